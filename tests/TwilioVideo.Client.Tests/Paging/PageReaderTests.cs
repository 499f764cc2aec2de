using System.Linq;
using System.Threading.Tasks;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Options;
using Xunit;

namespace TwilioVideo.Client.Tests.Paging;

/// <summary>A link to the next page is a position in the list.</summary>
public sealed class PageReaderTests
{
    private const string Item = """{"sid":"RM00000000000000000000000000000001","status":"in-progress"}""";
    private static readonly RequestContext Call = new(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("https://video.twilio.com/v1/Rooms?Page=1&PageToken=x")]
    [InlineData("http://video.twilio.com/v1/Rooms?Page=1&PageToken=x#end")]
    [InlineData("/v1/Rooms?Page=1&PageToken=x")]
    public async Task Next_page_is_read_from_the_own_origin(string link)
    {
        using var handler = new StubHandler(request => Page(request.RequestUri!.Query.Contains("PageToken") ? null : link));
        using var client = handler.CreateClient(baseAddress: "https://gateway.example.com:8443");
        var next = await (await client.ListRoomsAsync(new RoomListOptions(), Call)).NextAsync(Call);
        Assert.False(next.HasNext);
        Assert.Equal("GET https://gateway.example.com:8443/v1/Rooms?Page=1&PageToken=x", handler.Requests.Last());
    }

    [Fact]
    public async Task Next_page_may_name_the_room_by_sid()
    {
        const string Link = "https://x/v1/Rooms/RM00000000000000000000000000000001/Participants?PageToken=x";
        using var handler = new StubHandler(request => StubHandler.Text(200, request.RequestUri!.Query.Contains("PageToken")
            ? """{"participants":[],"meta":{}}"""
            : $$"""{"participants":[],"meta":{"next_page_url":"{{Link}}"} }"""));
        using var client = handler.CreateClient();
        await (await client.ListRoomParticipantsAsync("standup", new RoomParticipantListOptions(), Call)).NextAsync(Call);
        Assert.EndsWith("/v1/Rooms/RM00000000000000000000000000000001/Participants?PageToken=x", handler.Requests.Last());
    }

    [Theory]
    [InlineData("https://video.twilio.com/v1/Recordings?PageToken=x", "has the path '/v1/Recordings', which is not the list's")]
    [InlineData("https://video.twilio.com/v1/Rooms/../Recordings", "has the path '/v1/Recordings', which is not the list's")]
    [InlineData("file:///v1/Rooms", "is not an http address")]
    [InlineData("ftp://video.twilio.com/v1/Rooms", "is not an http address")]
    public async Task Link_to_another_path_is_rejected(string link, string message)
    {
        using var handler = new StubHandler(_ => Page(link));
        using var client = handler.CreateClient();
        var page = await client.ListRoomsAsync(new RoomListOptions(), Call);
        var exception = await Assert.ThrowsAsync<TwilioVideoException>(() => page.NextAsync(Call));
        Assert.Equal((TwilioVideoErrorKind.UntrustedHost, 1), (exception.Kind, handler.Requests.Count));
        Assert.Contains(message, exception.Message);
    }

    [Theory]
    [InlineData("/v1/Rooms#again")]
    [InlineData("/v1/Rooms")]
    public async Task Link_to_an_earlier_page_is_rejected(string link)
    {
        using var handler = new StubHandler(_ => Page(link));
        using var client = handler.CreateClient();
        var page = await client.ListRoomsAsync(new RoomListOptions(), Call);
        Assert.Equal(TwilioVideoErrorKind.InvalidResponse, (await Assert.ThrowsAsync<TwilioVideoException>(() => page.NextAsync(Call))).Kind);
    }

    [Theory]
    [InlineData(Item)]
    [InlineData("")]
    [InlineData("null")]
    public async Task List_with_new_tokens_and_no_new_items_ends(string item)
    {
        var token = 0;
        using var handler = new StubHandler(_ => Page($"/v1/Rooms?PageToken={++token}", item));
        using var client = handler.CreateClient();
        var page = await client.ListRoomsAsync(new RoomListOptions(), Call);
        var exception = await Assert.ThrowsAsync<TwilioVideoException>(async () =>
        {
            while (true)
            {
                page = await page.NextAsync(Call);
            }
        });
        Assert.Equal(TwilioVideoErrorKind.InvalidResponse, exception.Kind);
        Assert.InRange(handler.Requests.Count, 5, 20);
    }

    private static System.Net.Http.HttpResponseMessage Page(string? link, string item = Item) =>
        StubHandler.Text(200, $$"""{"rooms":[{{item}}],"meta":{"next_page_url":{{(link is null ? "null" : $"\"{link}\"")}}} }""");
}
