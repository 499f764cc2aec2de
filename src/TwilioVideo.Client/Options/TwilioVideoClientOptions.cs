using System;
using System.Net;
using System.Net.Http;
using TwilioVideo.Client.Http;

namespace TwilioVideo.Client.Options;

/// <summary>The options of a client.</summary>
public sealed class TwilioVideoClientOptions
{
    /// <summary>Gets the scheme, host and port; see <see cref="ServiceEndpoint"/>.</summary>
    public Uri BaseAddress { get; init; } = ServiceEndpoint.Create(null, null);

    /// <summary>
    /// Gets the source of the base address for messages, such as the name of an environment variable; null where it was specified.
    /// </summary>
    public string? BaseAddressSource { get; init; }

    /// <summary>Gets the timeout of one request, including its response.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets the maximum number of retries of a failed request; throttled requests are retried until the deadline.</summary>
    public int MaximumRetryCount { get; init; } = 5;

    /// <summary>Gets the maximum time from the first attempt of a request to the last.</summary>
    public TimeSpan RetryDeadline { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Gets the number of reads per second that the account may send; null to find it.</summary>
    public double? ReadsPerSecond { get; init; }

    /// <summary>Gets the number of writes per second that the account may send; null to find it.</summary>
    public double? WritesPerSecond { get; init; }

    /// <summary>Gets the clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Gets the proxy; null for the one of the system.</summary>
    public IWebProxy? Proxy { get; init; }

    /// <summary>Gets the message handler; null for the network.</summary>
    public HttpMessageHandler? HttpHandler { get; init; }

    /// <summary>Gets the value of the User-Agent header.</summary>
    public string UserAgent { get; init; } = "TwilioVideo";
}
