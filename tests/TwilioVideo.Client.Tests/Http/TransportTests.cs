using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Security.Authentication;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Options;
using TwilioVideo.Client.Resilience;
using Xunit;

namespace TwilioVideo.Client.Tests.Http;

/// <summary>The settings of the transport of each runtime, in one place.</summary>
public sealed class TransportTests
{
    private static readonly Uri Service = new("https://video.twilio.com");

    [Fact]
    public void Handler_has_its_settings()
    {
        using var handler = (SocketsHttpHandler)HttpHandlerFactory.Create(new TwilioVideoClientOptions());
        Assert.False(handler.AllowAutoRedirect);
        Assert.False(handler.UseCookies);
        Assert.True(handler.UseProxy);
        Assert.True(handler.EnableMultipleHttp2Connections);
        Assert.Equal((TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(5)), (handler.ConnectTimeout, handler.PooledConnectionLifetime));
    }

    [Fact]
    public void Handler_of_windows_powershell_has_its_settings()
    {
        using var handler = HttpHandlerFactory.CreateClientHandler(new TwilioVideoClientOptions());
        Assert.False(handler.AllowAutoRedirect);
        Assert.False(handler.UseCookies);
        Assert.True(handler.UseProxy);
        Assert.Equal((256, SslProtocols.Tls12), (handler.MaxConnectionsPerServer, handler.SslProtocols));
        using var request = new HttpRequestMessage(HttpMethod.Post, Service);
        HttpHandlerFactory.ConfigureClassic(request);
        Assert.Equal((HttpVersion.Version11, false), (request.Version, request.Headers.ExpectContinue));
    }

    [Theory]
    [InlineData(WebExceptionStatus.NameResolutionFailure, true)]
    [InlineData(WebExceptionStatus.ConnectFailure, true)]
    [InlineData(WebExceptionStatus.TrustFailure, true)]
    [InlineData(WebExceptionStatus.SecureChannelFailure, true)]
    [InlineData(WebExceptionStatus.ReceiveFailure, false)]
    [InlineData(WebExceptionStatus.ConnectionClosed, false)]
    public void Error_of_a_connection_attempt_is_known_as_not_sent(WebExceptionStatus status, bool isNotSent) =>
        Assert.Equal(isNotSent, TransportErrors.IsNotSent(new HttpRequestException("failed", new WebException("failed", status))));

    [Fact]
    public async Task Read_from_a_stream_that_ignores_its_token_is_aborted()
    {
        using var stream = new DeafStream();
        using var source = new CancellationTokenSource();
        var read = StreamExtensions.ReadAbortingAsync(stream, new byte[8], 0, source.Token).AsTask();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => read);
        Assert.True(stream.IsDisposed);
    }

    [Theory]
    [InlineData("https_proxy", "http://user:secret@proxy.example.com:3128", "video.twilio.com through the proxy proxy.example.com:3128 (environment variable https_proxy)")]
    [InlineData("HTTPS_PROXY", "proxy.example.com:3128", "video.twilio.com through the proxy proxy.example.com:3128 (environment variable HTTPS_PROXY)")]
    [InlineData("NONE", "", "video.twilio.com through the proxy proxy.example.com:3128 (the system's proxy settings)")]
    public void Route_names_the_proxy_and_where_it_came_from(string variable, string value, string expected) => Assert.Equal(
        expected,
        ProxyRoute.Describe(Service, null, new WebProxy("http://proxy.example.com:3128"), name => name == variable ? value : null));

    [Fact]
    public void Route_names_the_specified_proxy() => Assert.Equal(
        "video.twilio.com through the proxy other.example.com:8080",
        ProxyRoute.Describe(Service, new WebProxy("http://other.example.com:8080"), new WebProxy("http://proxy.example.com:3128"), _ => null));

    private sealed class DeafStream : MemoryStream
    {
        private readonly TaskCompletionSource<int> _read = new();

        public bool IsDisposed { get; private set; }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => _read.Task;

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            _read.TrySetException(new ObjectDisposedException(nameof(DeafStream)));
            base.Dispose(disposing);
        }
    }
}
