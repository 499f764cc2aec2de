using System;
using System.Net;
using System.Net.Http;
using System.Security.Authentication;
using TwilioVideo.Client.Options;

namespace TwilioVideo.Client.Http;

/// <summary>Creates the message handler of a client, and configures requests for it.</summary>
internal static class HttpHandlerFactory
{
    private const int MaxConnections = 256;

    // Connections are replaced after this time, so that changes in DNS are followed.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

#if NETSTANDARD2_0
    public static HttpMessageHandler Create(TwilioVideoClientOptions options)
    {
        ConfigureServicePoint(options.BaseAddress);
        return CreateClientHandler(options);
    }

    public static void Configure(HttpRequestMessage request) => ConfigureClassic(request);

    private static void ConfigureServicePoint(Uri address)
    {
        var servicePoint = ServicePointManager.FindServicePoint(address);
        servicePoint.ConnectionLeaseTimeout = (int)ConnectionLifetime.TotalMilliseconds;
        servicePoint.Expect100Continue = false;
        servicePoint.UseNagleAlgorithm = false;
    }
#else
    public static HttpMessageHandler Create(TwilioVideoClientOptions options) => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        Proxy = options.Proxy,
        UseProxy = UsesProxy(options),
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = ConnectionLifetime,
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
        EnableMultipleHttp2Connections = true,
        ActivityHeadersPropagator = null,
    };

    public static void Configure(HttpRequestMessage request)
    {
        request.Version = HttpVersion.Version20;
        request.VersionPolicy = HttpVersionPolicy.RequestVersionOrLower;
    }
#endif

    /// <summary>Creates the handler for .NET Framework.</summary>
    internal static HttpClientHandler CreateClientHandler(TwilioVideoClientOptions options)
    {
        var handler = new HttpClientHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            Proxy = options.Proxy,
            UseProxy = UsesProxy(options),
            MaxConnectionsPerServer = MaxConnections,
        };
        try
        {
            // Old servers still offer TLS 1.0.
            handler.SslProtocols = SslProtocols.Tls12;
        }
        catch (Exception exception) when (exception is PlatformNotSupportedException or NotImplementedException)
        {
            // The runtime uses the protocols of the system.
        }

        return handler;
    }

    /// <summary>Configures a request for .NET Framework.</summary>
    internal static void ConfigureClassic(HttpRequestMessage request)
    {
        request.Version = HttpVersion.Version11;
        request.Headers.ExpectContinue = false;
    }

    // A proxy from the environment would see the credentials, which plain http to this machine leaves readable.
    private static bool UsesProxy(TwilioVideoClientOptions options) =>
        options.Proxy is not null || !ServiceEndpoint.IsLoopback(options.BaseAddress);
}
