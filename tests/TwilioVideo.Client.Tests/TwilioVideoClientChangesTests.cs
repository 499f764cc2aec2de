using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Options;
using TwilioVideo.Emulator;
using Xunit;

namespace TwilioVideo.Client.Tests;

/// <summary>Success is said only of what is seen: responses that say nothing, something else, or something about somebody else.</summary>
public sealed class TwilioVideoClientChangesTests
{
    private const string Room = StubService.RoomSid;
    private const string Participant = StubService.ParticipantSid;
    private const string Other = "00000000000000000000000000000009";
    private const string Sid = "00000000000000000000000000000001";
    private static readonly RequestContext Call = new(TestContext.Current.CancellationToken);

    private static readonly Dictionary<string, (Func<TwilioVideoClient, Task> Change, string Before, string After)> Changes = new()
    {
        ["room"] = (client => client.SetRoomStatusAsync(Room, "completed", Call), Json("in-progress"), Json("completed")),
        ["participant"] = (client => client.SetRoomParticipantStatusAsync(Room, Participant, "disconnected", Call), Json("connected", "PA"), Json("disconnected", "PA")),
        ["anonymize"] = (
            client => client.AnonymizeRoomParticipantAsync(Room, Participant, Call),
            Json("connected", "PA", ",\"identity\":\"dana\""),
            Json("connected", "PA", $",\"identity\":\"{Participant}\"")),
        ["transcription"] = (client => client.SetTranscriptionAsync(Room, "tt", "stopped", null, Call), """{"ttid":"tt","status":"started"}""", """{"ttid":"tt","status":"stopped"}"""),
        ["recording rules"] = (
            client => client.SetRecordingRulesAsync(Room, [new RecordingRule { Type = "exclude", All = true }], Call),
            """{"rules":[{"type":"include","all":true}]}""",
            """{"rules":[{"type":"exclude","all":true}]}"""),
        ["subscribe rules"] = (
            client => client.SetSubscribeRulesAsync(Room, Participant, [new SubscribeRule { Type = "include", Kind = "audio" }], Call),
            """{"rules":[]}""",
            """{"rules":[{"type":"include","kind":"audio","all":null}]}"""),
        ["recording settings"] = (
            client => client.SetRecordingSettingsAsync(new RecordingSettings { FriendlyName = "f", EncryptionEnabled = true }, Call),
            """{"friendly_name":"f","encryption_enabled":false}""",
            """{"friendly_name":"f","encryption_enabled":true}"""),
        ["composition settings"] = (
            client => client.SetCompositionSettingsAsync(new CompositionSettings { FriendlyName = "f" }, Call),
            """{"friendly_name":"e"}""",
            """{"friendly_name":"f"}"""),
        ["hook"] = (
            client => client.SetCompositionHookAsync("HK" + Sid, "h", false, new CompositionOptions(), Call),
            """{"friendly_name":"h","enabled":true,"format":"mp4"}""",
            """{"friendly_name":"h","enabled":false,"format":"mp4"}"""),
    };

    public static TheoryData<string, int, string?> Unclear
    {
        get
        {
            var data = new TheoryData<string, int, string?>();
            foreach (var change in Changes)
            {
                data.Add(change.Key, 202, change.Value.Before);
                data.Add(change.Key, 202, "");
                data.Add(change.Key, 200, "<html>");
                data.Add(change.Key, 204, null);
                data.Add(change.Key, 202, "null");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Unclear))]
    public async Task An_unclear_response_to_a_change_that_was_made_is_a_success(string what, int status, string? body)
    {
        var (change, _, after) = Changes[what];
        using var service = new StubService(line => line.StartsWith("POST") ? (status, body) : (200, after));
        await change(service.Client);
        Assert.Single(service.Requests, line => line.StartsWith("POST"));
        Assert.Single(service.Requests, line => line.StartsWith("GET"));
    }

