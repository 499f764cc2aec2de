using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace TwilioVideo.Tests.Infrastructure;

/// <summary>A server on loopback that answers what a test tells it to, and remembers what it was sent.</summary>
public sealed class StubServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ReceivedRequest> _requests = new();
    private int _running;

    private StubServer(Func<HttpContext, ReceivedRequest, Task> response)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.Run(async context =>
        {
            Interlocked.Increment(ref _running);
            try
            {
                using var reader = new StreamReader(context.Request.Body);
                var request = new ReceivedRequest(
                    context.Request.Method,
                    context.Features.Get<IHttpRequestFeature>()!.RawTarget,
                    await reader.ReadToEndAsync(),
                    context.Request.Headers.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.OrdinalIgnoreCase));
                _requests.Enqueue(request);
                context.Response.Headers["Twilio-Request-Id"] = "RQ" + new string('0', 31) + "1";
                await response(context, request);
            }
            finally
            {
                Interlocked.Decrement(ref _running);
            }
        });
    }

    public IReadOnlyList<ReceivedRequest> Requests => [.. _requests];

    /// <summary>Requests that wait for their answer.</summary>
    public int Running => Volatile.Read(ref _running);

    public Uri Address => new(_app.Urls.First());

    public static async Task<StubServer> StartAsync(Func<HttpContext, ReceivedRequest, Task> response)
    {
        var server = new StubServer(response);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>A server that gives everybody the same answer.</summary>
    public static Task<StubServer> StartAsync(int status, string body, string contentType = "application/json") =>
        StartAsync((context, _) => Response(context, status, body, contentType));

    public static Task Response(HttpContext context, int status, string body, string contentType = "application/json")
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        return context.Response.WriteAsync(body, context.RequestAborted);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
