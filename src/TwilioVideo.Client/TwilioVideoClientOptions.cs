using System;
using System.Net;
using System.Net.Http;

namespace TwilioVideo.Client;

/// <summary>How a client reaches the service.</summary>
public sealed class TwilioVideoClientOptions
{
    /// <summary>Scheme, host and port; <see cref="ServiceAddress"/> makes them.</summary>
    public Uri BaseAddress { get; init; } = ServiceAddress.Of(null, null);

    /// <summary>How long one request may take, its answer included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The proxy; null for the system's own.</summary>
    public IWebProxy? Proxy { get; init; }

    /// <summary>What carries requests; null for the network.</summary>
    public HttpMessageHandler? Transport { get; init; }

    /// <summary>What the product calls itself to the service.</summary>
    public string UserAgent { get; init; } = "TwilioVideo-PowerShell";
}
