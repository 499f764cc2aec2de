using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO.Pipelines;
using System.Net.Sockets;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using TwilioVideo.Emulator.FaultInjection;

namespace TwilioVideo.Emulator.Host;

/// <summary>Carries a request from Kestrel to the emulator, and its answer back.</summary>
internal static class EmulatorMiddleware
{
    private const int ChunkSize = 65_536;

    // How long the other side has to close its side too.
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(1);

    public static async Task InvokeAsync(VideoEmulator emulator, HttpContext context)
    {
        try
        {
            EmulatorRequest request = await ReceiveAsync(context);
            using EmulatorResponse response = await emulator.HandleAsync(request, context.RequestAborted);
            await SendAsync(context, response);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked has gone; there is nobody to tell.
            context.Abort();
        }
    }

    private static async ValueTask SendAsync(HttpContext context, EmulatorResponse response)
    {
        if (response.Delivery == ResponseDelivery.Reset)
        {
            context.Abort();
            return;
        }

        if (response.Delivery == ResponseDelivery.Close)
        {
            await CloseAsync(context);
            return;
        }

        context.Response.StatusCode = response.Status;
        foreach (KeyValuePair<string, string> header in response.Headers)
        {
            context.Response.Headers.Append(header.Key, header.Value);
        }

        if (response.Status == StatusCodes.Status204NoContent)
        {
            return;
        }

        bool isCut = response.Delivery == ResponseDelivery.Truncated;
        long length = isCut ? response.BodyLength / 2 : response.BodyLength;
        context.Response.ContentType = response.ContentType;
        context.Response.ContentLength = response.BodyLength;
        await WriteAsync(context, response, length);
        if (isCut)
        {
            await context.Response.Body.FlushAsync(context.RequestAborted);
            context.Abort();
        }
    }

    /// <summary>Closes the connection in order: Kestrel itself would reset it.</summary>
    private static async ValueTask CloseAsync(HttpContext context)
    {
        if (!HttpProtocol.IsHttp2(context.Request.Protocol))
        {
            context.Features.Get<IConnectionSocketFeature>()?.Socket.Shutdown(SocketShutdown.Send);
            await Task.Delay(CloseTimeout, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        context.Abort();
    }

    private static async ValueTask WriteAsync(HttpContext context, EmulatorResponse response, long length)
    {
        if (response.BodyStream is null)
        {
            await context.Response.Body.WriteAsync(response.Body.Slice(0, (int)length), context.RequestAborted);
            return;
        }

        byte[] chunk = ArrayPool<byte>.Shared.Rent(ChunkSize);
        try
        {
            for (int read; length > 0; length -= read)
            {
                read = response.BodyStream.Read(chunk, 0, (int)Math.Min(chunk.Length, length));
                await context.Response.Body.WriteAsync(chunk.AsMemory(0, read), context.RequestAborted);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
    }

    private static async ValueTask<EmulatorRequest> ReceiveAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        byte[] body = context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true ? await ReadAsync(request.BodyReader) : [];
        return new EmulatorRequest
        {
            Method = request.Method,
            // Routing by anything but the raw target would be routing by what Kestrel made of it.
            Target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            Scheme = request.Scheme,
            Host = request.Host.Value ?? string.Empty,
            Authorization = request.Headers.Authorization,
            ContentType = request.ContentType,
            Headers = Headers(request),
            Body = body,
        };
    }

    private static async ValueTask<byte[]> ReadAsync(PipeReader reader)
    {
        while (true)
        {
            ReadResult result = await reader.ReadAsync();
            if (result.IsCompleted)
            {
                byte[] body = result.Buffer.ToArray();
                reader.AdvanceTo(result.Buffer.End);
                return body;
            }

            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    private static List<KeyValuePair<string, string>> Headers(HttpRequest request)
    {
        List<KeyValuePair<string, string>> headers = new(request.Headers.Count);
        foreach (KeyValuePair<string, StringValues> header in request.Headers)
        {
            if (!string.Equals(header.Key, "Authorization", StringComparison.OrdinalIgnoreCase))
            {
                headers.Add(new KeyValuePair<string, string>(header.Key, header.Value.ToString()));
            }
        }

        return headers;
    }
}
