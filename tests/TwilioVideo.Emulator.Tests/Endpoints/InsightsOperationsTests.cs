using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using TwilioVideo.Emulator.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Emulator.Tests.Endpoints;

public class InsightsOperationsTests
{
    private const string Host = "https://insights.twilio.com";
    private const string Rooms = Host + "/v1/Video/Rooms";
    private const string Sid = "RM000000000000000000000000000000aa";

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 9, 30, 0, TimeSpan.Zero));
    private readonly EmulatorClient _api;

    public InsightsOperationsTests() => _api = EmulatorClient.Seeded(
        """
        { "rooms": [
          { "uniqueName": "standup", "sid": "RM000000000000000000000000000000aa", "minutesAgo": 10,
            "statusCallback": "https://example.com/x",
            "participants": [
              { "identity": "alice", "tracks": [ "audio", "video" ] },
              { "identity": "bob", "minutesAgo": 9, "endedMinutesAgo": 5 },
              { "identity": "carol", "minutesAgo": 4 } ],
            "recordings": { "type": "audio", "duration": 30 } },
          { "uniqueName": "radio", "audioOnly": true, "minutesAgo": 20 },
          { "uniqueName": "duo", "type": "peer-to-peer", "status": "completed", "minutesAgo": 90, "endedMinutesAgo": 60 } ] }
        """,
        new EmulatorOptions { Time = _time });

    [Fact]
    public async Task Fetch_room_summary_in_progress_has_all_fields()
    {
        JsonObject room = (await _api.Get($"{Rooms}/{Sid}")).Json.AsObject();
        string expected = $$"""
            {
              "account_sid": "{{_api.Emulator.AccountSid}}", "room_sid": "{{Sid}}", "room_name": "standup",
              "create_time": "2026-03-01T09:20:00Z", "end_time": null, "room_type": "group", "room_status": "in_progress",
              "status_callback": "https://example.com/x", "status_callback_method": "POST", "created_method": "api", "end_reason": null,
              "max_participants": 50, "unique_participants": 3, "unique_participant_identities": 3, "concurrent_participants": 2,
              "max_concurrent_participants": 50, "codecs": ["VP8", "opus"], "media_region": "us1", "duration_sec": 600,
              "total_participant_duration_sec": 1080, "total_recording_duration_sec": 30, "processing_state": "in_progress",
              "recording_enabled": false, "edge_location": "ashburn", "url": "{{Rooms}}/{{Sid}}",
              "links": { "participants": "{{Rooms}}/{{Sid}}/Participants" }
            }
            """;
        Assert.Equal(JsonNode.Parse(expected)!.ToJsonString(), room.ToJsonString());
    }

    [Fact]
    public async Task Room_summary_completed_room_has_end_reason()
    {
        JsonNode room = (await _api.All(Rooms + "?RoomName=duo", "rooms")).Single();
        Assert.Equal(
            ("peer_to_peer", "completed", "room_ended_via_api", "complete", 1800),
            ((string?)room["room_type"], (string?)room["room_status"], (string?)room["end_reason"], (string?)room["processing_state"],
             (int)room["duration_sec"]!));
    }

    [Theory]
    [InlineData("", "standup radio duo")]
    [InlineData("?PageSize=1", "standup radio duo")]
    [InlineData("?RoomType=peer_to_peer", "duo")]
    [InlineData("?RoomType=group&RoomType=go", "standup radio")]
    [InlineData("?Codec=opus", "standup radio")]
    [InlineData("?Codec=VP9", "")]
    [InlineData("?Codec=VP8&Codec=H264", "standup duo")]
    [InlineData("?RoomName=radio", "radio")]
    [InlineData("?CreatedAfter=2026-03-01T09:10:00Z", "standup radio")]
    [InlineData("?CreatedBefore=2026-03-01T09:10:00Z", "duo")]
    public async Task List_room_summaries_filtered_returns_matches(string query, string names) =>
        Assert.Equal(names, string.Join(' ', (await _api.All(Rooms + query, "rooms")).Select(room => (string?)room["room_name"])));

    [Theory]
    [InlineData("RoomType=peer-to-peer", 20001)]
    [InlineData("Codec=AV1", 20001)]
    [InlineData("CreatedAfter=yesterday", 20001)]
    [InlineData("PageSize=1001", 20007)]
    public async Task List_room_summaries_invalid_parameter_returns_400(string query, int code) =>
        (await _api.Get($"{Rooms}?{query}")).IsError(400, code);

    [Fact]
    public async Task Participant_summaries_list_all_participants_with_end_reasons()
    {
        string carol = (await _api.Get("/v1/Rooms/standup/Participants/carol"))["sid"]!;
        await _api.Disconnect("standup", carol);
        _api.Emulator.Join("standup", "alice");
        JsonNode[] all = [.. await _api.All($"{Rooms}/{Sid}/Participants?PageSize=2", "participants")];
        Assert.Equal(
            ["alice ", "carol disconnected_via_api", "bob disconnected_by_participant", "alice duplicate_identity"],
            all.Select(participant => $"{participant["participant_identity"]} {participant["end_reason"]}"));
        Assert.Equal([0, 0, 0, 53205], all.Select(participant => (int)participant["error_code"]!));
        Assert.Equal(["VP8", "opus"], all[3]["codecs"]!.AsArray().Select(codec => (string?)codec));
        TestResponse fetched = await _api.Get((string)all[2]["url"]!);
        Assert.Equal(all[2].ToJsonString(), fetched.Json.ToJsonString());
        string[] fields =
        [
            "participant_sid", "participant_identity", "join_time", "leave_time", "duration_sec", "account_sid", "room_sid", "status",
            "codecs",
            "end_reason", "error_code", "error_code_url", "media_region", "properties", "edge_location", "publisher_info", "url",
        ];
        Assert.Equal(fields, fetched.Json.AsObject().Select(field => field.Key));
        Assert.Equal(("2026-03-01T09:25:00Z", 240), (fetched["leave_time"], (int)fetched.Json["duration_sec"]!));
    }

    [Theory]
    [InlineData(Rooms + "/standup")]
    [InlineData(Rooms + "/RM000000000000000000000000000000ff")]
    [InlineData(Rooms + "/" + Sid + "/Participants/alice")]
    [InlineData(Host + "/v1/Rooms")]
    [InlineData("https://video.twilio.com/v1/Video/Rooms")]
    public async Task Unknown_resource_or_host_returns_404(string target) => (await _api.Get(target)).IsError(404, 20404);
}
