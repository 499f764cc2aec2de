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
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Options;

namespace TwilioVideo.Client.Media;

/// <summary>
/// The hosts where files lie. They are not the service: they are asked over connections of their own, and no credential ever goes
/// there. An address holds a signature, so messages name the host at most.
/// </summary>
internal sealed class MediaClient(HttpMessageInvoker http, TwilioVideoClientOptions options, SecretRedactor redactor)
{
    private const int MaxRedirects = 3;
    private const string Plain = "identity";
    private readonly bool _allowsLoopback = ServiceEndpoint.IsLoopback(options.BaseAddress);

    /// <summary>Asks for a file, or for the rest of it.</summary>
    /// <param name="address">Where it lies.</param>
    /// <param name="from">How much of it is here already.</param>
    /// <param name="validator">What the host knows the file by; null where the whole is wanted.</param>
    /// <param name="context">Cancellation and observation.</param>
    public async Task<MediaResponse> GetAsync(Uri address, long from, string? validator, RequestContext context)
    {
        for (var redirects = 0; ; redirects++)
        {
            ValidateHost(address);
            var response = await SendAsync(address, validator is null ? 0 : from, validator, context).ConfigureAwait(false);
            var unusable = GetNoMediaReason(response);
            if (unusable is null && Read(response) is { } answer)
            {
                return answer;
            }

            using (response)
            {
                if (unusable is not null)
                {
                    throw new TwilioVideoException(TwilioVideoErrorKind.Media, redactor.Redact($"The media's host '{address.Host}' {unusable}")!);
                }

                if (MediaUrl.Read(response) is not { } next || redirects == MaxRedirects)
                {
                    throw CreateRejected(response, address);
                }

                address = next.Uri;
            }
        }
    }

    /// <summary>A connection that broke, or gave nothing for too long; the proxy in between may say what it was sent.</summary>
    public static TwilioVideoException CreateInterrupted(Exception exception, TimeSpan timeout, SecretRedactor mask) => exception is OperationCanceledException
        ? new(TwilioVideoErrorKind.Timeout, $"The media's host sent nothing for {timeout.TotalSeconds:0.###} seconds.", mask.Redact(exception))
        : new(TwilioVideoErrorKind.Network, $"The connection to the media's host failed: {mask.Redact(exception.Message)}", mask.Redact(exception));

    private async Task<HttpResponseMessage> SendAsync(Uri address, long from, string? validator, RequestContext context)
    {
        var clock = Stopwatch.StartNew();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(context.Cancellation);
        limit.CancelAfter(options.Timeout);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        HttpHandlerFactory.SetHttpVersion(request);
        request.Headers.TryAddWithoutValidation("User-Agent", options.UserAgent);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", Plain);
        if (from > 0)
        {
            request.Headers.Range = new RangeHeaderValue(from, null);
            request.Headers.TryAddWithoutValidation("If-Range", validator);
        }

        try
        {
            var response = await http.SendAsync(request, limit.Token).ConfigureAwait(false);
            NotifyCompleted(context, address, from, (int)response.StatusCode, clock.Elapsed, null);
            return response;
        }
        catch (Exception exception)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var broken = CreateInterrupted(exception, options.Timeout, redactor);
            NotifyCompleted(context, address, from, 0, clock.Elapsed, broken.Message);
            throw broken;
        }
    }

    private void NotifyCompleted(RequestContext context, Uri address, long from, int status, TimeSpan elapsed, string? exception) =>
        context.Observer?.OnCompleted(new RequestCompletedEvent("GET", redactor.Redact($"media from {address.Host}, byte {from.ToString(CultureInfo.InvariantCulture)}")!, status, elapsed, null, exception, null, null));

    private MediaResponse? Read(HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.OK => new MediaResponse(response, RangeResult.Full, options.Timeout, redactor),
        HttpStatusCode.PartialContent => new MediaResponse(response, RangeResult.Partial, options.Timeout, redactor),
        HttpStatusCode.RequestedRangeNotSatisfiable => new MediaResponse(response, RangeResult.NotSatisfiable, options.Timeout, redactor),
        _ => null,
    };

    // Whoever stands in between may pack an answer, or give a page of its own; saved under the media's name, either would pass for it.
    private static string? GetNoMediaReason(HttpResponseMessage response)
    {
        var headers = response.Content.Headers;
        return !response.IsSuccessStatusCode ? null : headers.ContentEncoding.FirstOrDefault(value => !value.Equals(Plain, StringComparison.OrdinalIgnoreCase)) is { } packed
            ? $"sent it packed as '{packed}', though it was asked for as it is."
            : headers.ContentType?.MediaType is "text/html" or "application/xhtml+xml"
            ? $"gave a page ({headers.ContentType.MediaType}) in the place of the media. A proxy may stand in between."
            : null;
    }

    private void ValidateHost(Uri address)
    {
        var isSafe = address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && _allowsLoopback && ServiceEndpoint.IsLoopback(address));
        if (!isSafe || address.UserInfo.Length > 0)
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.UntrustedHost, redactor.Redact($"The media lies at '{address.Scheme}://{address.Host}', and is fetched over https only. Nothing was asked there.")!);
        }
    }

    // Trouble of the host passes, and so do refusals for number; anything else stays as it is.
    private TwilioVideoException CreateRejected(HttpResponseMessage response, Uri address)
    {
        var status = (int)response.StatusCode;
        var message = redactor.Redact($"The media's host '{address.Host}' answered {status}.")!;
        return status is 429 or >= 500
            ? new(TwilioVideoErrorKind.Api, message) { StatusCode = status }
            : new(TwilioVideoErrorKind.Media, message);
    }
}
