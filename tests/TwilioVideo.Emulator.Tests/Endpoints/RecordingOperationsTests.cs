using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using TwilioVideo.Emulator.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Emulator.Tests.Endpoints;

public class RecordingOperationsTests
{
    private readonly EmulatorClient _api = EmulatorClient.Seeded("""
        { "rooms": [
          { "uniqueName": "r", "sid": "RM000000000000000000000000000000aa", "participants": { "identity": "alice",
            "sid": "PA000000000000000000000000000000aa" },
            "recordings": [
              { "type": "video", "participant": "alice", "size": 1000, "duration": 9,
                "sourceSid": "MT000000000000000000000000000000aa", "minutesAgo": 2 },
              { "type": "audio", "status": "processing", "minutesAgo": 3 },
              { "type": "data", "status": "deleted", "sid": "RT000000000000000000000000000000dd", "minutesAgo": 4 } ] },
          { "uniqueName": "s", "minutesAgo": 5, "recordings": "audio" } ] }
        """);

    [Fact]
    public async Task List_recordings_filtered_omits_deleted()
    {
        async Task<string> Types(string query) =>
            string.Join(' ', (await _api.All("/v1/Recordings" + query, "recordings")).Select(recording => (string?)recording["type"]));
        Assert.Equal("video audio audio", await Types(string.Empty));
        Assert.Equal("data", await Types("?Status=deleted"));
        Assert.Equal("video audio", await Types("?Status=completed"));
        Assert.Equal("audio audio", await Types("?MediaType=audio"));
        Assert.Equal("video", await Types("?SourceSid=MT000000000000000000000000000000aa"));
        Assert.Equal("video audio", await Types("?GroupingSid=RM000000000000000000000000000000aa"));
        Assert.Equal(
            "video", await Types("?GroupingSid=RM000000000000000000000000000000aa&GroupingSid=PA000000000000000000000000000000aa"));
        (await _api.Get("/v1/Recordings?PageSize=101")).IsError(400, 20007);
        (await _api.Get("/v1/Recordings?MediaType=smell")).IsError(400, 20001);
        (await _api.Get("/v1/Recordings?SourceSid=MT1")).IsError(400, 20001);
        (await _api.Get("/v1/Recordings?SourceSid=12000000000000000000000000000000aa")).IsError(400, 20001);
        Assert.Equal(string.Empty, await Types("?SourceSid=CA000000000000000000000000000000aa"));
        Assert.Equal("video", await Types("?SourceSid=MT000000000000000000000000000000AA"));
        Assert.Equal(200, (await _api.Get("/v1/Rooms/r/Recordings?SourceSid=CA000000000000000000000000000000aa")).Status);
    }

    [Fact]
    public async Task Recording_of_account_and_of_room_have_their_fields()
    {
        string[] common =
        [
            "account_sid", "status", "date_created", "sid", "source_sid", "size", "type", "duration", "container_format", "codec",
            "grouping_sids",
            "track_name", "offset", "media_external_location", "url", "links",
        ];
        JsonNode ofAccount = (await _api.All("/v1/Recordings", "recordings"))[0];
        JsonNode ofRoom = (await _api.All("/v1/Rooms/r/Recordings?PageSize=1000", "recordings"))[0];
        Assert.Equal(
            [.. common.Append("status_callback").Append("status_callback_method").Order()],
            ofAccount.AsObject().Select(field => field.Key).Order());
        Assert.Equal([.. common.Append("room_sid").Order()], ofRoom.AsObject().Select(field => field.Key).Order());
        Assert.Equal("PA000000000000000000000000000000aa", (string?)ofAccount["grouping_sids"]!["participant_sid"]);
        Assert.Equal(((string?)ofAccount["sid"], 1000), ((await _api.Get((string)ofRoom["url"]!))["sid"], (int)ofRoom["size"]!));
        Assert.Equal((string?)ofAccount["sid"], (await _api.Get((string)ofAccount["url"]!))["sid"]);
    }