    [Theory]
    [MemberData(nameof(Unclear))]
    public async Task An_unclear_response_to_a_change_that_was_not_made_is_an_error(string what, int status, string? body)
    {
        var (change, before, _) = Changes[what];
        using var service = new StubService(line => line.StartsWith("POST") ? (status, body) : (200, before));
        var exception = await Assert.ThrowsAsync<TwilioVideoException>(() => change(service.Client));
        Assert.Equal(TwilioVideoErrorKind.InvalidResponse, exception.Kind);
        Assert.Contains("but the object does not show it", exception.Message);
        Assert.Single(service.Requests, line => line.StartsWith("POST"));
    }

    [Fact]
    public async Task A_change_that_shows_a_moment_later_is_a_success()
    {
        var looks = 0;
        using var service = new StubService(line => (202, Json(line.StartsWith("GET") && ++looks == 2 ? "completed" : "in-progress")));
        Assert.Equal("completed", (await service.Client.SetRoomStatusAsync(Room, "completed", Call)).Status);
    }

    [Theory]
    [InlineData(201, "")]
    [InlineData(201, "<html>")]
    [InlineData(204, null)]
    [InlineData(201, "{\"sid\":\"RM00000000000000000000000000000009\",\"status\":\"in-progress\",\"unique_name\":\"another\"}")]
    public async Task A_new_room_whose_response_is_unclear_is_looked_up_by_its_name(int status, string? body)
    {
        var isThere = true;
        using var service = new StubService(line => line.StartsWith("POST") ? (status, body) : (200, $$"""{"rooms":[{{(isThere ? Json("in-progress", "RM", ",\"unique_name\":\"new\"") : "")}}],"meta":{} }"""));
        Assert.Equal(Room, (await service.Client.CreateRoomAsync(new CreateRoomOptions { UniqueName = "new" }, Call)).Sid);
        isThere = false;
        await Assert.ThrowsAsync<TwilioVideoException>(() => service.Client.CreateRoomAsync(new CreateRoomOptions { UniqueName = "new" }, Call));
        Assert.Equal(2, service.Requests.Count(line => line.StartsWith("POST")));
    }

    [Fact]
    public async Task A_new_room_without_a_name_whose_response_is_unclear_is_said_to_be_unknown()
    {
        using var service = new StubService(_ => (201, ""));
        var exception = await Assert.ThrowsAsync<TwilioVideoException>(() => service.Client.CreateRoomAsync(new CreateRoomOptions(), Call));
        Assert.Contains("accepted the change (a new room)", exception.Message);
        Assert.Single(service.Requests);
    }

    [Theory]
    [InlineData(200, 404, "", true)]
    [InlineData(202, 200, "{\"status\":\"deleted\"}", true)]
    [InlineData(202, 200, "{\"status\":\"completed\"}", false)]
    [InlineData(204, 500, "", true)]
    public async Task A_removal_that_is_not_said_to_be_done_is_looked_at(int status, int look, string body, bool isRemoved)
    {
        using var service = new StubService(line => line.StartsWith("DELETE") ? (status, "") : (look, body));
        var removals = new Func<Task>[] { () => service.Client.RemoveRecordingAsync(null, "RT" + Sid, Call), () => service.Client.RemoveCompositionAsync("CJ" + Sid, Call) };
        foreach (var remove in removals)
        {
            var exception = await Record.ExceptionAsync(remove);
            Assert.Equal(isRemoved, exception is null);
        }
    }

