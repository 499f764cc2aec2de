using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace TwilioVideo.Emulator.Tests;

public class TranscriptionTests
{
    private const string Path = "/v1/Rooms/r/Transcriptions";

    private readonly Api _api = Api.Seeded("""{ "rooms": "r" }""");

    [Fact]
    public async Task A_transcription_is_started_stopped_and_started_again()
    {
        Answer started = await _api.Post(Path, ("Configuration", """{"languageCode":"en-US"}"""));
        Assert.Equal((202, "started"), (started.Status, started["status"]));
        Assert.Equal(
            ["ttid", "account_sid", "room_sid", "source_sid", "status", "date_created", "date_updated", "start_time", "end_time", "duration", "url", "configuration"],
            started.Json.AsObject().Select(field => field.Key));
        Assert.Equal("en-US", (string?)started.Json["configuration"]!["languageCode"]);
        string own = $"{Path}/{started["ttid"]}";
        Answer stopped = await _api.Post(own, ("Status", "stopped"));
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
    public async Task A_wrong_change_is_refused(string name, string value)
    {
        string ttid = (await _api.Post(Path))["ttid"]!;
        (await _api.Post($"{Path}/{ttid}", (name, value))).IsError(400, 20001);
        (await _api.Get(Path + "/video_extension_0")).IsError(404, 20404);
    }

    [Fact]
    public async Task A_room_can_transcribe_from_its_beginning_and_stops_at_its_end()
    {
        string sid = (await _api.Post(
            "/v1/Rooms", ("TranscribeParticipantsOnConnect", "true"), ("TranscriptionsConfiguration", """{"languageCode":"sv-SE"}""")))["sid"]!;
        Assert.Equal("started", (string?)(await _api.All($"/v1/Rooms/{sid}/Transcriptions", "transcriptions")).Single()["status"]);
        await _api.Post($"/v1/Rooms/{sid}", ("Status", "completed"));
        Assert.Equal("stopped", (string?)(await _api.All($"/v1/Rooms/{sid}/Transcriptions", "transcriptions")).Single()["status"]);
    }
}
