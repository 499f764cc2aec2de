using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using TwilioVideo.Emulator.Events;
using TwilioVideo.Emulator.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Emulator.Tests.Events;

public class EventRunnerTests
{
    private const string Schedule = """
        { "rooms": ["standup"], "events": [
          { "action": "join", "room": "standup", "identity": "alice" },
          { "action": "publish", "room": "standup", "identity": "alice", "track": "camera", "kind": "video", "afterSeconds": 5 },
          { "action": "reconnecting", "room": "standup", "identity": "alice", "afterSeconds": 10 },
          { "action": "reconnected", "room": "standup", "identity": "alice", "afterSeconds": 20 },
          { "action": "leave", "room": "standup", "identity": "alice", "afterSeconds": 30 },
          { "action": "end-room", "room": "standup", "afterSeconds": 40 } ] }
        """;

    [Fact]
    public async Task Schedule_clock_advanced_runs_due_events()
    {
        FakeTimeProvider time = new(new DateTimeOffset(2026, 3, 1, 9, 30, 0, TimeSpan.Zero));
        using EmulatorClient api = EmulatorClient.Seeded(Schedule, new EmulatorOptions { Time = time });
        string sid = (await api.Get("/v1/Rooms/standup/Participants/alice"))["sid"]!;
        string room = (await api.Get("/v1/Rooms/standup"))["sid"]!;
        List<string> statuses = [];
        for (int second = 0; second < 50; second += 5)
        {
            statuses.Add((await api.Get($"/v1/Rooms/{room}/Participants/{sid}"))["status"]!);
            time.Advance(TimeSpan.FromSeconds(5));
        }

        Assert.Equal("connected connected reconnecting reconnecting connected connected disconnected", string.Join(' ', statuses.Take(7)));
        Assert.Equal(
            ["Join", "Publish", "Reconnect", "Reconnect", "Leave", "UpdateRoom"],
            api.Emulator.ChangeLog.Select(entry => entry.Operation));
        Assert.Equal(
            [0, 5, 10, 20, 30, 40],
            api.Emulator.ChangeLog.Select(entry => (int)(entry.Time - api.Emulator.ChangeLog[0].Time).TotalSeconds));
    }

    [Fact]
    public async Task Schedule_without_requests_runs_on_timer()
    {
        FakeTimeProvider time = new();
        using EmulatorClient api = EmulatorClient.Seeded(Schedule, new EmulatorOptions { Time = time });
        time.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal("UpdateRoom", api.Emulator.ChangeLog[^1].Operation);
        Assert.Equal(0, (int)(await api.Get("/_emulator/events")).Json["pending"]!);
    }

    [Fact]
    public async Task Control_api_events_join_and_leave()
    {
        using EmulatorClient api = EmulatorClient.Seeded("""{ "rooms": ["standup"] }""");
        TestResponse joined = await Invoke(api, """[{ "action": "join", "room": "standup", "identity": "bob" }]""");
        Assert.Equal(201, joined.Status);
        Assert.Equal((string?)joined.Json[0]!["participant_sid"], (await api.Get("/v1/Rooms/standup/Participants/bob"))["sid"]);
        Assert.Equal(201, (await Invoke(api, """{ "action": "leave", "room": "standup", "identity": "bob" }""")).Status);
        (await Invoke(api, """{ "action": "leave", "room": "standup", "identity": "bob" }""")).IsError(404, 53204);
        (await Invoke(api, """{ "action": "fly", "room": "standup" }""")).IsError(400, 20001);
        (await Invoke(api, """{ "action": "join", "room": "standup" }""")).IsError(400, 20001);
        (await Invoke(api, """{ "action": "join", "room": "nowhere", "identity": "bob" }""")).IsError(404, 20404);
    }

    [Fact]
    public void Join_with_token_validates_token()
    {
        VideoEmulator emulator = VideoEmulator.FromSeed("""{ "rooms": ["standup", "board"] }""");
        long now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        string Join(string token, string room = "standup") =>
            emulator.InvokeEvents($$"""{ "action": "join", "room": "{{room}}", "token": "{{token}}" }""");

        Assert.Contains("\"identity\":\"alice\"", Join(Token(now, now + 3600)), StringComparison.Ordinal);
        Assert.Equal(20101, Code(() => Join("no-token")));
        Assert.Equal(20103, Code(() => Join(Token(now, now + 3600, issuer: "SKffffffffffffffffffffffffffffffff"))));
        Assert.Equal(20104, Code(() => Join(Token(now - 7200, now - 3600))));
        Assert.Equal(20106, Code(() => Join(Token(now, now + 3600), "board")));
        Assert.Equal(20107, Code(() => Join(Token(now, now + 3600, secret: "wrong"))));
        Assert.Equal(20157, Code(() => Join(Token(now, now + 90_000))));
    }

