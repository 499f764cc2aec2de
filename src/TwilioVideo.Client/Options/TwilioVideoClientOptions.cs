using System;
using System.Net;
using System.Net.Http;
using TwilioVideo.Client.Http;

namespace TwilioVideo.Client.Options;

/// <summary>How a client reaches the service.</summary>
public sealed class TwilioVideoClientOptions
{
    /// <summary>Scheme, host and port; <see cref="ServiceEndpoint"/> makes them.</summary>
    public Uri BaseAddress { get; init; } = ServiceEndpoint.Create(null, null);

    /// <summary>How long one request may take, its answer included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a request that failed is sent again; requests refused for their number are sent again until the deadline.</summary>
    public int MaximumRetryCount { get; init; } = 5;

    /// <summary>From the first try of a request to its last.</summary>
    public TimeSpan RetryDeadline { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How many reads the account may make in a second; null to find it out.</summary>
    public double? ReadsPerSecond { get; init; }

    /// <summary>How many writes the account may make in a second; null to find it out.</summary>
    public double? WritesPerSecond { get; init; }

    /// <summary>The clock by which waits are measured.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>The proxy; null for the system's own.</summary>
    public IWebProxy? Proxy { get; init; }

    /// <summary>What carries requests; null for the network.</summary>
    public HttpMessageHandler? HttpHandler { get; init; }

    /// <summary>What the product calls itself to the service.</summary>
    public string UserAgent { get; init; } = "TwilioVideo-PowerShell";
}
