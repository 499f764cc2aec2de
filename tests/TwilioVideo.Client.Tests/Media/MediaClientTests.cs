using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Client.Media;
using Xunit;

namespace TwilioVideo.Client.Tests.Media;

/// <summary>Where media may be fetched from, and what passes for media.</summary>
public sealed class MediaClientTests : IDisposable
{
    private readonly StubMediaHost _host = new();

    public void Dispose() => _host.Dispose();

    [Theory]
    [InlineData("http://media.example.com/file")]
    [InlineData("http://localhost/file")]
    [InlineData("https://user:pass@media.example.com/file")]
    [InlineData("ftp://media.example.com/file")]
    [InlineData("http://\uFFFD/file")]
    public async Task Address_that_is_not_safe_is_not_asked(string address)
    {
        _host.Location = address;

        var exception = await FailAsync();

        Assert.Equal(TwilioVideoErrorKind.UntrustedHost, exception.Kind);
        Assert.Empty(_host.Fetches);
        Assert.DoesNotContain("pass@", exception.Message);
    }

    [Fact]
    public async Task Plain_http_of_this_machine_is_asked_only_by_a_client_of_this_machine()
    {
        _host.Location = "http://127.0.0.1:1/file";
        using var handler = new StubHttpMessageHandler(request => request.Path.EndsWith("/Media", StringComparison.Ordinal)
            ? StubHttpMessageHandler.Json("", 302, ("Location", _host.Location))
            : _host.Serve(request));
        using var client = TestClient.Create(handler, baseAddress: new Uri("http://localhost:1"));

        await client.SaveRecordingAsync(TestClient.Recording, null, _host.File, false, new DownloadProgress(), TestClient.Context);

        Assert.Equal(_host.Media.Length, new FileInfo(_host.File).Length);
    }

    [Fact]
    public async Task Redirects_of_the_host_are_followed_up_to_three()
    {
        _host.Then(_ => Redirect("https://b.example.com/x")).Then(_ => Redirect("/relative")).Then(_ => Redirect("https://c.example.com/y"));

        await SaveAsync();

        Assert.Equal(["media.example.com", "b.example.com", "b.example.com", "c.example.com"], _host.Fetches.Select(request => request.Uri.Host));
        Assert.All(_host.Fetches, request => Assert.False(request.Headers.ContainsKey("Authorization")));
    }

    [Fact]
    public async Task Redirects_without_end_are_an_error()
    {
        for (var i = 0; i < 10; i++)
        {
            _host.Then(_ => Redirect(StubMediaHost.Address));
        }

        Assert.Equal(TwilioVideoErrorKind.Media, (await FailAsync()).Kind);
        Assert.Equal(4, _host.Fetches.Count());
    }

    [Fact]
    public async Task Redirect_to_plain_http_is_not_followed()
    {
        _host.Then(_ => Redirect("http://media.example.com/file"));

        Assert.Equal(TwilioVideoErrorKind.UntrustedHost, (await FailAsync()).Kind);
        Assert.Single(_host.Fetches);
    }

    [Theory]
    [InlineData("text/html", null)]
    [InlineData("application/xhtml+xml", null)]
    [InlineData("video/x-matroska", "gzip")]
    [InlineData("video/x-matroska", "br")]
    public async Task Page_or_compressed_body_is_not_saved_under_the_medias_name(string type, string? encoding)
    {
        _host.Then(request =>
        {
            var response = _host.Serve(request);
            response.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
            if (encoding is not null)
            {
                response.Content.Headers.ContentEncoding.Add(encoding);
            }

            return response;
        });

        Assert.Equal(TwilioVideoErrorKind.Media, (await FailAsync()).Kind);
        Assert.False(File.Exists(_host.File));
    }

    [Fact]
    public async Task Body_that_says_it_is_as_it_is_is_saved()
    {
        _host.Then(request =>
        {
            var response = _host.Serve(request);
            response.Content.Headers.ContentEncoding.Add("Identity");
            return response;
        });

        await SaveAsync();

        Assert.True(File.Exists(_host.File));
    }

