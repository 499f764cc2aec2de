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

namespace TwilioVideo.Tests.Running;

/// <summary>A server on loopback that answers what a test tells it to, and remembers what it was sent.</summary>
public sealed class ScriptedServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<SentRequest> requests = new();
    private int running;

    private ScriptedServer(Func<HttpContext, SentRequest, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        app = builder.Build();
        app.Run(async context =>
        {
            Interlocked.Increment(ref running);
            try
            {
                using var reader = new StreamReader(context.Request.Body);
                var sent = new SentRequest(
                    context.Request.Method,
                    context.Features.Get<IHttpRequestFeature>()!.RawTarget,
                    await reader.ReadToEndAsync(),
                    context.Request.Headers.ToDictionary(one => one.Key, one => one.Value.ToString(), StringComparer.OrdinalIgnoreCase));
                requests.Enqueue(sent);
                context.Response.Headers["Twilio-Request-Id"] = "RQ" + new string('0', 31) + "1";
                await answer(context, sent);
            }
            finally
            {
                Interlocked.Decrement(ref running);
            }
        });
    }

    public IReadOnlyList<SentRequest> Requests => [.. requests];

    /// <summary>Requests that wait for their answer.</summary>
    public int Running => Volatile.Read(ref running);

    public Uri Address => new(app.Urls.First());

    public static async Task<ScriptedServer> StartAsync(Func<HttpContext, SentRequest, Task> answer)
    {
        var server = new ScriptedServer(answer);
        await server.app.StartAsync();
        return server;
    }

    /// <summary>A server that gives everybody the same answer.</summary>
    public static Task<ScriptedServer> StartAsync(int status, string body, string contentType = "application/json") =>
        StartAsync((context, _) => Answer(context, status, body, contentType));

    public static Task Answer(HttpContext context, int status, string body, string contentType = "application/json")
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        return context.Response.WriteAsync(body, context.RequestAborted);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}

/// <summary>A request as it arrived; the target is as it was on the wire.</summary>
public sealed record SentRequest(string Method, string Target, string Body, IReadOnlyDictionary<string, string> Headers);
