using System;
using System.Net.Sockets;

namespace TwilioVideo.Client.Resilience;

/// <summary>Tells the failures after which a request surely never reached the service.</summary>
internal static class TransportErrors
{
    public static bool IsNotSent(Exception? exception) => exception switch
    {
        null => false,
#if !NETSTANDARD2_0
        System.Net.Http.HttpRequestException { HttpRequestError: System.Net.Http.HttpRequestError.NameResolutionError or System.Net.Http.HttpRequestError.ConnectionError or System.Net.Http.HttpRequestError.SecureConnectionError or System.Net.Http.HttpRequestError.ProxyTunnelError } => true,
#endif
        SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.TryAgain } => true,
        _ => IsNotSent(exception.InnerException),
    };
}
