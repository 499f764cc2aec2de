using System.Linq;
using System.Threading.Tasks;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Options;
using Xunit;

namespace TwilioVideo.Client.Tests;

/// <summary>An identity names a person, who may have several stays in a room.</summary>
public sealed class TwilioVideoClientIdentitiesTests
{
    private static readonly RequestContext Call = new(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("dana")]
    [InlineData("dana/1 ü")]
    public async Task Disconnect_with_an_ended_and_a_reconnecting_stay_ends_the_present_one_by_its_sid(string identity)
    {
        using var service = Room($$"""{ "identity": "{{identity}}", "minutesAgo": 30, "endedMinutesAgo": 20 }, { "identity": "{{identity}}", "minutesAgo": 10, "status": "reconnecting" }""");
        var present = Assert.Single((await service.Client.ListRoomParticipantsAsync("r", new RoomParticipantListOptions { Status = "reconnecting" }, Call)).Items);

        var disconnected = await service.Client.SetRoomParticipantStatusAsync("r", identity, "disconnected", Call);

        Assert.Equal((present.Sid, "disconnected"), (disconnected.Sid, disconnected.Status));
        Assert.Equal($"POST /v1/Rooms/{present.RoomSid}/Participants/{present.Sid}", Assert.Single(service.Requests, line => line.StartsWith("POST")));
        Assert.DoesNotContain(service.Requests, line => line.Contains("Participants/dana"));
    }

    [Fact]
    public async Task Disconnect_with_several_present_stays_ends_all_of_them()
    {
        using var service = Room("""{ "identity": "dana", "status": "reconnecting" }, "dana" """);
        await service.Client.SetRoomParticipantStatusAsync("r", "dana", "disconnected", Call);
        Assert.Equal(2, service.Requests.Count(line => line.StartsWith("POST")));
        Assert.Null(await service.Client.FindRoomParticipantAsync("r", "dana", Call));
    }

    [Fact]
    public async Task Disconnect_with_nobody_left_gives_the_stay_that_ended_last()
    {
        using var service = Room("""{ "identity": "dana", "minutesAgo": 30, "endedMinutesAgo": 20 }, { "identity": "dana", "minutesAgo": 10, "endedMinutesAgo": 5 }, { "identity": "dan", "endedMinutesAgo": 1 }""");
        var disconnected = await service.Client.SetRoomParticipantStatusAsync("r", "dana", "disconnected", Call);
        Assert.Equal("dana", disconnected.Identity);
        Assert.True(disconnected.StartTime > (await service.Client.ListRoomParticipantsAsync("r", new RoomParticipantListOptions { Status = "disconnected", Identity = "dana" }, Call)).Items.Min(participant => participant.StartTime));
        Assert.DoesNotContain(service.Requests, line => line.StartsWith("POST"));
    }

    [Fact]
    public async Task Disconnect_of_somebody_who_left_and_came_back_before_the_request_ends_the_new_stay()
    {
        using var service = Room("\"dana\"");
        var posts = 0;
        service.Response = line =>
        {
            if (line.StartsWith("POST") && ++posts == 1)
            {
                // The same identity joining again ends the earlier stay.
                Join(service);
            }

            return null;
        };

        var disconnected = await service.Client.SetRoomParticipantStatusAsync("r", "dana", "disconnected", Call);

        Assert.Equal(2, posts);
        Assert.Null(await service.Client.FindRoomParticipantAsync("r", "dana", Call));
        Assert.Equal("disconnected", disconnected.Status);
    }

    [Fact]
    public async Task Disconnect_with_a_lost_response_leaves_somebody_who_came_back_alone()
    {
        using var service = Room("\"dana\"");
        var posts = 0;
        service.Response = line =>
        {
            if (!line.StartsWith("POST") || ++posts > 1)
            {
                return null;
            }

            Join(service);
            return (504, "lost");
        };

        var disconnected = await service.Client.SetRoomParticipantStatusAsync("r", "dana", "disconnected", Call);

        Assert.Equal(("disconnected", 2), (disconnected.Status, posts));
        Assert.NotEqual(disconnected.Sid, (await service.Client.FindRoomParticipantAsync("r", "dana", Call))!.Sid);
    }