    [Theory]
    [InlineData(403, TwilioVideoErrorKind.Media, 1)]
    [InlineData(404, TwilioVideoErrorKind.Media, 1)]
    [InlineData(302, TwilioVideoErrorKind.Media, 1)]
    [InlineData(503, TwilioVideoErrorKind.Api, 3)]
    public async Task Refusal_of_the_host_is_tried_again_only_where_it_passes(int status, TwilioVideoErrorKind kind, int attempts)
    {
        for (var i = 0; i < 3; i++)
        {
            _host.Then(_ => new HttpResponseMessage((HttpStatusCode)status));
        }

        var exception = await FailAsync(retries: 2);

        Assert.Equal(kind, exception.Kind);
        Assert.Equal(attempts, _host.Fetches.Count());
    }

    [Fact]
    public async Task Host_that_throttles_is_tried_again()
    {
        _host.Then(_ => new HttpResponseMessage(HttpStatusCode.TooManyRequests));

        await SaveAsync(retries: 0);

        Assert.Equal(2, _host.Fetches.Count());
    }

    [Fact]
    public async Task Host_that_can_not_be_reached_is_told_of_and_tried_again()
    {
        var observer = new RecordingObserver();
        _host.Then(_ => throw new HttpRequestException("refused"));
        using var client = TestClient.Create(_host.Handler);

        await client.SaveRecordingAsync(TestClient.Recording, null, _host.File, false, new DownloadProgress(), TestClient.Context with { Observer = observer });

        Assert.Single(observer.Retries);
        Assert.Equal([302, 0, 302, 200], observer.Completed.Select(request => request.StatusCode));
        Assert.DoesNotContain(observer.Completed, request => request.Path.Contains("/file"));
    }

    [Fact]
    public async Task Host_that_sends_nothing_is_a_timeout()
    {
        using var handler = new StubHttpMessageHandler(async (request, cancellationToken) =>
        {
            if (request.Uri.Host == "video.twilio.com")
            {
                return StubHttpMessageHandler.Json("", 302, ("Location", StubMediaHost.Address));
            }

            await Task.Delay(Timeout.Infinite, cancellationToken);
            return new HttpResponseMessage();
        });
        using var client = TestClient.Create(handler, retries: 0, timeout: TimeSpan.FromMilliseconds(50));

        var exception = await Assert.ThrowsAsync<TwilioVideoException>(
            () => client.SaveRecordingAsync(TestClient.Recording, null, _host.File, false, new DownloadProgress(), TestClient.Context));

        Assert.Equal(TwilioVideoErrorKind.Timeout, exception.Kind);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(404)]
    [InlineData(304)]
    public async Task Service_that_does_not_point_to_the_media_is_an_error(int status)
    {
        using var handler = new StubHttpMessageHandler(_ => StubHttpMessageHandler.Json("{}", status));
        using var client = TestClient.Create(handler, retries: 0);

        var exception = await Assert.ThrowsAsync<TwilioVideoException>(
            () => client.SaveCompositionAsync(TestClient.Composition, null, _host.File, false, new DownloadProgress(), TestClient.Context));

        Assert.Equal(status, exception.StatusCode);
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(_host.File)!));
    }

    private static HttpResponseMessage Redirect(string address) => StubHttpMessageHandler.Json("", 302, ("Location", address));

    private async Task SaveAsync(int retries = 0)
    {
        using var client = TestClient.Create(_host.Handler, retries: retries);
        await client.SaveRecordingAsync(TestClient.Recording, null, _host.File, false, new DownloadProgress(), TestClient.Context);
    }

    private Task<TwilioVideoException> FailAsync(int retries = 0) => Assert.ThrowsAsync<TwilioVideoException>(() => SaveAsync(retries));
}
