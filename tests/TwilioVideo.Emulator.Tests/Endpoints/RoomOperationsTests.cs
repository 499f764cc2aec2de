using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using TwilioVideo.Emulator.Events;
using TwilioVideo.Emulator.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Emulator.Tests.Endpoints;

public class RoomOperationsTests
{
    [Fact]
    public async Task Create_room_valid_returns_all_fields()
    {
        FakeTimeProvider time = new(new DateTimeOffset(2026, 3, 1, 9, 30, 5, 900, TimeSpan.Zero));
        using EmulatorClient api = EmulatorClient.Empty(new EmulatorOptions { Time = time });
        TestResponse room = await api.Post(
            "/v1/Rooms", ("UniqueName", "daily"), ("VideoCodecs", "VP8"), ("VideoCodecs", "H264"), ("Type", "go"));
        Assert.Equal(201, room.Status);
        string[] fields =
        [
            "sid", "status", "date_created", "date_updated", "account_sid", "enable_turn", "unique_name", "status_callback",
            "status_callback_method", "end_time", "duration", "type", "max_participants", "max_participant_duration",
            "max_concurrent_published_tracks", "record_participants_on_connect", "video_codecs", "media_region", "audio_only",
            "empty_room_timeout", "unused_room_timeout", "large_room", "url", "links",
        ];
        Assert.Equal(fields, room.Json.AsObject().Select(field => field.Key));
        Assert.Equal("2026-03-01T09:30:05Z", room["date_created"]);
        Assert.Equal(2, room.Json["video_codecs"]!.AsArray().Count);
        Assert.Equal($"https://video.twilio.com/v1/Rooms/{room["sid"]}/Participants", (string?)room.Json["links"]!["participants"]);
    }

    [Fact]
    public async Task Create_room_audio_only_has_no_video_codecs()
    {
        using EmulatorClient api = EmulatorClient.Empty();
        TestResponse room = await api.Post("/v1/Rooms", ("UniqueName", "radio"), ("AudioOnly", "true"), ("VideoCodecs", "VP8"));
        Assert.Equal((201, 0), (room.Status, room.Json["video_codecs"]!.AsArray().Count));
        (await api.Post("/v1/Rooms", ("Type", "peer-to-peer"), ("AudioOnly", "true"))).IsError(400, 53124);
        api.Emulator.Join("radio", "alice");
        Assert.Throws<EmulatorEventException>(
            () => api.Emulator.InvokeEvents("""{ "action": "publish", "room": "radio", "identity": "alice", "kind": "video" }"""));
        api.Emulator.InvokeEvents("""{ "action": "publish", "room": "radio", "identity": "alice", "kind": "audio" }""");
    }

    [Theory]
    [InlineData("gll")]
    [InlineData("ie1")]
    [InlineData("us2")]
    public async Task Create_room_media_region_known_is_accepted(string region)
    {
        using EmulatorClient api = EmulatorClient.Empty();
        Assert.Equal(region, (await api.Post("/v1/Rooms", ("MediaRegion", region)))["media_region"]);
    }

    [Fact]
    public async Task Create_room_without_name_uses_sid_as_name()
    {
        using EmulatorClient api = EmulatorClient.Empty();
        TestResponse room = await api.Post("/v1/Rooms");
        Assert.Equal(room["sid"], room["unique_name"]);
    }

    [Theory]
    [InlineData("MaxParticipants", "0", 53107)]
    [InlineData("MaxParticipants", "51", 53107)]
    [InlineData("MaxParticipants", "many", 53107)]
    [InlineData("Type", "party", 53108)]
    [InlineData("EmptyRoomTimeout", "0", 53109)]
    [InlineData("UnusedRoomTimeout", "61", 53109)]
    [InlineData("StatusCallbackMethod", "PUT", 53110)]
    [InlineData("StatusCallback", "ftp://x", 53111)]
    [InlineData("MaxParticipantDuration", "599", 53123)]
    [InlineData("MaxParticipantDuration", "86401", 53123)]
    [InlineData("AudioOnly", "yes", 20001)]
    [InlineData("VideoCodecs", "AV1", 20001)]
    [InlineData("MediaRegion", "atlantis", 53115)]
    public async Task Create_room_invalid_parameter_returns_400(string name, string value, int code)
    {
        using EmulatorClient api = EmulatorClient.Empty();
        (await api.Post("/v1/Rooms", (name, value))).IsError(400, code);
        Assert.Empty(api.Emulator.ChangeLog);
    }

    [Fact]
    public async Task Create_room_name_of_129_characters_returns_400()
    {
        using EmulatorClient api = EmulatorClient.Empty();
        string max = string.Concat(Enumerable.Repeat("🎈", 128));
        Assert.Equal(201, (await api.Post("/v1/Rooms", ("UniqueName", max))).Status);
        (await api.Post("/v1/Rooms", ("UniqueName", max + "x"))).IsError(400, 53101);
    }

