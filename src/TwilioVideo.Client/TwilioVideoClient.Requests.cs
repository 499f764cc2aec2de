using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Resilience;

namespace TwilioVideo.Client;

// What has no method of its own: the same limits, retries, redaction and rules for paths.
public sealed partial class TwilioVideoClient
{
    /// <summary>Checks a request that has no method of its own, and makes its address. Nothing is sent.</summary>
    /// <param name="path">The path, unescaped, such as <c>/v1/Rooms</c>; or an address that the service gave.</param>
    /// <param name="query">The parameters of the query.</param>
    /// <returns>The address.</returns>
    /// <exception cref="TwilioVideoException">It is no such path (<see cref="TwilioVideoErrorKind.InvalidInput"/>), or leads elsewhere (<see cref="TwilioVideoErrorKind.UntrustedHost"/>).</exception>
    public Uri CreateRequestUri(string path, IEnumerable<KeyValuePair<string, string>>? query) => RequestPath.Create(path, ToForm(query), _root, InsightsAddress);

    /// <summary>Sends a request that has no method of its own.</summary>
    /// <param name="method">Such as GET.</param>
    /// <param name="address">What <see cref="CreateRequestUri"/> gave.</param>
    /// <param name="body">The fields of the form; null for none.</param>
    /// <param name="context">Cancellation and observation of this call.</param>
    /// <returns>The response.</returns>
    /// <exception cref="TwilioVideoException">It failed.</exception>
    public async Task<JsonContent> InvokeRequestAsync(string method, Uri address, IEnumerable<KeyValuePair<string, string>>? body, RequestContext context)
    {
        var safety = method is "GET" or "DELETE" or "PUT" ? RetrySafety.Idempotent : RetrySafety.NonIdempotent;
        var operation = new ApiOperation<JsonContent>(new HttpMethod(method), "/", JsonContent.ReadAsync, safety) { ReadHeaders = JsonContent.ReadHeaders };
        return await _requestor.SendAsync(operation, address, body is null ? null : ToForm(body), context).ConfigureAwait(false);
    }

    /// <summary>Makes the address of the next page of a list.</summary>
    /// <param name="page">The page.</param>
    /// <param name="address">Its own address.</param>
    /// <param name="seen">The addresses of the pages that were there before; this one is added.</param>
    /// <returns>The address; null after the last page.</returns>
    /// <exception cref="TwilioVideoException">It leads to another host, or to a page that was there before.</exception>
    public static Uri? GetNextPage(JsonContent page, Uri address, ISet<string> seen)
    {
        seen.Add(address.AbsoluteUri);
        return page.NextPageUrl is { } link ? GetNextPageUri(link, address, seen) : null;
    }

    // As with other lists, the link is a position: behind a gateway it names the service's own host.
    private static Uri GetNextPageUri(string link, Uri page, ISet<string> seen)
    {
        if (!Uri.TryCreate(page, link, out var address) || address.AbsolutePath != page.AbsolutePath)
        {
            throw new TwilioVideoException(
                TwilioVideoErrorKind.UntrustedHost, "The link to the next page of the list is not a page of this list. It was not followed.");
        }

        var next = VerbatimUri.Create(page, address.PathAndQuery);
        return !seen.Contains(next.AbsoluteUri) ? next : throw new TwilioVideoException(
            TwilioVideoErrorKind.InvalidResponse, "The link to the next page points to an earlier page of the list.");
    }

    private static FormUrlEncodedBuilder ToForm(IEnumerable<KeyValuePair<string, string>>? fields)
    {
        var form = new FormUrlEncodedBuilder();
        foreach (var field in fields ?? [])
        {
            form.Add(Uri.EscapeDataString(field.Key), field.Value);
        }

        return form;
    }
}
