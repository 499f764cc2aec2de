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

/// <summary>Passes requests from Kestrel to the emulator, and delivers the responses.</summary>
internal static class EmulatorMiddleware
{
    private const int ChunkSize = 65_536;

    // The time for what was written to reach the client before the connection is closed.
    private static readonly TimeSpan TransmissionTime = TimeSpan.FromMilliseconds(50);

    // The time for the client to close its side of the connection.
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
            // The client has disconnected, so there is no response to send.
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

        bool isTruncated = response.Delivery == ResponseDelivery.Truncated;
        long length = isTruncated ? response.BodyLength / 2 : response.BodyLength;
        context.Response.ContentType = response.ContentType;
        context.Response.ContentLength = response.BodyLength;
        await WriteAsync(context, response, length);
        if (isTruncated)
        {
            await context.Response.Body.FlushAsync(context.RequestAborted);

            // A reset would discard what the client has not read yet, its headers included.
            await Task.Delay(TransmissionTime, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await CloseAsync(context);
        }
    }

    /// <summary>Closes the connection gracefully. Kestrel itself would reset it.</summary>
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
        bool hasBody = context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true;
        byte[] body = hasBody ? await ReadBodyAsync(request.BodyReader) : [];
        return new EmulatorRequest
        {
            Method = request.Method,
            // Kestrel normalizes the path; the emulator has to see the path that was sent.
            Target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            Scheme = request.Scheme,
            Host = request.Host.Value ?? string.Empty,
            Authorization = request.Headers.Authorization,
            ContentType = request.ContentType,
            Headers = GetHeaders(request),
            Body = body,
        };
    }

    private static async ValueTask<byte[]> ReadBodyAsync(PipeReader reader)
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

    private static List<KeyValuePair<string, string>> GetHeaders(HttpRequest request)
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