    [Fact]
    public async Task Create_room_name_of_completed_room_is_accepted()
    {
        using EmulatorClient api = EmulatorClient.Empty();
        string first = (await api.Post("/v1/Rooms", ("UniqueName", "daily")))["sid"]!;
        (await api.Post("/v1/Rooms", ("UniqueName", "daily"))).IsError(400, 53113);
        Assert.Equal(202, (await api.Post("/v1/Rooms/daily", ("Status", "completed"))).Status);
        (await api.Get("/v1/Rooms/daily")).IsError(404, 20404);
        Assert.Equal("completed", (await api.Get($"/v1/Rooms/{first}"))["status"]);
        Assert.Equal(201, (await api.Post("/v1/Rooms", ("UniqueName", "daily"))).Status);
    }

    [Fact]
    public async Task Complete_room_with_participants_disconnects_them()
    {
        using EmulatorClient api = EmulatorClient.Seeded(
            """{ "rooms": [ { "uniqueName": "daily", "participantCount": 5, "minutesAgo": 2 }, "other" ] }""");
        TestResponse room = await api.Post("/v1/Rooms/daily", ("Status", "completed"));
        Assert.Equal("completed", room["status"]);
        Assert.Equal(120, (int)room.Json["duration"]!);
        var disconnected = await api.All($"/v1/Rooms/{room["sid"]}/Participants", "participants");
        Assert.Equal(5, disconnected.Count);
        Assert.All(disconnected, participant => Assert.Equal("disconnected", (string?)participant["status"]));
        Assert.Equal(5, api.Emulator.ChangeLog.Count(entry => entry.Operation == "RoomCompleted"));
    }

    [Theory]
    [InlineData("in-progress", 53112)]
    [InlineData("failed", 53112)]
    [InlineData("closed", 53112)]
    [InlineData("", 20001)]
    public async Task Complete_room_other_status_returns_400(string status, int code)
    {
        using EmulatorClient api = EmulatorClient.Seeded("""{ "rooms": "daily" }""");
        (await api.Post("/v1/Rooms/daily", ("Status", status))).IsError(400, code);
    }

    [Theory]
    [InlineData("completed", 53118)]
    [InlineData("failed", 53112)]
    public async Task Complete_room_not_in_progress_returns_400(string status, int code)
    {
        using EmulatorClient api = EmulatorClient.Seeded(
            $$"""{ "rooms": { "sid": "RM000000000000000000000000000000aa", "status": "{{status}}" } }""");
        (await api.Post("/v1/Rooms/RM000000000000000000000000000000aa", ("Status", "completed"))).IsError(400, code);
    }

    [Fact]
    public async Task List_rooms_without_status_returns_rooms_in_progress()
    {
        using EmulatorClient api = EmulatorClient.Seeded(
            """{ "rooms": [ "a", "b", { "uniqueName": "c", "status": "completed" }, { "uniqueName": "d", "status": "failed" } ] }""");
        async Task<string> Names(string query) =>
            string.Concat((await api.All("/v1/Rooms" + query, "rooms")).Select(room => (string?)room["unique_name"]));
        Assert.Equal("ab", await Names(string.Empty));
        Assert.Equal("c", await Names("?Status=completed"));
        Assert.Equal("d", await Names("?Status=failed"));
        Assert.Equal("b", await Names("?UniqueName=b"));
        Assert.Equal(string.Empty, await Names("?UniqueName=c"));
        Assert.Equal("c", await Names("?UniqueName=c&Status=completed"));
        (await api.Get("/v1/Rooms?Status=open")).IsError(400, 20001);
    }

    [Fact]
    public async Task List_rooms_date_filters_include_start_and_exclude_end()
    {
        using EmulatorClient api = EmulatorClient.Seeded("""
            { "rooms": [
              { "uniqueName": "a", "dateCreated": "2026-01-01T00:00:00Z" },
              { "uniqueName": "b", "dateCreated": "2026-01-02T00:00:00Z" },
              { "uniqueName": "c", "dateCreated": "2026-01-03T12:00:00.5Z" } ] }
            """);
        async Task<string> Names(string query) =>
            string.Concat((await api.All("/v1/Rooms?" + query, "rooms")).Select(room => (string?)room["unique_name"]));
        Assert.Equal("cba", await Names(string.Empty));
        Assert.Equal("cb", await Names("DateCreatedAfter=2026-01-02"));
        Assert.Equal("a", await Names("DateCreatedBefore=2026-01-02T00%3A00%3A00Z"));
        Assert.Equal("b", await Names("DateCreatedAfter=2026-01-02&DateCreatedBefore=2026-01-03T13:00:00%2B01:00"));
        Assert.Equal("c", await Names("DateCreatedAfter=2026-01-03T12:00:00Z"));
        (await api.Get("/v1/Rooms?DateCreatedAfter=yesterday")).IsError(400, 20001);
        (await api.Get("/v1/Rooms?DateCreatedAfter=2026-01-02T00:00:00")).IsError(400, 20001);
    }
}
