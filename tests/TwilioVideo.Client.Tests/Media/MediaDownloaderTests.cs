using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Media;
using Xunit;

namespace TwilioVideo.Client.Tests.Media;

/// <summary>Downloads of media, at the handler's seam: whole, interrupted, resumed, changed.</summary>
public sealed partial class MediaDownloaderTests : IDisposable
{
    private readonly StubMediaHost _host = new();

    private string Partial => _host.File + ".partial";

    private string State => _host.File + ".partial.tag";

    public void Dispose() => _host.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Media_is_saved_whole_and_nothing_else_is_left(bool isRecording)
    {
        var progress = new DownloadProgress();
        await SaveAsync(isRecording, progress: progress);

        AssertSaved();
        Assert.Equal((_host.Media.Length, (long?)_host.Media.Length), (progress.Received, progress.Total));
        Assert.Equal(isRecording ? $"/v1/Recordings/{TestClient.Recording}/Media" : $"/v1/Compositions/{TestClient.Composition}/Media", _host.Handler.Requests[0].Path);
    }

    [Fact]
    public async Task Credential_never_goes_to_the_host_of_the_media()
    {
        await SaveAsync();

        Assert.True(_host.Handler.Requests[0].Headers.ContainsKey("Authorization"));
        var fetch = Assert.Single(_host.Fetches);
        Assert.False(fetch.Headers.ContainsKey("Authorization"));
        Assert.Equal(("identity", "TwilioVideo-Tests/1.0"), (fetch.Headers["Accept-Encoding"], fetch.Headers["User-Agent"]));
        Assert.False(fetch.Headers.ContainsKey("Range"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(81_920)]
    [InlineData(199_999)]
    public async Task Download_that_breaks_off_goes_on_from_where_it_stopped(int length)
    {
        _host.ThenBreakAfter(length);
        await SaveAsync();

        AssertSaved();
        var resumed = _host.Fetches.ElementAt(1);
        Assert.Equal(($"bytes={length}-", "\"v1\""), (resumed.Headers["Range"], resumed.Headers["If-Range"]));
    }

    [Fact]
    public async Task Download_that_breaks_off_often_goes_on_as_long_as_bytes_come()
    {
        for (var i = 0; i < 15; i++)
        {
            _host.ThenBreakAfter(1_000);
        }

        await SaveAsync(retries: 1);

        AssertSaved();
        Assert.Equal(16, _host.Fetches.Count());
    }

    [Fact]
    public async Task Download_that_fails_leaves_what_a_later_one_goes_on_from()
    {
        _host.ThenBreakAfter(70_000);
        var exception = await Assert.ThrowsAsync<TwilioVideoException>(() => SaveAsync(retries: 0));
        Assert.Equal(TwilioVideoErrorKind.Network, exception.Kind);
        Assert.Equal(70_000, new FileInfo(Partial).Length);
        Assert.False(File.Exists(_host.File));

        await SaveAsync();

        AssertSaved();
        Assert.Equal("bytes=70000-", _host.Fetches.Last().Headers["Range"]);
    }

    [Fact]
    public async Task Download_of_another_recording_to_the_same_path_starts_anew()
    {
        _host.ThenBreakAfter(70_000);
        await Assert.ThrowsAsync<TwilioVideoException>(() => SaveAsync(retries: 0));

        await SaveAsync(isRecording: false);

        AssertSaved();
        Assert.False(_host.Fetches.Last().Headers.ContainsKey("Range"));
    }

    [Fact]
    public async Task File_that_was_whole_already_is_taken_without_more_bytes()
    {
        _host.Then(_ => Whole(_host.Media, withLength: false)).Then(_host.Serve);
        await Assert.ThrowsAsync<TwilioVideoException>(() => SaveAsync(retries: 0, size: 200_001));
        Assert.Equal(200_000, new FileInfo(Partial).Length);

        await SaveAsync();

        AssertSaved();
        Assert.Equal("bytes=200000-", _host.Fetches.Last().Headers["Range"]);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(200_000L, false)]
    [InlineData(200_001L, true)]
    [InlineData(199_999L, true)]
    public async Task File_whose_length_is_not_told_is_held_to_the_size_that_the_service_tells(long? size, bool isError)
    {
        _host.Then(_ => Whole(_host.Media, withLength: false));

        var exception = await Record.ExceptionAsync(() => SaveAsync(retries: 0, size: size));

        Assert.Equal(isError, exception is TwilioVideoException);
        Assert.Equal(!isError, File.Exists(_host.File));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(5L, true)]
    [InlineData(0L, false)]
    public async Task File_that_is_empty_is_an_error_unless_the_service_says_so(long? size, bool isError)
    {
        _host.Media = [];

        var exception = await Record.ExceptionAsync(() => SaveAsync(retries: 0, size: size));

        Assert.Equal(isError, exception is TwilioVideoException { Kind: TwilioVideoErrorKind.Media });
    }

    [Fact]
    public async Task File_with_more_bytes_than_its_length_starts_anew()
    {
        _host.ThenBreakAfter(70_000).Then(_ => Part(new byte[140_000], 70_000, 200_000));

        await SaveAsync();

        AssertSaved();
    }

    [Fact]
    public async Task Cancellation_ends_the_download_and_keeps_what_came()
    {
        using var source = new CancellationTokenSource();
        _host.Then(request =>
        {
            var response = _host.Serve(request);
            response.Content = new StreamContent(new BrokenStream(_host.Media[..70_000], new OperationCanceledException()));
            response.Content.Headers.ContentLength = 200_000;
            source.Cancel();
            return response;
        });
        using var client = TestClient.Create(_host.Handler);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => client.SaveRecordingAsync(TestClient.Recording, null, _host.File, false, new DownloadProgress(), new RequestContext(source.Token)));

        Assert.False(File.Exists(_host.File));
    }

    private static HttpResponseMessage Whole(byte[] bytes, bool withLength)
    {
        var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = withLength ? new ByteArrayContent(bytes) : new StreamContent(new UnseekableStream(bytes)) };
        response.Headers.TryAddWithoutValidation("ETag", "\"v1\"");
        return response;
    }

    private static HttpResponseMessage Part(byte[] bytes, long from, long? total)
    {
        var response = new HttpResponseMessage(HttpStatusCode.PartialContent) { Content = new ByteArrayContent(bytes) };
        response.Content.Headers.TryAddWithoutValidation("Content-Range", $"bytes {from}-{from + bytes.Length - 1}/{(total is null ? "*" : total)}");
        return response;
    }

    private async Task SaveAsync(bool isRecording = true, int retries = 5, long? size = null, DownloadProgress? progress = null)
    {
        using var client = TestClient.Create(_host.Handler, retries: retries);
        await (isRecording
            ? client.SaveRecordingAsync(TestClient.Recording, size, _host.File, false, progress ?? new DownloadProgress(), TestClient.Context)
            : client.SaveCompositionAsync(TestClient.Composition, size, _host.File, false, progress ?? new DownloadProgress(), TestClient.Context));
    }

    private void AssertSaved()
    {
        Assert.Equal(_host.Media, File.ReadAllBytes(_host.File));
        Assert.False(File.Exists(Partial));
        Assert.False(File.Exists(State));
    }

    /// <summary>Bytes whose number is not known before their end.</summary>
    private sealed class UnseekableStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