    [Theory]
    [InlineData("\"recordings\": [ \"audio\", \"video\" ]", "OPUS VP8")]
    [InlineData("\"videoCodecs\": \"H264\", \"recordings\": [ \"audio\", \"video\" ]", "OPUS H264")]
    [InlineData(
        "\"videoCodecs\": [ \"H264\", \"VP8\" ], \"recordings\": [ \"video\", { \"type\": \"video\", \"codec\": \"VP8\" } ]", "H264 VP8")]
    [InlineData("\"recordings\": [ { \"codec\": \"PCMU\" }, { \"type\": \"video\", \"codec\": \"H264\" } ]", "PCMU H264")]
    public async Task Recording_seeded_has_codec_of_room(string room, string codecs)
    {
        using EmulatorClient api = EmulatorClient.Seeded($$"""{ "rooms": { "uniqueName": "r", {{room}} } }""");
        Assert.Equal(
            codecs, string.Join(' ', (await api.All("/v1/Recordings", "recordings")).Select(recording => (string?)recording["codec"])));
        Assert.Equal(
            codecs,
            string.Join(' ', (await api.All("/v1/Rooms/r/Recordings", "recordings")).Select(recording => (string?)recording["codec"])));
    }

    [Fact]
    public async Task Recording_of_room_with_callback_has_callback_of_room()
    {
        using EmulatorClient api = EmulatorClient.Seeded("""
            { "rooms": [ { "uniqueName": "called", "statusCallback": "https://example.com/hook", "statusCallbackMethod": "GET",
              "recordings": "audio" },
                         { "uniqueName": "silent", "recordings": "audio" } ] }
            """);
        JsonNode[] recordings = [.. await api.All("/v1/Recordings", "recordings")];
        TestResponse room = await api.Get("/v1/Rooms/called");
        Assert.Equal(("https://example.com/hook", "GET"), (room["status_callback"], room["status_callback_method"]));
        Assert.Equal(
            (room["status_callback"], "GET"),
            ((string?)recordings[0]["status_callback"], (string?)recordings[0]["status_callback_method"]));
        Assert.Equal((null, "POST"), ((string?)recordings[1]["status_callback"], (string?)recordings[1]["status_callback_method"]));
    }

    [Fact]
    public async Task Delete_recording_repeated_returns_404()
    {
        JsonNode[] recordings = [.. await _api.All("/v1/Recordings", "recordings")];
        TestResponse deleted = await _api.Delete((string)recordings[0]["url"]!);
        Assert.Equal((204, string.Empty), (deleted.Status, deleted.Text));
        Assert.Equal("deleted", (await _api.Get((string)recordings[0]["url"]!))["status"]);
        (await _api.Delete((string)recordings[0]["url"]!)).IsError(404, 20404);
        Assert.Equal(2, (await _api.All("/v1/Recordings", "recordings")).Count);
        ChangeLogEntry entry = Assert.Single(_api.Emulator.ChangeLog);
        Assert.Equal(
            ("DeleteRecording", (string?)recordings[0]["sid"], "completed", "deleted"),
            (entry.Operation, entry.ParticipantSid, entry.OldStatus, entry.NewStatus));
    }

    [Fact]
    public async Task Recording_of_another_room_returns_404()
    {
        string sid = (string)(await _api.All("/v1/Rooms/s/Recordings", "recordings")).Single()["sid"]!;
        (await _api.Get($"/v1/Rooms/r/Recordings/{sid}")).IsError(404, 20404);
        (await _api.Delete($"/v1/Rooms/r/Recordings/{sid}")).IsError(404, 20404);
        Assert.Equal(204, (await _api.Delete($"/v1/Rooms/s/Recordings/{sid}")).Status);
    }

    [Fact]
    public async Task Media_recording_not_completed_returns_404()
    {
        JsonNode[] recordings = [.. await _api.All("/v1/Recordings", "recordings")];
        Assert.Equal(302, (await _api.Get((string)recordings[0]["links"]!["media"]!)).Status);
        (await _api.Get((string)recordings[1]["links"]!["media"]!)).IsError(404, 20404);
        (await _api.Get("/v1/Recordings/RT000000000000000000000000000000dd/Media")).IsError(404, 20404);
    }
}
