using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using TwilioVideo.Emulator.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Emulator.Tests.Seeding;

public class SeedLoaderTests
{
    [Theory]
    [InlineData("{ rooms", "Seed, line 1")]
    [InlineData("[]", "Seed, $: expected an object with rooms")]
    [InlineData("""{ "room": [] }""", "Seed, $.room: unknown property; expected one of")]
    [InlineData("""{ "rooms": [ 7 ] }""", "Seed, $.rooms[0]: expected a room: its name, or an object, found 7")]
    [InlineData("""{ "rooms": [ { "name": "x" } ] }""", "Seed, $.rooms[0].name: unknown property")]
    [InlineData(
        """{ "rooms": [ { "status": "open" } ] }""",
        "Seed, $.rooms[0].status: expected one of in-progress, completed, failed, found \"open\"")]
    [InlineData("""{ "rooms": [ { "sid": "RM1" } ] }""", "Seed, $.rooms[0].sid: expected RM and 32 lowercase hexadecimal digits")]
    [InlineData("""{ "rooms": [ "a", "a" ] }""", "Seed, $.rooms[1]: expected a unique name that no other room in progress has")]
    [InlineData("""{ "rooms": [ { "participants": [ "a", "a" ] } ] }""", "$.rooms[0].participants[1]: expected an identity that no other")]
    [InlineData("""{ "rooms": [ { "participants": [ {} ] } ] }""", "$.rooms[0].participants[0]: expected an object with identity")]
    [InlineData("""{ "rooms": [ { "participantCount": -1 } ] }""", "$.rooms[0].participantCount: expected a whole number from 0")]
    [InlineData(
        """{ "rooms": [ { "minutesAgo": 1, "dateCreated": "2026-01-01" } ] }""", "expected either dateCreated or minutesAgo, not both")]
    [InlineData("""{ "rooms": [ { "sid": 1, "Sid": 2 } ] }""", "duplicate property")]
    [InlineData(
        """{ "faults": { "truncateProbability": 2 } }""", "Seed, $.faults.truncateProbability: expected a number from 0 to 1, found 2")]
    [InlineData("""{ "faults": { "operations": "Nothing" } }""", "Seed, $.faults.operations: expected the name of an operation")]
    [InlineData("""{ "repeatedDisconnect": "x" }""", "Seed, $.repeatedDisconnect: expected one of not-found, conflict, accepted")]
    [InlineData("""{ "rooms": { "recordings": "smell" } }""", "Seed, $.rooms.recordings: expected one of audio, video, data")]
    [InlineData(
        """{ "rooms": { "participants": { "identity": "a", "tracks": [ {} ] } } }""",
        "participants.tracks[0]: expected an object with kind")]
    [InlineData("""{ "rooms": { "recordings": { "participant": "b" } } }""", "expected the identity of a participant of the room")]
    [InlineData(
        """{ "rooms": { "recordings": { "codec": "VP8" } } }""",
        "Seed, $.rooms.recordings.codec: expected one of OPUS, PCMU, found \"VP8\"")]
    [InlineData(
        """{ "rooms": { "videoCodecs": "H264", "recordings": { "type": "video", "codec": "VP8" } } }""",
        "expected one of H264, found \"VP8\"")]
    [InlineData("""{ "rooms": { "videoCodecs": "AV1" } }""", "Seed, $.rooms.videoCodecs: expected one of VP8, H264")]
    [InlineData("""{ "rooms": { "statusCallback": "here" } }""", "Seed, $.rooms.statusCallback: expected an http or https URL")]
    [InlineData(
        """{ "rooms": { "transcriptions": "paused" } }""", "Seed, $.rooms.transcriptions: expected one of started, stopped, failed")]
    [InlineData(
        """{ "rooms": { "transcriptions": { "configuration": [] } } }""", "Seed, $.rooms.transcriptions.configuration: expected an object")]
    [InlineData(
        """{ "rooms": { "status": "completed", "transcriptions": "started" } }""", "expected a transcription that is stopped or failed")]
    [InlineData(
        """{ "compositionHooks": { "friendlyName": "x", "minutesAgo": "7" } }""",
        "Seed, $.compositionHooks.minutesAgo: expected a number from 0")]
    [InlineData("""{ "rooms": "\ud800" }""", "Seed, $.rooms: expected valid text, found an unpaired surrogate")]
    [InlineData("""{ "rooms": [ { "uniqueName": "a\udc00" } ] }""", "Seed, $.rooms[0].uniqueName: expected valid text")]
    [InlineData("""{ "\ud800": 1 }""", "Seed, $: expected valid text")]
    [InlineData("""{ "rooms": { "audioOnly": true, "recordings": "video" } }""", "because the room is audio-only")]
    [InlineData("""{ "limits": { "retryAfter": "soon" } }""", "Seed, $.limits.retryAfter: expected one of none, seconds, date")]
    public void Seed_invalid_value_throws_with_path_and_expectation(string json, string message)
    {
        FormatException exception = Assert.Throws<FormatException>(() => VideoEmulator.FromSeed(json));
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seed_property_names_are_case_insensitive()
    {
        using EmulatorClient api = EmulatorClient.Seeded("""{ "Rooms": { "UNIQUENAME": "standup", "Participants": "alice" } }""");
        Assert.Equal(200, (await api.Get("/v1/Rooms/standup/Participants/alice")).Status);
    }

    [Fact]
    public async Task Seed_participant_count_adds_to_named_participants()
    {
        using EmulatorClient api = EmulatorClient.Seeded("""
            { "rooms": { "uniqueName": "r", "participants": [ "guest-2", "host" ], "participantCount": 3, "identityPrefix": "guest-" } }
            """);
        string names = string.Join(
            ' ', (await api.All("/v1/Rooms/r/Participants", "participants")).Select(participant => (string?)participant["identity"]));
        Assert.Equal("guest-2 host guest-1 guest-3 guest-4", names);
    }

    [Fact]
    public async Task Sids_of_same_seed_are_equal_and_of_other_accounts_differ()
    {
        const string Json = """{ "rooms": "standup" }""";
        using EmulatorClient api = EmulatorClient.Seeded(Json);
        using EmulatorClient two = EmulatorClient.Seeded(Json);
        using EmulatorClient other = EmulatorClient.Seeded(Json, new EmulatorOptions { AccountSid = "AC" + new string('1', 32) });
        using EmulatorClient reseeded = EmulatorClient.Seeded(Json, new EmulatorOptions { RandomSeed = 5 });
        string sid = (await api.Get("/v1/Rooms/standup"))["sid"]!;
        Assert.Equal(sid, (await two.Get("/v1/Rooms/standup"))["sid"]);
        Assert.NotEqual(sid, (await other.Get("/v1/Rooms/standup"))["sid"]);
        Assert.NotEqual(sid, (await reseeded.Get("/v1/Rooms/standup"))["sid"]);
    }

    [Fact]
    public async Task Load_seed_running_emulator_adds_rooms()
    {
        using EmulatorClient api = EmulatorClient.Seeded("""{ "rooms": "one" }""");
        api.Emulator.LoadSeed("""{ "rooms": "two" }""");
        Assert.Equal(2, (await api.All("/v1/Rooms", "rooms")).Count);
        Assert.Throws<FormatException>(() => api.Emulator.LoadSeed("""{ "rooms": "one" }"""));
        api.Emulator.LoadSeed("""{ "repeatedDisconnect": "conflict" }""");
        Assert.Equal(RepeatedDisconnectBehavior.Conflict, api.Emulator.RepeatedDisconnectBehavior);
    }

    [Fact]
    public async Task Demo_seed_has_its_rooms()
    {
        using EmulatorClient api = EmulatorClient.Seeded(File.ReadAllText("demo.json"));
        Assert.Equal(
            ["support-4712", "standup", "support-4711", "webinar-onboarding", "board-review"],
            (await api.All("/v1/Rooms", "rooms")).Select(room => (string)room["unique_name"]!));
        Assert.Equal(25, (await api.All("/v1/Rooms/webinar-onboarding/Participants", "participants")).Count);
        Assert.Single(await api.All("/v1/Rooms?Status=completed", "rooms"));
    }
}
