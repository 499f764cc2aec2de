using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using TwilioVideo.Emulator.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Emulator.Tests.Endpoints;

public class CompositionOperationsTests
{
    private const string RoomSid = "RM000000000000000000000000000000aa";

    private readonly EmulatorClient _api = EmulatorClient.Seeded("""
        { "rooms": [
          { "uniqueName": "r", "sid": "RM000000000000000000000000000000aa", "recordings": { "type": "audio", "size": 100000,
            "duration": 8 } },
          { "uniqueName": "s", "minutesAgo": 4, "compositions": [ "mp4", { "status": "deleted" }, { "status": "failed" } ] } ],
          "compositionHooks": [ "Night archive", { "friendlyName": "idle", "enabled": false } ] }
        """);

    [Fact]
    public async Task Composition_fetched_repeatedly_advances_to_completed()
    {
        TestResponse created = await _api.Post(
            "/v1/Compositions", ("RoomSid", RoomSid), ("AudioSources", "a*"), (
                "AudioSources", "b"), ("Format", "mp4"), ("Resolution", "1280x720"),
            ("VideoLayout", """{"grid":{"video_sources":["*"]}}"""), ("Trim", "false"));
        Assert.Equal((201, "enqueued", 0), (created.Status, created["status"], (int)created.Json["size"]!));
        string[] fields =
        [
            "account_sid", "status", "date_created", "date_completed", "date_deleted", "sid", "room_sid", "audio_sources",
            "audio_sources_excluded",
            "video_layout", "resolution", "trim", "format", "status_callback", "status_callback_method", "bitrate", "size", "duration",
            "media_external_location", "url", "links",
        ];
        Assert.Equal(fields, created.Json.AsObject().Select(field => field.Key));
        Assert.Equal(2, created.Json["audio_sources"]!.AsArray().Count);
        Assert.Equal("*", (string?)created.Json["video_layout"]!["grid"]!["video_sources"]![0]);
        string own = created["url"]!;
        (await _api.Get(own + "/Media")).IsError(404, 20404);
        Assert.Equal("enqueued", (await _api.Get(own))["status"]);
        Assert.Equal("processing", (await _api.Get(own))["status"]);
        TestResponse done = await _api.Get(own);
        Assert.Equal(("completed", 8), (done["status"], (int)done.Json["duration"]!));
        Assert.NotNull(done["date_completed"]);
        Assert.Equal(302, (await _api.Get(own + "/Media")).Status);
        Assert.Equal(204, (await _api.Delete(own)).Status);
        Assert.NotNull((await _api.Get(own))["date_deleted"]);
        (await _api.Delete(own)).IsError(404, 20404);
    }

    [Theory]
    [InlineData("RoomSid", "r")]
    [InlineData("RoomSid", "")]
    [InlineData("RoomSid", "RM00000000000000000000000000000000")]
    [InlineData("VideoLayout", "[]")]
    [InlineData("VideoLayout", """{"grid":1}""")]
    [InlineData("VideoLayout", """{"a":{"reuse":"\ud800"}}""")]
    [InlineData("VideoLayout", """{"\ud800":{}}""")]
    [InlineData("Resolution", "1280x1280")]
    [InlineData("Resolution", "8x8")]
    [InlineData("Resolution", "HD")]
    [InlineData("Format", "avi")]
    [InlineData("Trim", "maybe")]
    [InlineData("StatusCallback", "nowhere")]
    [InlineData("AudioSources", "")]
    public async Task Create_composition_invalid_parameter_returns_400(string name, string value)
    {
        (string, string)[] form = [("RoomSid", RoomSid), ("AudioSources", "*"), (name, value)];
        form = [.. form.Where(field => field.Item1 != name || field.Item2 == value)];
        (await _api.Post("/v1/Compositions", form)).IsError(400, 20001);
    }

    [Fact]
    public async Task List_compositions_filtered_omits_deleted()
    {
        async Task<string> Statuses(string query) =>
            string.Join(
                ' ', (await _api.All("/v1/Compositions" + query, "compositions")).Select(composition => (string?)composition["status"]));
        Assert.Equal("completed failed", await Statuses(string.Empty));
        Assert.Equal("deleted", await Statuses("?Status=deleted"));
        Assert.Equal(string.Empty, await Statuses("?RoomSid=" + RoomSid));
        (await _api.Get("/v1/Compositions?PageSize=101")).IsError(400, 20007);
        Assert.Equal(200, (await _api.Get("/v1/Compositions?PageSize=100")).Status);
    }

