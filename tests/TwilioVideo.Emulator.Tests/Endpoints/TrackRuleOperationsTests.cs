using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using TwilioVideo.Emulator.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Emulator.Tests.Endpoints;

public class TrackRuleOperationsTests
{
    private const string Rules = "/v1/Rooms/r/RecordingRules";

    private readonly EmulatorClient _api = EmulatorClient.Seeded("""
        { "rooms": { "uniqueName": "r", "participants": [
          { "identity": "alice", "tracks": [ "audio", { "kind": "video", "name": "camera" } ] },
          { "identity": "bob", "tracks": { "kind": "data", "name": "chat", "enabled": false } },
          { "identity": "carol", "tracks": "video", "status": "disconnected" } ] } }
        """);

    [Fact]
    public async Task Published_track_by_name_or_sid_is_found()
    {
        JsonNode[] tracks = [.. await _api.All("/v1/Rooms/r/Participants/alice/PublishedTracks", "published_tracks")];
        Assert.Equal(["audio", "camera"], tracks.Select(track => (string?)track["name"]));
        Assert.Equal(
            ["sid", "participant_sid", "room_sid", "name", "date_created", "date_updated", "enabled", "kind", "url"],
            tracks[0].AsObject().Select(field => field.Key));
        TestResponse byName = await _api.Get("/v1/Rooms/r/Participants/alice/PublishedTracks/camera");
        Assert.Equal(byName["sid"], (await _api.Get(byName["url"]!))["sid"]);
        Assert.False((bool)(await _api.Get("/v1/Rooms/r/Participants/bob/PublishedTracks/chat")).Json["enabled"]!);
        (await _api.Get("/v1/Rooms/r/Participants/alice/PublishedTracks/chat")).IsError(404, 20404);
    }