    [Fact]
    public async Task Callbacks_failed_deliveries_are_retried_signed_and_in_order()
    {
        await using CallbackReceiver receiver = new(failures: 2);
        VideoEmulator emulator = new();
        using EmulatorClient api = new(emulator);
        TestResponse room = await api.Post(
            "/v1/Rooms", ("UniqueName", "standup"), ("StatusCallback", receiver.Address), ("RecordParticipantsOnConnect", "true"));
        emulator.InvokeEvents("""
            [{ "action": "join", "room": "standup", "identity": "søren" },
             { "action": "publish", "room": "standup", "identity": "søren", "track": "mic", "kind": "audio" },
             { "action": "pause", "room": "standup", "identity": "søren", "track": "mic" },
             { "action": "leave", "room": "standup", "identity": "søren" },
             { "action": "end-room", "room": "standup" }]
            """);
        await emulator.FlushCallbacksAsync();
        string[] expected =
        [
            "room-created", "participant-connected", "track-added", "recording-started", "track-disabled", "track-removed",
            "recording-completed", "participant-disconnected", "room-ended",
        ];
        Assert.Equal(expected, receiver.Accepted.Select(dictionary => dictionary["StatusCallbackEvent"]));
        Assert.Equal(
            Enumerable.Range(0, 9).Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            receiver.Accepted.Select(dictionary => dictionary["SequenceNumber"]));
        Assert.All(receiver.Accepted, dictionary => Assert.Equal(room["sid"], dictionary["RoomSid"]));
        Assert.Equal("søren", receiver.Accepted[1]["ParticipantIdentity"]);
        Assert.True(receiver.AllSigned);
        Assert.All(emulator.Callbacks, delivery => Assert.True(delivery.IsDelivered));
        Assert.Equal(3, emulator.Callbacks[0].Attempts);
    }

    [Fact]
    public async Task Composition_of_hook_with_callback_advances_by_clock()
    {
        await using CallbackReceiver receiver = new(failures: 0);
        FakeTimeProvider time = new();
        using EmulatorClient api = EmulatorClient.Seeded(
            $$"""{ "rooms": ["standup"], "compositionHooks": [{ "friendlyName": "all", "statusCallback": "{{receiver.Address}}" }] }""",
            new EmulatorOptions { Time = time });
        await api.Post("/v1/Rooms/standup", ("Status", "completed"));
        time.Advance(TimeSpan.FromSeconds(1));
        time.Advance(TimeSpan.FromSeconds(1));
        await api.Emulator.FlushCallbacksAsync();
        Assert.Equal(
            ["composition-enqueued", "composition-started", "composition-progress", "composition-available"],
            receiver.Accepted.Select(dictionary => dictionary["StatusCallbackEvent"]));
        Assert.Equal("all", receiver.Accepted[0]["HookFriendlyName"]);
        Assert.NotEqual("0", receiver.Accepted[3]["Size"]);
        Assert.True(receiver.AllSigned);
    }

    [Fact]
    public async Task Callback_to_another_machine_is_not_sent()
    {
        VideoEmulator emulator = new();
        using EmulatorClient api = new(emulator);
        await api.Post("/v1/Rooms", ("UniqueName", "standup"), ("StatusCallback", "https://hooks.example.com/video"));
        await emulator.FlushCallbacksAsync();
        CallbackDelivery delivery = Assert.Single(emulator.Callbacks);
        Assert.Equal(("room-created", 0, false), (delivery.Event, delivery.Attempts, delivery.IsDelivered));
    }

    private static Task<TestResponse> Invoke(EmulatorClient api, string json) =>
        api.Send(HttpMethod.Post, "/_emulator/events", new StringContent(json, Encoding.UTF8, "application/json"));

    private static int Code(Action act) => Assert.Throws<EmulatorEventException>(act).Code;

    private static string Token(
        long issued, long expires, string issuer = EmulatorOptions.TestApiKeySid, string secret = EmulatorOptions.TestApiKeySecret)
    {
        string text = Encode("""{"alg":"HS256","typ":"JWT","cty":"twilio-fpa;v=1"}""") + "."
            + Encode($$$"""
                {"iss":"{{{issuer}}}","sub":"{{{EmulatorOptions.TestAccountSid}}}","iat":{{{issued}}},"exp":{{{expires}}},
                 "grants":{"identity":"alice","video":{"room":"standup"} } }
                """);
        return text + "." + Encode(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(text)));
    }

    private static string Encode(string text) => Encode(Encoding.UTF8.GetBytes(text));

    private static string Encode(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
