using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using TwilioVideo.Client.Http;

namespace TwilioVideo.Client.Paging;

/// <summary>One page of a list, and the way to the next one.</summary>
/// <typeparam name="T">What the list is of.</typeparam>
public sealed class Page<T>
{
    private readonly Func<RequestContext, Task<Page<T>>>? _next;

    /// <summary>A page that has no successor.</summary>
    /// <param name="items">What it holds.</param>
    public Page(params T[] items)
        : this(items, null)
    {
    }

    internal Page(IReadOnlyList<T> items, Func<RequestContext, Task<Page<T>>>? next, int discarded = 0, int empty = 0)
    {
        Items = items;
        DiscardedCount = discarded;
        Empty = empty;
        this._next = next;
    }

    /// <summary>The items of this page, in the service's order.</summary>
    public IReadOnlyList<T> Items { get; }

    /// <summary>How many more the service sent, which do not fit what was asked for.</summary>
    public int DiscardedCount { get; }

    /// <summary>How many entries the service sent besides that are no objects, such as null.</summary>
    public int Empty { get; }

    /// <summary>Whether the service announced another page.</summary>
    public bool HasNext => _next is not null;

    /// <summary>Asks for the next page.</summary>
    /// <param name="context">Cancellation and observation of this call.</param>
    /// <returns>The next page.</returns>
    /// <exception cref="InvalidOperationException">There is no next page.</exception>
    /// <exception cref="TwilioVideoException">The page could not be had.</exception>
    public Task<Page<T>> NextAsync(RequestContext context) =>
        _next is null ? throw new InvalidOperationException("This was the last page.") : _next(context);
}
