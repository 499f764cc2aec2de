using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using TwilioVideo.Tests.Running;
using Xunit;

namespace TwilioVideo.Tests.Resources;

/// <summary>One engine and one server for many short tests.</summary>
public sealed class Bench : IAsyncLifetime
{
    private ScriptedServer? server;
    private Engine? engine;
    private int before;
    private Func<SentRequest, (int Status, string Body)> answer = _ => (500, "");

    public Uri Address => server!.Address;

    /// <summary>How many requests there were since the last script began.</summary>
    public int Asked => server!.Requests.Count - before;

    public async ValueTask InitializeAsync()
    {
        server = await ScriptedServer.StartAsync((context, sent) =>
        {
            var (status, body) = answer(sent);
            body = status is >= 200 and < 300 ? Obeyed.Apply(sent, body) : body;
            context.Response.StatusCode = status;
            return status == 204 ? Task.CompletedTask : ScriptedServer.Answer(context, status, body);
        });
        engine = Connected.To(server);
    }

    /// <summary>Runs a script, and gives what it wrote and what was sent meanwhile.</summary>
    public (Result Result, IReadOnlyList<SentRequest> Sent) Run(string script, Func<SentRequest, (int Status, string Body)> answers, params object?[] arguments)
    {
        answer = answers;
        before = server!.Requests.Count;
        var result = engine!.Run(OperationRow.Fill(script), arguments);
        return (result, [.. server.Requests.Skip(before)]);
    }

    /// <summary>Runs a script that is to be refused: with one error that gives the reason, and before anything is sent.</summary>
    public void ShouldRefuse(string script, string reason)
    {
        var (result, sent) = Run(script, _ => (500, ""));
        var error = result.OnlyError();
        Assert.Contains(OperationRow.Fill(reason), error.ToString());
        Assert.StartsWith("TwilioVideo.InvalidInput,", error.FullyQualifiedErrorId);
        Assert.Empty(sent);
    }

    public async ValueTask DisposeAsync()
    {
        engine?.Dispose();
        await server!.DisposeAsync();
    }
}
