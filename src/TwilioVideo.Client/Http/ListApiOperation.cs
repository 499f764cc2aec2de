using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Client.Diagnostics;
using TwilioVideo.Client.Options;
using TwilioVideo.Client.Resilience;
using TwilioVideo.Client.Serialization;

namespace TwilioVideo.Client.Http;

/// <summary>A list operation of the API as data.</summary>
internal sealed class ListApiOperation<T, TOptions>(
    string template,
    Func<Stream, UnreadableFieldCollector?, CancellationToken, ValueTask<ListResponse<T>?>> read,
    ListFilterFactory<T, TOptions> createFilters,
    Func<T, string?> getId)
    : ApiOperation<ListResponse<T>>(HttpMethod.Get, template, read, RetrySafety.Idempotent), IListOperation<T>
    where TOptions : ListOptions
{
    /// <summary>Gets the factory of the predicates that verify returned items.</summary>
    public ListFilterFactory<T, TOptions> CreateFilters { get; } = createFilters;

    /// <summary>Gets the maximum page size.</summary>
    public int MaxPageSize { get; init; } = TwilioVideoClient.MaxPageSize;

    ApiOperation<ListResponse<T>> IListOperation<T>.Operation => this;

    string? IListOperation<T>.GetId(T item) => getId(item);
}
