using System;
using System.IO;
using System.Net.Http;
using System.Net.Sockets;
using TwilioVideo.Client.Resilience;
using Xunit;

namespace TwilioVideo.Client.Tests.Resilience;

public sealed class TransportErrorsTests
{
    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, true)]
    [InlineData(HttpRequestError.ConnectionError, true)]
    [InlineData(HttpRequestError.SecureConnectionError, true)]
    [InlineData(HttpRequestError.ProxyTunnelError, true)]
    [InlineData(HttpRequestError.ResponseEnded, false)]
    [InlineData(HttpRequestError.HttpProtocolError, false)]
    [InlineData(HttpRequestError.Unknown, false)]
    public void Request_was_not_sent_only_where_no_connection_was_made(HttpRequestError error, bool expected) =>
        Assert.Equal(expected, TransportErrors.IsNotSent(new HttpRequestException(error)));

    [Theory]
    [InlineData(SocketError.ConnectionRefused, true)]
    [InlineData(SocketError.HostNotFound, true)]
    [InlineData(SocketError.HostUnreachable, true)]
    [InlineData(SocketError.NetworkUnreachable, true)]
    [InlineData(SocketError.TryAgain, true)]
    [InlineData(SocketError.ConnectionReset, false)]
    [InlineData(SocketError.TimedOut, false)]
    public void Socket_error_is_found_however_deep_it_is(SocketError error, bool expected) =>
        Assert.Equal(expected, TransportErrors.IsNotSent(new IOException("x", new InvalidOperationException("y", new SocketException((int)error)))));

    [Fact]
    public void Nothing_says_nothing()
    {
        Assert.False(TransportErrors.IsNotSent(null));
        Assert.False(TransportErrors.IsNotSent(new IOException()));
    }
}