    public static TheoryData<string, string> OtherResponses => new()
    {
        { "room", Json("completed", "RM", sid: Other) },
        { "room", Json("completed", "RM", $",\"account_sid\":\"AC{Other}\"") },
        { "named room", Json("in-progress", "RM", ",\"unique_name\":\"another\"") },
        { "participant", Json("disconnected", "PA", sid: Other) },
        { "participant", Json("disconnected", "PA", $",\"room_sid\":\"RM{Other}\"") },
        { "identity", Json("connected", "PA", $",\"identity\":\"alice\",\"room_sid\":\"{Room}\"") },
        { "identity", Json("connected", "PA", $",\"identity\":\"bob\",\"room_sid\":\"RM{Other}\"") },
        { "published track", $$"""{"sid":"MT{{Other}}","kind":"audio"}""" },
        { "published track", $$"""{"sid":"MT{{Sid}}","kind":"audio","participant_sid":"PA{{Other}}"}""" },
        { "subscribed track", $$"""{"sid":"MT{{Other}}","kind":"audio"}""" },
        { "transcription", """{"ttid":"another","status":"started"}""" },
        { "recording rules", $$"""{"rules":[],"room_sid":"RM{{Other}}"}""" },
        { "subscribe rules", $$"""{"rules":[],"participant_sid":"PA{{Other}}"}""" },
        { "recording", Json("completed", "RT", sid: Other) },
        { "room's recording", Json("completed", "RT", $",\"room_sid\":\"RM{Other}\"") },
        { "composition", Json("completed", "CJ", sid: Other) },
        { "hook", $$"""{"sid":"HK{{Other}}","format":"mp4"}""" },
        { "recording settings", $$"""{"account_sid":"AC{{Other}}"}""" },
        { "composition settings", $$"""{"account_sid":"AC{{Other}}"}""" },
    };

    [Theory]
    [MemberData(nameof(OtherResponses))]
    public async Task A_response_about_another_object_is_not_used(string what, string body)
    {
        using var service = new StubService(_ => (200, body));
        var exception = await Assert.ThrowsAsync<TwilioVideoException>(() => Fetch(service.Client, what));
        Assert.Equal(TwilioVideoErrorKind.InvalidResponse, exception.Kind);
        Assert.Contains("is about another", exception.Message);
    }

    [Fact]
    public async Task A_change_whose_response_is_about_somebody_else_is_looked_at()
    {
        using var service = new StubService(line => (202, Json("disconnected", "PA", sid: line.StartsWith("POST") ? Other : Sid)));
        Assert.Equal(Participant, (await service.Client.SetRoomParticipantStatusAsync(Room, Participant, "disconnected", Call)).Sid);
        Assert.Equal(2, service.Requests.Count);
    }

    [Fact]
    public async Task Redacted_and_missing_fields_say_nothing()
    {
        using var service = new StubService(_ => (200, """{"sid":"PAXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX","room_sid":"standup","account_sid":null,"status":"connected"}"""));
        Assert.Equal("connected", (await service.Client.GetRoomParticipantAsync(Room, Participant, Call)).Status);
    }

    private static Task Fetch(TwilioVideoClient client, string what) => what switch
    {
        "room" => client.GetRoomAsync(Room, Call),
        "named room" => client.GetRoomAsync("standup", Call),
        "participant" => client.GetRoomParticipantAsync(Room, Participant, Call),
        "identity" => client.GetRoomParticipantAsync(Room, "bob", Call),
        "published track" => client.GetPublishedTrackAsync(Room, Participant, "MT" + Sid, Call),
        "subscribed track" => client.GetSubscribedTrackAsync(Room, Participant, "MT" + Sid, Call),
        "transcription" => client.GetTranscriptionAsync(Room, "tt", Call),
        "recording rules" => client.GetRecordingRulesAsync(Room, Call),
        "subscribe rules" => client.GetSubscribeRulesAsync(Room, Participant, Call),
        "recording" => client.GetRecordingAsync(null, "RT" + Sid, Call),
        "room's recording" => client.GetRecordingAsync(Room, "RT" + Sid, Call),
        "composition" => client.GetCompositionAsync("CJ" + Sid, Call),
        "hook" => client.GetCompositionHookAsync("HK" + Sid, Call),
        "recording settings" => client.GetRecordingSettingsAsync(Call),
        _ => client.GetCompositionSettingsAsync(Call),
    };

    private static string Json(string status, string prefix = "RM", string more = "", string sid = Sid) =>
        $$"""{"sid":"{{prefix}}{{sid}}","status":"{{status}}"{{(more.Contains("account_sid") ? "" : $",\"account_sid\":\"{EmulatorOptions.TestAccountSid}\"")}}{{more}} }""";
}
