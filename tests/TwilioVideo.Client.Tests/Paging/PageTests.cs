using System;
using System.Net.Http;
using System.Threading.Tasks;
using TwilioVideo.Client.Options;
using TwilioVideo.Client.Paging;
using Xunit;

namespace TwilioVideo.Client.Tests.Paging;

/// <summary>From page to page, at the handler's seam.</summary>
public sealed class PageTests
{
    private const string Items = """[{"status":"in-progress"},{"status":"in-progress"}]""";

    [Theory]
    [InlineData("https://video.twilio.com/v1/Rooms?Page=1&PageToken=x")]
    [InlineData("/v1/Rooms?Page=1&PageToken=x")]
    [InlineData("https://VIDEO.twilio.com:443/v1/Rooms?Page=1&PageToken=x")]
    public async Task Next_page_is_fetched_where_the_service_says(string link)
    {
        using var handler = Pages(link, null);
        using var client = TestClient.Create(handler);
        var page = await client.ListRoomsAsync(new RoomListOptions(), TestClient.Context);
        Assert.True(page.HasNext);

        page = await page.NextAsync(TestClient.Context);

        Assert.Equal((2, false), (page.Items.Count, page.HasNext));
        Assert.Equal("/v1/Rooms?Page=1&PageToken=x", handler.Requests[1].Path);
        Assert.Equal("video.twilio.com", handler.Requests[1].Uri.Host);
    }

    [Theory]
    [InlineData("https://evil.example/v1/Rooms?Page=1", true)]
    [InlineData("http://video.twilio.com/v1/Rooms?Page=1", true)]
    [InlineData("https://user@video.twilio.com/v1/Rooms?Page=1", true)]
    [InlineData("https://evil.example/v1/Other?Page=1", false)]
    [InlineData("//evil.example/v1/Rooms", false)]
    [InlineData("file:///etc/passwd", false)]
    public async Task Next_page_elsewhere_gets_no_credential(string link, bool isFollowedHere)
    {
        using var handler = Pages(link);
        using var client = TestClient.Create(handler);
        var page = await client.ListRoomsAsync(new RoomListOptions(), TestClient.Context);

        var exception = await Record.ExceptionAsync(() => page.NextAsync(TestClient.Context));

        Assert.Equal(2, page.Items.Count);
        Assert.All(handler.Requests, request => Assert.Equal(("https", "video.twilio.com"), (request.Uri.Scheme, request.Uri.Host)));
        Assert.Equal(isFollowedHere, exception is null);
        Assert.Equal(isFollowedHere ? 2 : 1, handler.Requests.Count);
        Assert.True(exception is null or TwilioVideoException { Kind: TwilioVideoErrorKind.UntrustedHost or TwilioVideoErrorKind.InvalidResponse });
    }

    [Fact]
    public async Task List_that_goes_round_ends_with_an_error()
    {
        using var handler = Pages("/v1/Rooms?Page=1", "/v1/Rooms?Page=2", "/v1/Rooms?Page=1");
        using var client = TestClient.Create(handler);
        var page = await client.ListRoomsAsync(new RoomListOptions(), TestClient.Context);
        page = await page.NextAsync(TestClient.Context);
        page = await page.NextAsync(TestClient.Context);

        var exception = await Assert.ThrowsAsync<TwilioVideoException>(() => page.NextAsync(TestClient.Context));

        Assert.Equal(TwilioVideoErrorKind.InvalidResponse, exception.Kind);
        Assert.Equal(3, handler.Requests.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1001)]
    public async Task Page_size_that_the_service_refuses_is_not_sent(int size)
    {
        using var handler = Pages();
        using var client = TestClient.Create(handler);

        var exception = await Assert.ThrowsAsync<TwilioVideoException>(() => client.ListRoomsAsync(new RoomListOptions { PageSize = size }, TestClient.Context));

        Assert.Equal(TwilioVideoErrorKind.InvalidInput, exception.Kind);
        Assert.Empty(handler.Requests);
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public async Task Page_size_of_recordings_and_compositions_is_smaller(int size, bool isSent)
    {
        using var handler = new StubHttpMessageHandler(_ => StubHttpMessageHandler.Json("""{"recordings":[],"compositions":[],"meta":{}}"""));
        using var client = TestClient.Create(handler);

        var recordings = await Record.ExceptionAsync(() => client.ListRecordingsAsync(null, new RecordingListOptions { PageSize = size }, TestClient.Context));
        var compositions = await Record.ExceptionAsync(() => client.ListCompositionsAsync(new CompositionListOptions { PageSize = size }, TestClient.Context));

        Assert.Equal((isSent, isSent), (recordings is null, compositions is null));
        Assert.Equal(isSent ? 2 : 0, handler.Requests.Count);
    }

    [Fact]
    public async Task Items_that_were_not_asked_for_are_discarded_and_counted()
    {
        using var handler = new StubHttpMessageHandler(_ => StubHttpMessageHandler.Json("""{"rooms":[{"status":"completed"},null,{"status":"in-progress"},{"status":"failed"}],"meta":{}}"""));
        using var client = TestClient.Create(handler);

        var page = await client.ListRoomsAsync(new RoomListOptions { Status = "in-progress" }, TestClient.Context);

        Assert.Equal((1, 2, 1), (page.Items.Count, page.DiscardedCount, page.Empty));
    }

    [Fact]
    public async Task List_without_items_is_one_error()
    {
        using var handler = new StubHttpMessageHandler(_ => StubHttpMessageHandler.Json("""{"rooms":null,"meta":{}}"""));
        using var client = TestClient.Create(handler);

        Assert.Equal(TwilioVideoErrorKind.InvalidResponse, (await Assert.ThrowsAsync<TwilioVideoException>(() => client.ListRoomsAsync(new RoomListOptions(), TestClient.Context))).Kind);
    }

    [Fact]
    public async Task Page_of_a_test_is_the_last_one()
    {
        var page = new Page<string>("a", "b");

        Assert.Equal((2, false, 0, 0), (page.Items.Count, page.HasNext, page.DiscardedCount, page.Empty));
        await Assert.ThrowsAsync<InvalidOperationException>(() => page.NextAsync(TestClient.Context));
    }

    private static StubHttpMessageHandler Pages(params string?[] links)
    {
        var at = 0;
        return new StubHttpMessageHandler(_ => Page(at < links.Length ? links[at++] : null));
    }

    private static HttpResponseMessage Page(string? link) =>
        StubHttpMessageHandler.Json($$"""{"rooms":{{Items}},"meta":{"next_page_url":{{(link is null ? "null" : $"\"{link}\"")}} } }""");
}
