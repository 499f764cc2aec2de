using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace TwilioVideo.Client.Media;

/// <summary>
/// The hosts where files lie. They are not the service: they are asked over connections of their own, and no credential ever goes
/// there. An address holds a signature, so messages name the host at most.
/// </summary>
internal sealed class MediaHost(HttpMessageInvoker http, TwilioVideoClientOptions options, SecretMask mask)
{
    private const int MostRedirects = 3;
    private const string Plain = "identity";
    private readonly bool allowsThisMachine = ServiceAddress.IsThisMachine(options.BaseAddress);

    /// <summary>Asks for a file, or for the rest of it.</summary>
    /// <param name="address">Where it lies.</param>
    /// <param name="from">How much of it is here already.</param>
    /// <param name="validator">What the host knows the file by; null where the whole is wanted.</param>
    /// <param name="call">Cancellation and observation.</param>
    public async Task<MediaAnswer> AskAsync(Uri address, long from, string? validator, CallContext call)
    {
        for (var redirects = 0; ; redirects++)
        {
            Check(address);
            var response = await SendAsync(address, validator is null ? 0 : from, validator, call).ConfigureAwait(false);
            var unusable = WhyNoMedia(response);
            if (unusable is null && Read(response) is { } answer)
            {
                return answer;
            }

            using (response)
            {
                if (unusable is not null)
                {
                    throw new TwilioVideoException(FailureKind.Media, mask.Apply($"The media's host '{address.Host}' {unusable}")!);
                }

                if (MediaLocation.Read(response) is not { } next || redirects == MostRedirects)
                {
                    throw Refused(response, address);
                }

                address = next.Address;
            }
        }
    }

    /// <summary>A connection that broke, or gave nothing for too long; the proxy in between may say what it was sent.</summary>
    public static TwilioVideoException Broken(Exception problem, TimeSpan patience, SecretMask mask) => problem is OperationCanceledException
        ? new(FailureKind.Timeout, $"The media's host sent nothing for {patience.TotalSeconds:0.###} seconds.", mask.Apply(problem))
        : new(FailureKind.Network, $"The connection to the media's host failed: {mask.Apply(problem.Message)}", mask.Apply(problem));

    private async Task<HttpResponseMessage> SendAsync(Uri address, long from, string? validator, CallContext call)
    {
        var clock = Stopwatch.StartNew();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(call.Cancellation);
        limit.CancelAfter(options.Timeout);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        Transport.Prepare(request);
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
            Tell(call, address, from, (int)response.StatusCode, clock.Elapsed, null);
            return response;
        }
        catch (Exception problem)
        {
            call.Cancellation.ThrowIfCancellationRequested();
            var broken = Broken(problem, options.Timeout, mask);
            Tell(call, address, from, 0, clock.Elapsed, broken.Message);
            throw broken;
        }
    }

    private void Tell(CallContext call, Uri address, long from, int status, TimeSpan elapsed, string? problem) =>
        call.Observer?.Finished(new RequestTrace("GET", mask.Apply($"media from {address.Host}, byte {from.ToString(CultureInfo.InvariantCulture)}")!, status, elapsed, null, problem, null, null));

    private MediaAnswer? Read(HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.OK => new MediaAnswer(response, MediaAnswerKind.Whole, options.Timeout, mask),
        HttpStatusCode.PartialContent => new MediaAnswer(response, MediaAnswerKind.Rest, options.Timeout, mask),
        HttpStatusCode.RequestedRangeNotSatisfiable => new MediaAnswer(response, MediaAnswerKind.NothingLeft, options.Timeout, mask),
        _ => null,
    };

    // Whoever stands in between may pack an answer, or give a page of its own; saved under the media's name, either would pass for it.
    private static string? WhyNoMedia(HttpResponseMessage response)
    {
        var headers = response.Content.Headers;
        return !response.IsSuccessStatusCode ? null : headers.ContentEncoding.FirstOrDefault(one => !one.Equals(Plain, StringComparison.OrdinalIgnoreCase)) is { } packed
            ? $"sent it packed as '{packed}', though it was asked for as it is."
            : headers.ContentType?.MediaType is "text/html" or "application/xhtml+xml"
            ? $"gave a page ({headers.ContentType.MediaType}) in the place of the media. A proxy may stand in between."
            : null;
    }

    private void Check(Uri address)
    {
        var isSafe = address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && allowsThisMachine && ServiceAddress.IsThisMachine(address));
        if (!isSafe || address.UserInfo.Length > 0)
        {
            throw new TwilioVideoException(FailureKind.ForeignAddress, mask.Apply($"The media lies at '{address.Scheme}://{address.Host}', and is fetched over https only. Nothing was asked there.")!);
        }
    }

    // Trouble of the host passes, and so do refusals for number; anything else stays as it is.
    private TwilioVideoException Refused(HttpResponseMessage response, Uri address)
    {
        var status = (int)response.StatusCode;
        var message = mask.Apply($"The media's host '{address.Host}' answered {status}.")!;
        return status is 429 or >= 500
            ? new(FailureKind.Service, message) { StatusCode = status }
            : new(FailureKind.Media, message);
    }
}