    [Fact]
    public async Task Hook_created_updated_and_deleted_returns_its_state()
    {
        TestResponse hook = await _api.Post("/v1/CompositionHooks", ("FriendlyName", "new"), ("AudioSources", "*"), ("Format", "mp4"));
        Assert.Equal(201, hook.Status);
        string[] fields =
        [
            "account_sid", "friendly_name", "enabled", "date_created", "date_updated", "sid", "audio_sources", "audio_sources_excluded",
            "video_layout", "resolution", "trim", "format", "status_callback", "status_callback_method", "url",
        ];
        Assert.Equal(fields, hook.Json.AsObject().Select(field => field.Key));
        Assert.Null(hook["date_updated"]);
        TestResponse changed = await _api.Post(hook["url"]!, ("FriendlyName", "newer"), ("Enabled", "false"), ("VideoLayout", "{}"));
        Assert.NotNull(changed["date_updated"]);
        Assert.Equal(
            (200, "newer", false, "webm"), (changed.Status, changed["friendly_name"], (bool)changed.Json["enabled"]!, changed["format"]));
        (await _api.Post(hook["url"]!, ("FriendlyName", "idle"), ("AudioSources", "*"))).IsError(400, 20001);
        (await _api.Post("/v1/CompositionHooks", ("AudioSources", "*"))).IsError(400, 20001);
        (await _api.Post("/v1/CompositionHooks", ("FriendlyName", "without sources"))).IsError(400, 20001);
        (await _api.Post(hook["url"]!, ("FriendlyName", "without sources"))).IsError(400, 20001);
        Assert.Equal(204, (await _api.Delete(hook["url"]!)).Status);
        (await _api.Get(hook["url"]!)).IsError(404, 20404);
        (await _api.Delete(hook["url"]!)).IsError(404, 20404);
    }

    [Theory]
    [InlineData("/v1/CompositionHooks", "FriendlyName", "empty layout")]
    [InlineData("/v1/Compositions", "RoomSid", RoomSid)]
    public async Task Create_with_empty_layout_is_accepted(string path, string name, string value) =>
        Assert.Equal(201, (await _api.Post(path, (name, value), ("VideoLayout", "{}"))).Status);

    [Theory]
    [InlineData("", "Night archive|idle")]
    [InlineData("?Enabled=true", "Night archive")]
    [InlineData("?FriendlyName=*ARCH*", "Night archive")]
    [InlineData("?FriendlyName=arch", "")]
    [InlineData("?DateCreatedBefore=2020-01-01T00:00:00Z", "")]
    public async Task List_hooks_filtered_returns_matches(string query, string names) =>
        Assert.Equal(names, string.Join(
            '|', (await _api.All("/v1/CompositionHooks" + query, "composition_hooks")).Select(hook => (string?)hook["friendly_name"])));

    [Fact]
    public async Task Enabled_hook_completed_room_creates_composition()
    {
        await _api.Post("/v1/Rooms/r", ("Status", "completed"));
        JsonNode composition = Assert.Single(await _api.All($"/v1/Compositions?RoomSid={RoomSid}", "compositions"));
        Assert.Equal("enqueued", (string?)composition["status"]);
        Assert.Equal("CompositionHook", _api.Emulator.ChangeLog[^1].Operation);
    }

    [Theory]
    [InlineData("Recording")]
    [InlineData("Composition")]
    public async Task Storage_settings_updated_are_validated_and_stored(string kind)
    {
        string path = $"/v1/{kind}Settings/Default";
        TestResponse unset = await _api.Get(path);
        string[] fields =
        [
            "account_sid", "friendly_name", "aws_credentials_sid", "aws_s3_url", "aws_storage_enabled", "encryption_key_sid",
            "encryption_enabled", "url",
        ];
        Assert.Equal(fields, unset.Json.AsObject().Select(field => field.Key));
        Assert.Null(unset["friendly_name"]);
        const string Credential = "CR000000000000000000000000000000aa";
        TestResponse set = await _api.Post(
            path, ("FriendlyName", "ours"), ("AwsStorageEnabled", "true"), (
                "AwsS3Url", "https://bucket.example/x"), ("AwsCredentialsSid", Credential));
        Assert.Equal((200, true), (set.Status, (bool)set.Json["aws_storage_enabled"]!));
        Assert.Equal("ours", (await _api.Get(path))["friendly_name"]);
        (await _api.Post(path)).IsError(400, 20001);
        (await _api.Post(path, ("FriendlyName", "x"), ("AwsStorageEnabled", "true"))).IsError(400, 20001);
        (await _api.Post(path, ("FriendlyName", "x"), ("EncryptionEnabled", "true"))).IsError(400, 20001);
        (await _api.Post(path, ("FriendlyName", "x"), ("EncryptionKeySid", "CR1"))).IsError(400, 20001);
    }
}
