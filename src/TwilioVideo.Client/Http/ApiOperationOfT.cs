using System;
using System.IO;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Client.Resilience;

namespace TwilioVideo.Client.Http;

/// <summary>One operation of the API as data.</summary>
internal class ApiOperation<T>(HttpMethod method, string template, Func<Stream, CancellationToken, ValueTask<T?>> read, RetrySafety resend)
    where T : class
{
    public HttpMethod Method { get; } = method;

    public PathTemplate Path { get; } = new(template);

    public Func<Stream, CancellationToken, ValueTask<T?>> Read { get; } = read;

    public RetrySafety RetrySafety { get; } = resend;

    /// <summary>Reads an answer that says everything in its headers; null for others, which are read as usual.</summary>
    public Func<HttpResponseMessage, T?>? ReadHead { get; init; }

    /// <summary>Compares a response with its request; null where a response says nothing that could differ.</summary>
    public Matching<T>? Matches { get; init; }

    public bool IsRead => Method == HttpMethod.Get;
}
