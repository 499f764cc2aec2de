using System;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using TwilioVideo.Emulator.FaultInjection;
using TwilioVideo.Emulator.Host;
using TwilioVideo.Emulator.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Emulator.Tests.Media;

public class MediaEndpointTests
{
    private const string Media = "/v1/Recordings/RT000000000000000000000000000000aa/Media";
    private const string Json = """
        { "rooms": { "uniqueName": "r", "recordings": { "sid": "RT000000000000000000000000000000aa", "type": "video", "size": 200001 } } }
        """;

    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);
    private readonly EmulatorClient _api;

    public MediaEndpointTests() => _api = EmulatorClient.Seeded(Json, new EmulatorOptions { Time = _time });

    [Fact]
    public async Task Media_url_is_signed_and_on_another_host()
    {
        string address = await Redirect(_api);
        Assert.NotEqual("video.twilio.com", new Uri(address).Host);
        _api.Headers.Authorization = null;
        TestResponse whole = await _api.Get(address);
        Assert.Equal((200, 200001, "video/x-matroska"), (whole.Status, whole.Body.Length, whole.ContentHeaders.ContentType!.MediaType));
        Assert.Equal(Expected(_api), whole.Body);
    }

    [Fact]
    public async Task Media_request_with_credentials_returns_400()
    {
        TestResponse response = await _api.Get(await Redirect(_api));
        Assert.Equal((400, "application/xml"), (response.Status, response.ContentHeaders.ContentType!.MediaType));
    }

    [Theory]
    [InlineData("bytes=0-0", 206, 0, 1)]
    [InlineData("bytes=100000-", 206, 100000, 100001)]
    [InlineData("bytes=-7", 206, 199994, 7)]
    [InlineData("bytes=199999-999999", 206, 199999, 2)]
    [InlineData("bytes=5-1", 200, 0, 200001)]
    [InlineData("items=0-1", 200, 0, 200001)]
    public async Task Range_valid_returns_part(string range, int status, int start, int length)
    {
        string address = await Redirect(_api);
        _api.Headers.Authorization = null;
        _api.Headers.TryAddWithoutValidation("Range", range);
        TestResponse part = await _api.Get(address);
        Assert.Equal(status, part.Status);
        Assert.Equal(Expected(_api)[start..(start + length)], part.Body);
        Assert.Equal(status == 206 ? $"bytes {start}-{start + length - 1}/200001" : null, part.ContentHeaders.ContentRange?.ToString());
    }

    [Fact]
    public async Task Range_beyond_end_returns_416_and_other_etag_returns_file()
    {
        string address = await Redirect(_api);
        _api.Headers.Authorization = null;
        _api.Headers.Range = new RangeHeaderValue(200001, null);
        Assert.Equal(416, (await _api.Get(address)).Status);
        _api.Headers.Range = new RangeHeaderValue(5, 9);
        _api.Headers.TryAddWithoutValidation("If-Range", "\"other\"");
        Assert.Equal(200, (await _api.Get(address)).Status);
    }

    [Fact]
    public async Task Media_url_expired_or_changed_is_rejected()
    {
        string address = await Redirect(_api);
        _api.Headers.Authorization = null;
        Assert.Equal(403, (await _api.Get(address.Replace("Expires=", "Expires=9", StringComparison.Ordinal))).Status);
        Assert.Equal(404, (await _api.Get(address.Replace("/RT", "/RTx", StringComparison.Ordinal))).Status);
        _time.Advance(TimeSpan.FromHours(2));
        Assert.Equal(403, (await _api.Get(address)).Status);
    }

    [Fact]
    public async Task Download_truncated_can_be_resumed()
    {
        string address = await Redirect(_api);
        _api.Headers.Authorization = null;
        _api.Emulator.Faults = new EmulatorFaults { TruncateProbability = 1, Operations = ["DownloadMedia"], MaxCount = 1 };
        await Assert.ThrowsAsync<HttpRequestException>(() => _api.Get(address));
        _api.Headers.Range = new RangeHeaderValue(100000, null);
        Assert.Equal(Expected(_api)[100000..], (await _api.Get(address)).Body);
    }

    [Fact]
    public async Task Server_media_has_own_port()
    {
        VideoEmulator emulator = VideoEmulator.FromSeed(Json, new EmulatorOptions { LatencyMilliseconds = 0 });
        await using EmulatorServer server = await EmulatorServer.StartAsync(emulator);
        using EmulatorClient api = new(emulator, new SocketsHttpHandler { AllowAutoRedirect = false }, server.Address);
        string address = await Redirect(api);
        Assert.NotEqual(server.Address.Port, new Uri(address).Port);
        Assert.Equal(400, (await api.Get(address)).Status);
        api.Headers.Authorization = null;
        emulator.Faults = new EmulatorFaults { TruncateProbability = 1, MaxCount = 1 };
        await Assert.ThrowsAsync<HttpRequestException>(() => api.Get(address));
        Assert.Equal(Expected(api), (await api.Get(address)).Body);
    }

    private static async Task<string> Redirect(EmulatorClient api)
    {
        TestResponse redirect = await api.Get(Media);
        Assert.Equal((302, redirect.Headers.Location!.AbsoluteUri), (redirect.Status, redirect["redirect_to"]));
        return redirect["redirect_to"]!;
    }

    private static byte[] Expected(EmulatorClient api)
    {
        using Stream stream = api.Emulator.OpenMedia("RT000000000000000000000000000000aa");
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
