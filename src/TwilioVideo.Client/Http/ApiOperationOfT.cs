using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Client.Diagnostics;
using TwilioVideo.Client.Resilience;

namespace TwilioVideo.Client.Http;

/// <summary>An operation of the API as data.</summary>
internal class ApiOperation<T>(
    HttpMethod method, string template, Func<Stream, UnreadableFieldCollector?,
        CancellationToken, ValueTask<T?>> read, RetrySafety retrySafety)
    where T : class
{
    public HttpMethod Method { get; } = method;

    public PathTemplate Path { get; } = new(template);

    public Func<Stream, UnreadableFieldCollector?, CancellationToken, ValueTask<T?>> Read { get; } = read;

    public RetrySafety RetrySafety { get; } = retrySafety;

    /// <summary>Gets the reader of responses whose headers hold the result; null for others.</summary>
    public Func<HttpResponseMessage, T?>? ReadHeaders { get; init; }

    /// <summary>Gets the comparison of a response with its request; null where there is nothing to compare.</summary>
    public ResponseMatcher<T>? Matches { get; init; }

    public bool IsRead => Method == HttpMethod.Get;
}
