using System;
using System.Linq;
using System.Threading.Tasks;
using TwilioVideo.Client.Diagnostics;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Options;
using Xunit;

namespace TwilioVideo.Client.Tests.Serialization;

/// <summary>A field that is only shown may be odd; identifiers, statuses and links may not.</summary>
public sealed class LenientReadingTests
{
    private const string Sid1 = "RM00000000000000000000000000000001";
    private const string Sid2 = "RM00000000000000000000000000000002";

    [Theory]
    [InlineData("\"duration\":12.5", "duration (Room)")]
    [InlineData("\"duration\":3000000000", "duration (Room)")]
    [InlineData("\"duration\":\"long\"", "duration (Room)")]
    [InlineData("\"duration\":{\"seconds\":1}", "duration (Room)")]
    [InlineData("\"date_created\":\"yesterday\"", "date_created (Room)")]
    [InlineData("\"date_created\":5", "date_created (Room)")]
    [InlineData("\"end_time\":[1]", "end_time (Room)")]
    [InlineData("\"links\":\"none\"", "links (Room)")]
    [InlineData("\"video_codecs\":\"VP8\"", "video_codecs (Room)")]
    [InlineData("\"type\":7", "type (Room)")]
    [InlineData("\"media_region\":\"\\ud800\"", "media_region (Room)")]
    [InlineData("\"audio_only\":\"perhaps\"", "audio_only (Room)")]
    public async Task Odd_field_becomes_null_and_is_reported(string field, string reported)
    {
        var (rooms, unreadable, fields) = await ListAsync($$"""{"sid":"{{Sid1}}","status":"in-progress",{{field}}}""");
        Assert.Equal([Sid1, Sid2], rooms.Select(room => room.Sid));
        Assert.Equal(0, unreadable);
        Assert.Equal([reported], fields);
        var first = rooms[0];
        Assert.Null((object?)first.Duration ?? first.DateCreated ?? first.EndTime ?? first.Links ?? first.VideoCodecs ?? (object?)first.Type ?? first.MediaRegion);
        Assert.Null(first.AudioOnly);
    }

    [Theory]
    [InlineData("3.0", 3)]
    [InlineData("1e3", 1000)]
    [InlineData("\"12\"", 12)]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    public async Task Whole_number_in_another_form_is_read(string value, int? expected)
    {
        var (rooms, _, fields) = await ListAsync($$"""{"sid":"{{Sid1}}","status":"in-progress","duration":{{value}}}""");
        Assert.Equal(expected, rooms[0].Duration);
        Assert.Empty(fields);
    }

    [Theory]
    [InlineData("2026-03-01T10:20:30Z")]
    [InlineData("2026-03-01t10:20:30z")]
    [InlineData("2026-03-01 10:20:30Z")]
    [InlineData("2026-03-01T10:20:30")]
    [InlineData("2026-03-01T12:20:30+02:00")]
    [InlineData("Sun, 01 Mar 2026 10:20:30 GMT")]
    public async Task Date_in_another_form_is_read(string value)
    {
        var (rooms, _, fields) = await ListAsync($$"""{"sid":"{{Sid1}}","status":"in-progress","date_created":"{{value}}"}""");
        Assert.Equal(new DateTime(2026, 3, 1, 10, 20, 30, DateTimeKind.Utc), rooms[0].DateCreated!.Value.ToUniversalTime());
        Assert.Empty(fields);
    }

    [Fact]
    public async Task Leap_second_is_the_next_second()
    {
        var (rooms, _, _) = await ListAsync($$"""{"sid":"{{Sid1}}","status":"in-progress","date_created":"2016-12-31T23:59:60Z"}""");
        Assert.Equal(new DateTime(2017, 1, 1, 0, 0, 0, DateTimeKind.Utc), rooms[0].DateCreated!.Value.ToUniversalTime());
    }

    [Theory]
    [InlineData("\"sid\":5,\"status\":\"in-progress\"")]
    [InlineData("\"sid\":\"RM1\"")]
    [InlineData("\"sid\":\"RM1\",\"status\":7")]
    [InlineData("\"sid\":\"RM1\",\"status\":\"in-progress\",\"unique_name\":[]")]
    [InlineData("\"sid\":\"RM1\",\"status\":\"\\ud800\"")]
    public async Task Entry_with_odd_identifier_or_status_costs_only_itself(string entry)
    {
        var (rooms, unreadable, _) = await ListAsync("{" + entry + "}");
        Assert.Equal([Sid2], rooms.Select(room => room.Sid));
        Assert.Equal(1, unreadable);
    }

    [Fact]
    public async Task Odd_field_of_single_object_is_reported()
    {
        using var service = new StubService(_ => (200, $$"""{"sid":"{{Sid1}}","status":"completed","duration":12.5}"""));
        var collector = new UnreadableFieldCollector();
        var room = await service.Client.GetRoomAsync(Sid1, Context(collector));
        Assert.Equal(("completed", null), (room.Status, room.Duration));
        Assert.Equal(["duration (Room)"], collector.Fields);
    }

    [Theory]
    [InlineData("{\"rooms\":[{0}]}")]
    [InlineData("{\"rooms\":[{0}],\"meta\":null}")]
    [InlineData("{\"meta\":{\"key\":\"extensions\"},\"extensions\":[{0}]}")]
    [InlineData("\uFEFF{\"rooms\":[{0}],\"meta\":{}}")]
    public async Task List_in_another_envelope_is_read(string body)
    {
        using var service = new StubService(_ => (200, body.Replace("{0}", $$"""{"sid":"{{Sid1}}","status":"in-progress"}""")));
        Assert.Single((await service.Client.ListRoomsAsync(new RoomListOptions(), Context(new UnreadableFieldCollector()))).Items);
    }

    [Theory]
    [InlineData("{\"rooms\":[],\"meta\":\"none\"}")]
    [InlineData("{\"rooms\":[],\"meta\":{\"next_page_url\":5}}")]
    [InlineData("{\"rooms\":{},\"meta\":{}}")]
    [InlineData("{\"meta\":{}}")]
    [InlineData("[]")]
    public async Task List_whose_end_is_unknown_is_an_error(string body)
    {
        using var service = new StubService(_ => (200, body));
        var exception = await Assert.ThrowsAsync<TwilioVideoException>(
            () => service.Client.ListRoomsAsync(new RoomListOptions(), Context(new UnreadableFieldCollector())));
        Assert.Equal(TwilioVideoErrorKind.InvalidResponse, exception.Kind);
    }

    [Fact]
    public async Task Single_object_with_byte_order_mark_is_read()
    {
        using var service = new StubService(_ => (200, "\uFEFF" + $$"""{"sid":"{{Sid1}}","status":"completed"}"""));
        Assert.Equal("completed", (await service.Client.GetRoomAsync(Sid1, Context(new UnreadableFieldCollector()))).Status);
    }

    private static RequestContext Context(UnreadableFieldCollector collector) =>
        new(TestContext.Current.CancellationToken) { UnreadableFields = collector };

    private static async Task<(Room[] Rooms, int Unreadable, string[] Fields)> ListAsync(string entry)
    {
        using var service = new StubService(_ => (200, $$"""{"rooms":[{{entry}},{"sid":"{{Sid2}}","status":"in-progress"}],"meta":{"next_page_url":null} }"""));
        var collector = new UnreadableFieldCollector();
        var page = await service.Client.ListRoomsAsync(new RoomListOptions(), Context(collector));
        return ([.. page.Items], page.Empty, [.. collector.Fields]);
    }
}
