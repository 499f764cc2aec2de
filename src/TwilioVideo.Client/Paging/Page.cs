using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using TwilioVideo.Client.Http;

namespace TwilioVideo.Client.Paging;

/// <summary>A page of a list.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed class Page<T>
{
    private readonly Func<RequestContext, Task<Page<T>>>? _readNext;

    /// <summary>Creates the only page of a list.</summary>
    /// <param name="items">The items.</param>
    public Page(params T[] items)
        : this(items, null)
    {
    }

    internal Page(IReadOnlyList<T> items, Func<RequestContext, Task<Page<T>>>? readNext, int discarded = 0, int empty = 0)
    {
        Items = items;
        DiscardedCount = discarded;
        Empty = empty;
        _readNext = readNext;
    }

    /// <summary>Gets the items in the service's order.</summary>
    public IReadOnlyList<T> Items { get; }

    /// <summary>Gets the number of items that were discarded because they do not match the filters.</summary>
    public int DiscardedCount { get; }

    /// <summary>Gets the number of entries that were left out because they are not objects, or lack a valid identifier or status.</summary>
    public int Empty { get; }

    /// <summary>Gets a value indicating whether there is another page.</summary>
    public bool HasNext => _readNext is not null;

    /// <summary>Reads the next page.</summary>
    /// <param name="context">The cancellation and observation of the call.</param>
    /// <returns>The next page.</returns>
    /// <exception cref="InvalidOperationException">There is no next page.</exception>
    /// <exception cref="TwilioVideoException">The request failed.</exception>
    public Task<Page<T>> NextAsync(RequestContext context) =>
        _readNext is null ? throw new InvalidOperationException("This is the last page.") : _readNext(context);
}
