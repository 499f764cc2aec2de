using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Emulator.FaultInjection;

namespace TwilioVideo.Emulator.Http;

/// <summary>Sends requests to an emulator in the same process.</summary>
internal sealed class EmulatorMessageHandler(VideoEmulator emulator) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        EmulatorRequest received = await ReceiveAsync(request).ConfigureAwait(false);
        EmulatorResponse response = await emulator.HandleAsync(received, cancellationToken).ConfigureAwait(false);
        if (response.Delivery == ResponseDelivery.Close && request.Content is null)
        {
            // SocketsHttpHandler retries a request without content on a connection that was used before.
            response.Dispose();
            response = await emulator.HandleAsync(received, cancellationToken).ConfigureAwait(false);
        }

        if (response.Delivery is ResponseDelivery.Reset or ResponseDelivery.Close)
        {
            string message = response.Delivery == ResponseDelivery.Reset ? "Connection reset by peer" : "The response ended prematurely.";
            response.Dispose();
            throw new HttpRequestException("An error occurred while sending the request.", new IOException(message));
        }

        return ToMessage(request, response);
    }

    private static async Task<EmulatorRequest> ReceiveAsync(HttpRequestMessage request)
    {
        Uri uri = request.RequestUri ?? throw new InvalidOperationException("The request has no URI.");
        byte[] body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
        List<KeyValuePair<string, string>> headers = [];
        string? authorization = CopyHeaders(request.Headers, headers);
        if (request.Content is not null)
        {
            CopyHeaders(request.Content.Headers, headers);
        }

        return new EmulatorRequest
        {
            Method = request.Method.Method,
            Target = uri.PathAndQuery,
            Scheme = uri.Scheme,
            Host = request.Headers.Host ?? uri.Authority,
            Authorization = authorization,
            ContentType = request.Content?.Headers.ContentType?.ToString(),
            Headers = headers,
            Body = body,
        };
    }

    private static string? CopyHeaders(HttpHeaders source, List<KeyValuePair<string, string>> headers)
    {
        string? authorization = null;
        foreach (KeyValuePair<string, IEnumerable<string>> header in source)
        {
            string value = string.Join(", ", header.Value);
            if (string.Equals(header.Key, "Authorization", StringComparison.OrdinalIgnoreCase))
            {
                authorization = value;
            }
            else
            {
                headers.Add(new KeyValuePair<string, string>(header.Key, value));
            }
        }

        return authorization;
    }

    private HttpResponseMessage ToMessage(HttpRequestMessage request, EmulatorResponse response)
    {
        HttpResponseMessage message = new((HttpStatusCode)response.Status)
        {
            RequestMessage = request,
            Content = new EmulatorHttpContent(response),
        };
        foreach (KeyValuePair<string, string> header in response.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(header.Key, header.Value))
            {
                message.Content.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }

        message.Headers.Date = emulator.Time.GetUtcNow();
        return message;
    }
}
