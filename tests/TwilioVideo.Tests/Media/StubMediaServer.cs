using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using TwilioVideo.Tests.Infrastructure;

namespace TwilioVideo.Tests.Media;

/// <summary>A service, and beside it a host of media that breaks where a test wants it to.</summary>
public sealed class StubMediaServer : IAsyncDisposable
{
    private const string Tag = "\"v1\"";
    private readonly int[] _breaks;
    private StubServer? _service;
    private StubServer? _host;
    private int _tries;

    private StubMediaServer(int size, int[] breaks)
    {
        this._breaks = breaks;
        Media = new byte[size];
        new Random(7).NextBytes(Media);
    }

    public byte[] Media { get; set; }

    public string Hash => Convert.ToHexString(SHA256.HashData(Media));

    /// <summary>What the service says where the media lies; null for the host.</summary>
    public string? Elsewhere { get; set; }

    public string CurrentTag { get; set; } = Tag;

    /// <summary>What happens on the disk when the first half of a file has left.</summary>
    public Action? Meanwhile { get; set; }

    /// <summary>What the first answers of the host are, in place of the media.</summary>
    public Queue<Func<HttpContext, Task>> Instead { get; } = new();

    /// <summary>The size that the service says the media has; null where it does not say.</summary>
    public long? Size { get; set; }

    public StubServer Service => _service!;

    public IReadOnlyList<ReceivedRequest> Requested => _host!.Requests;

    /// <param name="size">How long the media is.</param>
    /// <param name="breaks">After how many bytes the first answers of the host end.</param>
    public static async Task<StubMediaServer> StartAsync(int size, params int[] breaks)
    {
        var server = new StubMediaServer(size, breaks);
        server._host = await StubServer.StartAsync(server.GiveAsync);
        server._service = await StubServer.StartAsync((context, request) => request.Target.EndsWith("/Media", StringComparison.Ordinal)
            ? server.PointAsync(context)
            : StubServer.Response(context, 200, $$"""{"sid":"{{request.Target.Split('/')[^1]}}","status":"completed","container_format":"mka","size":{{server.Size?.ToString(CultureInfo.InvariantCulture) ?? "null"}}}"""));
        return server;
    }

    /// <summary>An answer of the host: so much of the media, whatever else it says.</summary>
    public Func<HttpContext, Task> Give(Range part, int status = 200, string? range = null, long? length = null, string? tag = Tag, string? encoding = null, string? type = null) => async context =>
    {
        var bytes = Media.AsMemory(part);
        (context.Response.StatusCode, context.Response.ContentLength) = (status, length ?? bytes.Length);
        (context.Response.Headers.ETag, context.Response.Headers.ContentRange) = (tag, range);
        (context.Response.Headers.ContentEncoding, context.Response.ContentType) = (encoding, type);
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        if (length > bytes.Length)
        {
            await BreakAsync(context);
        }
    };

    public async ValueTask DisposeAsync()
    {
        await _service!.DisposeAsync();
        await _host!.DisposeAsync();
    }

    private Task PointAsync(HttpContext context)
    {
        context.Response.Headers.Location = Elsewhere ?? $"{_host!.Address}file?Signature=signed-and-secret";
        return StubServer.Response(context, 302, "{}");
    }

    private async Task GiveAsync(HttpContext context, ReceivedRequest request)
    {
        if (Instead.TryDequeue(out var other))
        {
            await other(context);
            return;
        }

        var from = 0;
        context.Response.Headers.ETag = CurrentTag;
        if (request.Headers.TryGetValue("Range", out var range) && request.Headers.GetValueOrDefault("If-Range") == CurrentTag)
        {
            from = int.Parse(range.Split('=')[1].TrimEnd('-'), CultureInfo.InvariantCulture);
            context.Response.StatusCode = from < Media.Length ? 206 : 416;
            context.Response.Headers.ContentRange = from == Media.Length ? $"bytes */{from}" : $"bytes {from}-{Media.Length - 1}/{Media.Length}";
        }

        context.Response.ContentLength = Media.Length - from;
        var end = _breaks.ElementAtOrDefault(Interlocked.Increment(ref _tries) - 1) is > 0 and var cut ? cut : Media.Length;
        if (Meanwhile is { } meanwhile)
        {
            await context.Response.Body.WriteAsync(Media.AsMemory(from, (end - from) / 2), context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            meanwhile();
            from += (end - from) / 2;
        }

        await context.Response.Body.WriteAsync(Media.AsMemory(from, end - from), context.RequestAborted);
        if (end < Media.Length)
        {
            await BreakAsync(context);
        }
    }

    private static async Task BreakAsync(HttpContext context)
    {
        await context.Response.Body.FlushAsync(context.RequestAborted);
        await Task.Delay(100, context.RequestAborted);
        context.Abort();
    }
}
