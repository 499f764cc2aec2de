using System;
using System.Net;
using System.Net.Http;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Options;
using Xunit;

namespace TwilioVideo.Client.Tests.Http;

public sealed class HttpHandlerFactoryTests
{
    [Fact]
    public void Handler_follows_no_redirect_and_keeps_no_cookie()
    {
        using var handler = Create(new TwilioVideoClientOptions());

        Assert.False(handler.AllowAutoRedirect);
        Assert.False(handler.UseCookies);
        Assert.True(handler.UseProxy);
        Assert.Equal(DecompressionMethods.None, handler.AutomaticDecompression);
        Assert.True(handler.PooledConnectionLifetime <= TimeSpan.FromMinutes(5));
        Assert.True(handler.ConnectTimeout <= TimeSpan.FromSeconds(10));
        Assert.True(handler.EnableMultipleHttp2Connections);
        Assert.Null(handler.ActivityHeadersPropagator);
    }

    [Fact]
    public void Handler_for_this_machine_uses_no_proxy_of_the_environment()
    {
        using var handler = Create(new TwilioVideoClientOptions { BaseAddress = new Uri("http://localhost:1") });

        Assert.False(handler.UseProxy);
    }

    [Fact]
    public void Handler_uses_the_proxy_that_was_given_everywhere()
    {
        var proxy = new WebProxy("http://proxy.example:8080");
        using var handler = Create(new TwilioVideoClientOptions { BaseAddress = new Uri("http://localhost:1"), Proxy = proxy });

        Assert.True(handler.UseProxy);
        Assert.Same(proxy, handler.Proxy);
    }

    private static SocketsHttpHandler Create(TwilioVideoClientOptions options) => Assert.IsType<SocketsHttpHandler>(HttpHandlerFactory.Create(options));
}
