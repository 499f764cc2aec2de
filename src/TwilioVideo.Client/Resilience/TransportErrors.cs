using System;
using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace TwilioVideo.Client.Resilience;

/// <summary>Classifies errors of the transport.</summary>
internal static class TransportErrors
{
    /// <summary>Determines whether the request certainly did not reach the service.</summary>
    public static bool IsNotSent(Exception? exception) => exception switch
    {
        null => false,
#if !NETSTANDARD2_0
        System.Net.Http.HttpRequestException
        {
            HttpRequestError: System.Net.Http.HttpRequestError.NameResolutionError
                or System.Net.Http.HttpRequestError.ConnectionError
                or System.Net.Http.HttpRequestError.SecureConnectionError
                or System.Net.Http.HttpRequestError.ProxyTunnelError
        } => true,
#endif

        // .NET Framework reports the errors of a connection attempt in these two.
        WebException
        {
            Status: WebExceptionStatus.NameResolutionFailure
                or WebExceptionStatus.ProxyNameResolutionFailure
                or WebExceptionStatus.ConnectFailure
                or WebExceptionStatus.SecureChannelFailure
                or WebExceptionStatus.TrustFailure
        } => true,
        AuthenticationException => true,
        SocketException
        {
            SocketErrorCode: SocketError.ConnectionRefused
                or SocketError.HostNotFound
                or SocketError.HostUnreachable
                or SocketError.NetworkUnreachable
                or SocketError.TryAgain
        } => true,
        _ => IsNotSent(exception.InnerException),
    };
}
