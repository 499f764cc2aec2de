using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Client.Resilience;
using TwilioVideo.Client.Serialization;

namespace TwilioVideo.Client.Http;

/// <summary>An operation that lists, as data.</summary>
internal sealed class ListApiOperation<T>(string template, Func<Stream, CancellationToken, ValueTask<ListResponse<T>?>> read, ItemFilterFactory<T> matches)
    : ApiOperation<ListResponse<T>>(HttpMethod.Get, template, read, RetrySafety.Idempotent)
{
    /// <summary>How it is held against the question whether an item was asked for.</summary>
    public ItemFilterFactory<T> ItemFilterFactory { get; } = matches;

    /// <summary>What a list calls the one name that it can be narrowed by.</summary>
    public string? NameField { get; init; }

    /// <summary>How many a page of a list may hold.</summary>
    public int MaxPageSize { get; init; } = 1000;
}
