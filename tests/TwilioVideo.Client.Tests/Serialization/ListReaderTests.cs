using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Options;
using TwilioVideo.Client.Paging;
using Xunit;

namespace TwilioVideo.Client.Tests.Serialization;

/// <summary>An entry that is no object costs nothing else.</summary>
public sealed class ListReaderTests
{
    private const string Room = StubService.RoomSid;
    private const string Participant = StubService.ParticipantSid;
    private static readonly RequestContext Call = new(TestContext.Current.CancellationToken);

    private static readonly Dictionary<string, Func<TwilioVideoClient, Task<(int Items, int Empty)>>> Lists = new()
    {
        ["rooms"] = async client => Count(await client.ListRoomsAsync(new RoomListOptions(), Call)),
        ["participants"] = async client => Count(await client.ListRoomParticipantsAsync(Room, new RoomParticipantListOptions(), Call)),
        ["recordings"] = async client => Count(await client.ListRecordingsAsync(null, new RecordingListOptions(), Call)),
        ["recordings of a room"] = async client => Count(await client.ListRecordingsAsync(Room, new RecordingListOptions(), Call)),
        ["published_tracks"] = async client => Count(await client.ListPublishedTracksAsync(Room, Participant, new ListOptions(), Call)),
        ["subscribed_tracks"] = async client => Count(await client.ListSubscribedTracksAsync(Room, Participant, new ListOptions(), Call)),
        ["transcriptions"] = async client => Count(await client.ListTranscriptionsAsync(Room, new ListOptions(), Call)),
        ["compositions"] = async client => Count(await client.ListCompositionsAsync(new CompositionListOptions(), Call)),
        ["composition_hooks"] = async client => Count(await client.ListCompositionHooksAsync(new CompositionHookListOptions(), Call)),
    };

    public static TheoryData<string, string> Entries
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var list in Lists.Keys)
            {
                foreach (var entry in new[] { "null", "\"x\"", "12.5", "[1]", "true" })
                {
                    data.Add(list, entry);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Entries))]
    public async Task A_list_with_an_entry_that_is_no_object_gives_its_neighbours_and_counts_it(string list, string entry)
    {
        const string Item = """{"status":"x","kind":"audio","format":"mp4"}""";
        using var service = new StubService(_ => (200, $$"""{"{{list.Split(' ')[0]}}":[{{Item}},{{entry}},{{Item}}],"meta":{"next_page_url":null} }"""));
        Assert.Equal((2, 1), await Lists[list](service.Client));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"x\"")]
    [InlineData("5")]
    [InlineData("[{}]")]
    public async Task A_list_inside_an_object_gives_the_neighbours(string entry)
    {
        using var service = new StubService(line => (200, line.Contains("Rules")
            ? $$"""{"rules":[{"type":"include","all":true},{{entry}},{"type":"exclude","kind":"audio"}]}"""
            : $$"""{"status":"in-progress","video_codecs":["VP8",{{(entry == "\"x\"" ? "null" : entry)}},"H264"],"links":{"a":"b","c":{{(entry == "\"x\"" ? "null" : entry)}},"d":"e"} }"""));
        var rules = (await service.Client.GetRecordingRulesAsync(Room, Call)).Rules!;
        Assert.Equal(["include all", "exclude kind audio"], rules.Select(rule => rule.ToString()));
        Assert.Equal(2, (await service.Client.GetSubscribeRulesAsync(Room, Participant, Call)).Rules!.Length);
        var room = await service.Client.GetRoomAsync(Room, Call);
        Assert.Equal(["VP8", "H264"], room.VideoCodecs!);
        Assert.Equal(("b", "e"), (room.Links!["a"], room.Links["d"]));
    }

    [Fact]
    public async Task A_list_that_is_broken_otherwise_is_still_an_error()
    {
        using var service = new StubService(_ => (200, """{"rooms":[null,{"status":"in-progress"},"""));
        await Assert.ThrowsAsync<TwilioVideoException>(() => service.Client.ListRoomsAsync(new RoomListOptions(), Call));
    }

    private static (int Items, int Empty) Count<T>(Page<T> page)
    {
        Assert.DoesNotContain(page.Items, item => item is null);
        return (page.Items.Count, page.Empty);
    }
}
