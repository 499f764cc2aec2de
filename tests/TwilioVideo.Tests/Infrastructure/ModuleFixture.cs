using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using TwilioVideo.Tests.Commands;
using TwilioVideo.Tests.Contract;
using Xunit;

namespace TwilioVideo.Tests.Infrastructure;

/// <summary>One engine and one server for many short tests.</summary>
public sealed class ModuleFixture : IAsyncLifetime
{
    private StubServer? _server;
    private PowerShellHost? _engine;
    private int _before;
    private Func<ReceivedRequest, (int Status, string Body)> _response = _ => (500, "");

    public Uri Address => _server!.Address;

    /// <summary>How many requests there were since the last script began.</summary>
    public int RequestCount => _server!.Requests.Count - _before;

    public async ValueTask InitializeAsync()
    {
        _server = await StubServer.StartAsync((context, request) =>
        {
            var (status, body) = _response(request);
            body = status is >= 200 and < 300 ? Obeyed.Apply(request, body) : body;
            context.Response.StatusCode = status;
            return status == 204 ? Task.CompletedTask : StubServer.Response(context, status, body);
        });
        _engine = ConnectedHostFactory.ForServer(_server);
    }

    /// <summary>Runs a script, and gives what it wrote and what was sent meanwhile.</summary>
    public (ScriptResult Result, IReadOnlyList<ReceivedRequest> Sent) Run(string script, Func<ReceivedRequest, (int Status, string Body)> responses, params object?[] arguments)
    {
        _response = responses;
        _before = _server!.Requests.Count;
        var result = _engine!.Run(OperationTestCase.Fill(script), arguments);
        return (result, [.. _server.Requests.Skip(_before)]);
    }

    /// <summary>Runs a script that is to be refused: with one error that gives the reason, and before anything is sent.</summary>
    public void ShouldRejectWithoutRequest(string script, string reason)
    {
        var (result, requests) = Run(script, _ => (500, ""));
        var error = result.OnlyError();
        Assert.Contains(OperationTestCase.Fill(reason), error.ToString());
        Assert.StartsWith("TwilioVideo.InvalidInput,", error.FullyQualifiedErrorId);
        Assert.Empty(requests);
    }

    public async ValueTask DisposeAsync()
    {
        _engine?.Dispose();
        await _server!.DisposeAsync();
    }
}
