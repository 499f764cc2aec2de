using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Client.Authentication;
using TwilioVideo.Client.Diagnostics;
using TwilioVideo.Client.Errors;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Options;

namespace TwilioVideo.Client.Media;

/// <summary>
/// Sends requests to media hosts. They are not the service: they have connections of their own and never receive the credentials. An
/// address
/// contains a signature, so messages have its host only.
/// </summary>
internal sealed class MediaClient(HttpMessageInvoker http, TwilioVideoClientOptions options, SecretRedactor redactor)
{
    private const int MaxRedirects = 3;
    private const string Plain = "identity";
    private readonly bool _allowsLoopback = ServiceEndpoint.IsLoopback(options.BaseAddress);

    /// <summary>Requests a file, or the part of it that is missing.</summary>
    /// <param name="address">The address of the file.</param>
    /// <param name="from">The number of bytes that were received before.</param>
    /// <param name="validator">The validator of those bytes; null to request the complete file.</param>
    /// <param name="context">The cancellation and observation of the call.</param>
    public async Task<MediaResponse> GetAsync(Uri address, long from, string? validator, RequestContext context)
    {
        for (var redirects = 0; ; redirects++)
        {
            ValidateHost(address);
            var response = await SendAsync(address, validator is null ? 0 : from, validator, context).ConfigureAwait(false);
            var unusable = GetNoMediaReason(response);
            if (unusable is null && Read(response) is { } media)
            {
                return media;
            }

            using (response)
            {
                if (unusable is not null)
                {
                    throw new TwilioVideoException(
                        TwilioVideoErrorKind.Media, redactor.Redact($"The media host '{address.Host}' {unusable}.")!);
                }

                if (MediaUrl.Read(response) is not { } next || redirects == MaxRedirects)
                {
                    throw CreateRejected(response, address);
                }

                address = next.Uri;
            }
        }
    }

    /// <summary>
    /// Creates the exception for a connection that broke or timed out. A proxy may have echoed the request in its message.
    /// </summary>
    public static TwilioVideoException CreateInterrupted(Exception exception, TimeSpan timeout, SecretRedactor redactor) =>
        exception is OperationCanceledException
            ? new(
                TwilioVideoErrorKind.Timeout,
                $"The media host sent nothing for {timeout.TotalSeconds:0.###} seconds.",
                redactor.Redact(exception))
            : new(
                TwilioVideoErrorKind.Network,
                $"The connection to the media host failed: {redactor.Redact(exception.GetBaseException().Message)}",
                redactor.Redact(exception));

    private async Task<HttpResponseMessage> SendAsync(Uri address, long from, string? validator, RequestContext context)
    {
        var stopwatch = Stopwatch.StartNew();
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(context.Cancellation);
        timeout.CancelAfter(options.Timeout);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        HttpHandlerFactory.Configure(request);
        request.Headers.TryAddWithoutValidation("User-Agent", options.UserAgent);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", Plain);
        if (from > 0)
        {
            request.Headers.Range = new RangeHeaderValue(from, null);
            request.Headers.TryAddWithoutValidation("If-Range", validator);
        }

        try
        {
            var response = await http.SendAsync(request, timeout.Token).ConfigureAwait(false);
            NotifyCompleted(context, address, from, (int)response.StatusCode, stopwatch.Elapsed, null);
            return response;
        }
        catch (Exception exception)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var interrupted = CreateInterrupted(exception, options.Timeout, redactor);
            NotifyCompleted(context, address, from, 0, stopwatch.Elapsed, interrupted.Message);
            throw interrupted;
        }
    }

    private void NotifyCompleted(RequestContext context, Uri address, long from, int status, TimeSpan elapsed, string? exception) =>
        context.Observer?.OnCompleted(new RequestCompletedEvent(
            "GET",
            redactor.Redact($"media from {address.Host}, byte {from.ToString(CultureInfo.InvariantCulture)}")!,
            status,
            elapsed,
            RequestId: null,
            exception,
            Form: null,
            Body: null));

    private MediaResponse? Read(HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.OK => new MediaResponse(response, RangeResult.Full, options.Timeout, redactor),
        HttpStatusCode.PartialContent => new MediaResponse(response, RangeResult.Partial, options.Timeout, redactor),
        HttpStatusCode.RequestedRangeNotSatisfiable => new MediaResponse(response, RangeResult.NotSatisfiable, options.Timeout, redactor),
        _ => null,
    };

    // A proxy may encode a response, or return a page of its own; either would be saved as the media.
    private static string? GetNoMediaReason(HttpResponseMessage response)
    {
        if (!response.IsSuccessStatusCode)
        {
            return null;
        }

        var headers = response.Content.Headers;
        if (headers.ContentEncoding.FirstOrDefault(value => !value.Equals(Plain, StringComparison.OrdinalIgnoreCase)) is { } encoding)
        {
            return $"returned the file encoded as '{encoding}', which was not requested";
        }

        return MediaTypeDetector.IsText(headers.ContentType?.MediaType)
            ? $"returned {headers.ContentType!.MediaType} instead of the media. A proxy may have responded"
            : null;
    }

    private void ValidateHost(Uri address)
    {
        var isLoopback = address.Scheme == Uri.UriSchemeHttp && _allowsLoopback && ServiceEndpoint.IsLoopback(address);
        if ((address.Scheme != Uri.UriSchemeHttps && !isLoopback) || address.UserInfo.Length > 0)
        {
            var origin = $"{address.Scheme}://{address.Host}";
            throw new TwilioVideoException(
                TwilioVideoErrorKind.UntrustedHost,
                redactor.Redact(
                    $"The address of the media is '{origin}', but media is downloaded over https only. No request was sent there.")!);
        }
    }

    // Errors of the server and rate limits are transient; others are not.
    private TwilioVideoException CreateRejected(HttpResponseMessage response, Uri address)
    {
        var status = (int)response.StatusCode;
        var message = redactor.Redact($"The media host '{address.Host}' responded with HTTP {status}.")!;
        return status is ApiExceptionFactory.TooManyRequests or >= 500
            ? new(TwilioVideoErrorKind.Api, message) { StatusCode = status }
            : new(TwilioVideoErrorKind.Media, message);
    }
}
