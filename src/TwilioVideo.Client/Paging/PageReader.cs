using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using TwilioVideo.Client.Authentication;
using TwilioVideo.Client.Http;

namespace TwilioVideo.Client.Paging;

/// <summary>Reads the pages of one list, checks their items, and follows the links between them.</summary>
internal sealed class PageReader<T>(
    ApiRequestor requestor,
    IListOperation<T> operation,
    Uri root,
    string[] path,
    Predicate<T>[] filters,
    SecretRedactor redactor)
{
    private const int MaxPagesWithoutNewItems = 10;
    private readonly HashSet<string> _seenAddresses = new(StringComparer.Ordinal);
    private HashSet<string> _lastIds = new(StringComparer.Ordinal);
    private int _pagesWithoutNewItems;

    public async Task<Page<T>> ReadAsync(Uri address, RequestContext context)
    {
        _seenAddresses.Add(address.PathAndQuery);
        var response = await requestor.SendAsync(operation.Operation, address, null, context).ConfigureAwait(false);
        var all = response.Items
            ?? throw new TwilioVideoException(TwilioVideoErrorKind.InvalidResponse, "The service returned a list without its items.");
        EnsureProgress(all);
        var unreadable = all.Count(item => item is null);
        var items = unreadable == 0 && (filters.Length == 0 || all.All(IsMatch)) ? all : [.. all.Where(IsMatch)];
        var discarded = all.Count - unreadable - items.Count;
        if (response.Meta?.NextPageUrl is not { Length: > 0 } link)
        {
            return new Page<T>(items, null, discarded, unreadable);
        }

        // The items of this page are usable, so an invalid link is reported only when it is followed.
        return new Page<T>(items, next => ReadAsync(GetNextPageUri(link), next), discarded, unreadable);
    }

    private bool IsMatch(T item) => item is not null && Array.TrueForAll(filters, filter => filter(item));

    // A service that creates a new token for each page could keep a list going forever.
    private void EnsureProgress(IReadOnlyList<T> items)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var isNew = false;
        foreach (var item in items)
        {
            var id = item is null ? null : operation.GetId(item);
            isNew |= item is not null && (id is null || !_lastIds.Contains(id));
            if (id is not null)
            {
                ids.Add(id);
            }
        }

        _lastIds = ids;
        _pagesWithoutNewItems = isNew ? 0 : _pagesWithoutNewItems + 1;
        if (_pagesWithoutNewItems > MaxPagesWithoutNewItems)
        {
            throw new TwilioVideoException(
                TwilioVideoErrorKind.InvalidResponse, $"The list was stopped: its last {_pagesWithoutNewItems} pages had no new items.");
        }
    }

    // The link is a position in the list: behind a gateway it names the service's own host, which need not be reachable from here.
    private Uri GetNextPageUri(string link)
    {
        if (!Uri.TryCreate(root, link, out var address) || address.Scheme is not ("https" or "http"))
        {
            throw Reject("is not an http address");
        }

        if (!operation.Operation.Path.IsMatch(address.AbsolutePath, path))
        {
            throw Reject($"has the path '{redactor.Redact(address.AbsolutePath)}', which is not the list's");
        }

        return _seenAddresses.Contains(address.PathAndQuery)
            ? throw new TwilioVideoException(
                TwilioVideoErrorKind.InvalidResponse, "The link to the next page points to an earlier page of the list.")
            : VerbatimUri.Create(root, address.PathAndQuery);

        static TwilioVideoException Reject(string reason) => new(
            TwilioVideoErrorKind.UntrustedHost, $"The link to the next page of the list {reason}. It was not followed.");
    }
}
