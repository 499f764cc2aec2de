using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using TwilioVideo.Emulator.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Emulator.Tests.Endpoints;

public class TranscriptionOperationsTests
{
    private const string Path = "/v1/Rooms/r/Transcriptions";

    private readonly EmulatorClient _api = EmulatorClient.Seeded("""{ "rooms": "r" }""");

    [Fact]
    public async Task Transcription_stopped_can_be_started_again()
    {
        TestResponse started = await _api.Post(Path, ("Configuration", """{"languageCode":"en-US"}"""));
        Assert.Equal((202, "started"), (started.Status, started["status"]));
        Assert.Equal(
            [
                "ttid", "account_sid", "room_sid", "source_sid", "status", "date_created", "date_updated", "start_time", "end_time",
                "duration", "url", "configuration",
            ],
            started.Json.AsObject().Select(field => field.Key));
        Assert.Equal("en-US", (string?)started.Json["configuration"]!["languageCode"]);
        string own = $"{Path}/{started["ttid"]}";
        TestResponse stopped = await _api.Post(own, ("Status", "stopped"));
        Assert.Equal((202, "stopped"), (stopped.Status, stopped["status"]));
        Assert.NotNull(stopped["end_time"]);
        Assert.Equal("started", (await _api.Post(own, ("Status", "started")))["status"]);
        Assert.Null((await _api.Get(own))["end_time"]);
        Assert.Single(await _api.All(Path, "transcriptions"));
    }

    [Theory]
    [InlineData("Status", "failed")]
    [InlineData("Status", "paused")]
    [InlineData("Configuration", "[]")]
    [InlineData("Configuration", "en-US")]
    public async Task Update_transcription_invalid_parameter_returns_400(string name, string value)
    {
        string ttid = (await _api.Post(Path))["ttid"]!;
        (await _api.Post($"{Path}/{ttid}", (name, value))).IsError(400, 20001);
        (await _api.Get(Path + "/video_extension_0")).IsError(404, 20404);
    }

    [Fact]
    public async Task Transcriptions_seeded_have_their_statuses()
    {
        using EmulatorClient api = EmulatorClient.Seeded("""
            { "rooms": [
              { "uniqueName": "r", "minutesAgo": 60, "transcriptions": [
                { "configuration": { "languageCode": "sv-SE" }, "minutesAgo": 2 }, { "status": "failed", "minutesAgo": 9,
                  "endedMinutesAgo": 4 }, "stopped" ] },
              { "sid": "RM000000000000000000000000000000aa", "status": "completed", "minutesAgo": 60, "endedMinutesAgo": 30,
                "transcriptions": {} } ] }
            """, new EmulatorOptions { Time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 9, 30, 5, TimeSpan.Zero)) });
        JsonNode[] all = [.. await api.All(Path, "transcriptions")];
        Assert.Equal(["started", "failed", "stopped"], all.Select(node => (string?)node["status"]));
        Assert.Equal("sv-SE", (string?)all[0]["configuration"]!["languageCode"]);
        Assert.Equal([null, 300, 3600], all.Select(node => (int?)node["duration"]));
        Assert.Equal("failed", (await api.Get((string)all[1]["url"]!))["status"]);
        Assert.Equal("started", (await api.Post((string)all[1]["url"]!, ("Status", "started")))["status"]);
        JsonNode over = (await api.All("/v1/Rooms/RM000000000000000000000000000000aa/Transcriptions", "transcriptions")).Single();
        Assert.Equal(("stopped", 1800), ((string?)over["status"], (int)over["duration"]!));
    }

    [Fact]
    public async Task Transcription_on_connect_stops_when_room_completes()
    {
        string sid = (await _api.Post(
            "/v1/Rooms", ("TranscribeParticipantsOnConnect", "true"), (
                "TranscriptionsConfiguration", """{"languageCode":"sv-SE"}""")))["sid"]!;
        Assert.Equal("started", (string?)(await _api.All($"/v1/Rooms/{sid}/Transcriptions", "transcriptions")).Single()["status"]);
        await _api.Post($"/v1/Rooms/{sid}", ("Status", "completed"));
        Assert.Equal("stopped", (string?)(await _api.All($"/v1/Rooms/{sid}/Transcriptions", "transcriptions")).Single()["status"]);
    }
}
