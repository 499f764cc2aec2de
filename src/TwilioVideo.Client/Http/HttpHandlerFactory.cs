using System;
using System.Net.Http;
using TwilioVideo.Client.Options;

namespace TwilioVideo.Client.Http;

/// <summary>The network side of a client, as good as the runtime has it.</summary>
internal static class HttpHandlerFactory
{
#if NETSTANDARD2_0
    public static readonly Version Http = new(1, 1);

    public static HttpMessageHandler Create(TwilioVideoClientOptions options) => new HttpClientHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        Proxy = options.Proxy,
        UseProxy = options.Proxy is not null || !ServiceEndpoint.IsLoopback(options.BaseAddress),
        MaxConnectionsPerServer = 256,
    };

    public static void SetHttpVersion(HttpRequestMessage request) => request.Version = Http;
#else
    public static HttpMessageHandler Create(TwilioVideoClientOptions options) => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        Proxy = options.Proxy,

        // A proxy from the environment would see credentials that plain http to this machine leaves readable.
        UseProxy = options.Proxy is not null || !ServiceEndpoint.IsLoopback(options.BaseAddress),
        ConnectTimeout = TimeSpan.FromSeconds(10),

        // Old connections are given up, so that a change in DNS is followed.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
        EnableMultipleHttp2Connections = true,
        ActivityHeadersPropagator = null,
    };

    public static void SetHttpVersion(HttpRequestMessage request)
    {
        request.Version = System.Net.HttpVersion.Version20;
        request.VersionPolicy = HttpVersionPolicy.RequestVersionOrLower;
    }
#endif
}