    [Fact]
    public async Task Subscribed_tracks_with_rules_are_filtered()
    {
        const string Tracks = "/v1/Rooms/r/Participants/bob/SubscribedTracks";
        const string Path = "/v1/Rooms/r/Participants/bob/SubscribeRules";
        JsonNode[] all = [.. await _api.All(Tracks, "subscribed_tracks")];
        Assert.Equal(["audio", "camera"], all.Select(track => (string?)track["name"]));
        Assert.Equal(
            ["sid", "participant_sid", "publisher_sid", "room_sid", "name", "date_created", "date_updated", "enabled", "kind", "url"],
            all[0].AsObject().Select(field => field.Key));
        TestResponse rules = await _api.Post(
            Path, ("Rules", """
                [{"type":"include","all":true},{"type":"exclude","kind":"video","publisher":"alice"},
                 {"type":"include","track":"x","priority":"high"}]
                """));
        Assert.Equal(200, rules.Status);
        Assert.Equal(
            ["participant_sid", "room_sid", "rules", "date_created", "date_updated"], rules.Json.AsObject().Select(field => field.Key));
        Assert.Equal("high", (string?)rules.Json["rules"]![2]!["priority"]);
        Assert.Equal("audio", (string?)(await _api.All(Tracks, "subscribed_tracks")).Single()["name"]);
        (await _api.Get($"{Tracks}/{(string?)all[1]["sid"]}")).IsError(404, 20404);
        Assert.Equal(200, (await _api.Get((string)all[0]["url"]!)).Status);
        Assert.Equal(3, (await _api.Get(Path)).Json["rules"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("publisher", true, "camera")]
    [InlineData("publisher", false, "audio, camera")]
    [InlineData("track", true, "audio")]
    [InlineData("track", false, "audio, camera")]
    public async Task Subscribe_rule_with_sid_matches_publisher_or_track(string field, bool isTheirs, string left)
    {
        const string Tracks = "/v1/Rooms/r/Participants/bob/SubscribedTracks";
        JsonNode camera = (await _api.All(Tracks, "subscribed_tracks")).Last();
        string own = (string)camera[field == "track" ? "sid" : "publisher_sid"]!;
        string sid = isTheirs ? own : own[..2] + new string('e', 32);
        string kind = field == "publisher" ? ",\"kind\":\"audio\"" : string.Empty;
        string rule = $$"""[{"type":"include","all":true},{"type":"exclude","{{field}}":"{{sid}}"{{kind}}}]""";
        Assert.Equal(200, (await _api.Post("/v1/Rooms/r/Participants/bob/SubscribeRules", ("Rules", rule))).Status);

        Assert.Equal(left, string.Join(", ", (await _api.All(Tracks, "subscribed_tracks")).Select(track => (string?)track["name"])));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("no")]
    [InlineData("[1]")]
    [InlineData("""[{"kind":"video"}]""")]
    [InlineData("""[{"type":"include"}]""")]
    [InlineData("""[{"type":"allow","all":true}]""")]
    [InlineData("""[{"type":"include","all":false}]""")]
    [InlineData("""[{"type":"include","all":true,"kind":"audio"}]""")]
    [InlineData("""[{"type":"include","kind":"smell"}]""")]
    [InlineData("""[{"type":"include","publisher":7}]""")]
    [InlineData("""[{"type":"include","who":"alice"}]""")]
    [InlineData("""[{"type":"include","publisher":"\ud800"}]""")]
    [InlineData("""[{"type":"include","\udc00":"alice"}]""")]
    public async Task Update_rules_invalid_rule_returns_400(string rules)
    {
        (await _api.Post(Rules, ("Rules", rules))).IsError(400, 53120);
        (await _api.Post("/v1/Rooms/r/Participants/alice/SubscribeRules", ("Rules", rules))).IsError(400, 53215);
    }

    [Fact]
    public async Task Recording_rules_priority_data_kind_or_21_rules_return_400()
    {
        (await _api.Post(Rules, ("Rules", """[{"type":"include","kind":"audio","priority":"low"}]"""))).IsError(400, 53120);
        string many = string.Join(',', Enumerable.Repeat("""{"type":"include","kind":"audio"}""", 21));
        (await _api.Post(Rules, ("Rules", $"[{many}]"))).IsError(400, 53120);
        (await _api.Post(Rules, ("Rules", """[{"type":"include","kind":"data"}]"""))).IsError(400, 53120);
        (await _api.Post("/v1/Rooms", ("RecordingRules", """[{"type":"include","kind":"data"}]"""))).IsError(400, 53120);
        const string Valid = """[{"type":"include","kind":"audio","all":null},{"type":"exclude","track":"screen"}]""";
        TestResponse rules = await _api.Post(Rules, ("Rules", Valid));
        Assert.Equal(["room_sid", "rules", "date_created", "date_updated"], rules.Json.AsObject().Select(field => field.Key));
        Assert.Equal(
            Valid.Replace(",\"all\":null", string.Empty, StringComparison.Ordinal), (await _api.Get(Rules)).Json["rules"]!.ToJsonString());
    }

    [Fact]
    public async Task Recording_rules_new_room_follow_from_its_parameters()
    {
        async Task<string> First(params (string, string)[] form)
        {
            string sid = (await _api.Post("/v1/Rooms", form))["sid"]!;
            JsonNode rule = (await _api.Get($"/v1/Rooms/{sid}/RecordingRules")).Json["rules"]![0]!;
            return $"{rule["type"]} {rule["all"]} {rule["kind"]}";
        }

        Assert.Equal("exclude true ", await First());
        Assert.Equal("include true ", await First(("RecordParticipantsOnConnect", "true")));
        Assert.Equal("include  video", await First(("RecordingRules", """[{"type":"include","kind":"video"}]""")));
        (await _api.Post("/v1/Rooms", ("RecordingRules", "[]"))).IsError(400, 53120);
    }

    [Fact]
    public async Task Update_rules_completed_room_returns_400()
    {
        string sid = (await _api.Post("/v1/Rooms/r", ("Status", "completed")))["sid"]!;
        (await _api.Post($"/v1/Rooms/{sid}/RecordingRules", ("Rules", """[{"type":"include","all":true}]"""))).IsError(400, 53118);
        Assert.Equal(200, (await _api.Get($"/v1/Rooms/{sid}/RecordingRules")).Status);
        (await _api.Post($"/v1/Rooms/{sid}/Transcriptions")).IsError(400, 53118);
    }

    [Fact]
    public async Task Anonymize_participant_replaces_identity_by_sid()
    {
        TestResponse response = await _api.Post("/v1/Rooms/r/Participants/alice/Anonymize");
        Assert.Equal((200, response["sid"], "connected"), (response.Status, response["identity"], response["status"]));
        Assert.Equal(
            [
                "sid", "room_sid", "account_sid", "status", "identity", "date_created", "date_updated", "start_time", "end_time",
                "duration", "url",
            ],
            response.Json.AsObject().Select(field => field.Key));
        (await _api.Get("/v1/Rooms/r/Participants/alice")).IsError(404, 20404);
        Assert.Equal("UpdateRoomParticipantAnonymize", Assert.Single(_api.Emulator.ChangeLog).Operation);

        string disconnected = (string)(await _api.All("/v1/Rooms/r/Participants?Status=disconnected", "participants")).Single()["sid"]!;
        TestResponse later = await _api.Post($"/v1/Rooms/r/Participants/{disconnected}/Anonymize");
        Assert.Equal((disconnected, "disconnected"), (later["identity"], later["status"]));
    }
}