    [Fact]
    public async Task Disconnect_of_somebody_who_was_never_there_is_not_found()
    {
        using var service = Room("\"dan\"");
        var exception = await Assert.ThrowsAsync<TwilioVideoException>(() => service.Client.SetRoomParticipantStatusAsync("r", "dana", "disconnected", Call));
        Assert.Equal((404, "No participant with the identity 'dana' is or was in the room."), (exception.StatusCode, exception.Message));
    }

    [Fact]
    public async Task Disconnect_by_sid_takes_one_request()
    {
        using var service = Room("\"dana\"");
        var dana = await service.Client.GetRoomParticipantAsync("r", "dana", Call);
        var before = service.Requests.Count;
        await service.Client.SetRoomParticipantStatusAsync(dana.RoomSid!, dana.Sid!, "disconnected", Call);
        Assert.Equal((1, 1), (before, service.Requests.Count - before));
    }

    [Theory]
    [InlineData("dana", "connected", 1)]
    [InlineData("dana", "reconnecting", 3)]
    [InlineData("dana/ü", "connected", 2)]
    [InlineData("dana/ü", "reconnecting", 2)]
    public async Task Fetch_by_identity_finds_who_is_there(string identity, string status, int requests)
    {
        using var service = Room($$"""{ "identity": "{{identity}}", "endedMinutesAgo": 1 }, { "identity": "{{identity}}", "status": "{{status}}" }""");
        var found = await service.Client.GetRoomParticipantAsync("r", identity, Call);
        Assert.Equal((identity, status), (found.Identity, found.Status));
        Assert.Equal(requests, service.Requests.Count);
    }

    [Theory]
    [InlineData("dana")]
    [InlineData("dana/ü")]
    public async Task Whatever_takes_an_identity_reaches_somebody_who_is_reconnecting(string identity)
    {
        using var service = Room($$"""{ "identity": "{{identity}}", "status": "reconnecting" }""");
        Assert.NotNull((await service.Client.GetSubscribeRulesAsync("r", identity, Call)).Rules);
        await service.Client.SetSubscribeRulesAsync("r", identity, [new SubscribeRule { Type = "include", All = true }], Call);
        Assert.Empty((await service.Client.ListPublishedTracksAsync("r", identity, new ListOptions(), Call)).Items);
        Assert.Empty((await service.Client.ListSubscribedTracksAsync("r", identity, new ListOptions(), Call)).Items);
        var cleared = await service.Client.AnonymizeRoomParticipantAsync("r", identity, Call);
        Assert.Equal(cleared.Sid, cleared.Identity);
        Assert.All(service.Requests.Where(line => line.StartsWith("POST")), line => Assert.Contains(cleared.Sid!, line));
    }

    [Fact]
    public async Task Somebody_who_changes_between_the_two_looks_is_not_taken_for_gone()
    {
        using var service = Room("""{ "identity": "dana", "endedMinutesAgo": 20 }, "dana" """);
        var looks = 0;
        service.Response = line => line.Contains("Status=connected") && ++looks == 1 ? (200, """{"participants":[],"meta":{"next_page_url":null}}""") : null;
        var disconnected = await service.Client.SetRoomParticipantStatusAsync("r", "dana", "disconnected", Call);
        Assert.Single(service.Requests, line => line.StartsWith("POST"));
        Assert.Equal("disconnected", disconnected.Status);
    }

    private static StubService Room(string participants) => new($$"""{ "rooms": [{ "uniqueName": "r", "participants": [{{participants}}] }] }""");

    private static void Join(StubService service) => service.Emulator.Join("r", "dana");
}
