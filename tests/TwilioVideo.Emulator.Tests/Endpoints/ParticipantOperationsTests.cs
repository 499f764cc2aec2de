using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using TwilioVideo.Emulator.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Emulator.Tests.Endpoints;

public class ParticipantOperationsTests
{
    private const string Gone = "PA000000000000000000000000000000aa";

    private const string Standup = """
        { "rooms": [
          { "uniqueName": "standup", "minutesAgo": 10, "participants": [
            "alice",
            { "identity": "bob", "minutesAgo": 3 },
            { "identity": "carol", "status": "reconnecting" },
            { "identity": "dave", "sid": "PA000000000000000000000000000000aa", "minutesAgo": 9, "endedMinutesAgo": 4 } ] },
          { "uniqueName": "empty" } ] }
        """;

    [Fact]
    public async Task Disconnect_connected_participant_returns_202_with_new_state()
    {
        FakeTimeProvider time = new(new DateTimeOffset(2026, 3, 1, 9, 30, 5, TimeSpan.Zero));
        using EmulatorClient api = EmulatorClient.Seeded(Standup, new EmulatorOptions { Time = time });
        TestResponse before = await api.Get("/v1/Rooms/standup/Participants/bob");
        Assert.Null(before["end_time"]);
        Assert.Null(before.Json["duration"]);
        time.Advance(TimeSpan.FromSeconds(10.5));
        TestResponse after = await api.Disconnect("standup", before["sid"]!);
        Assert.Equal(202, after.Status);
        string[] fields =
        [
            "sid", "room_sid", "account_sid", "status", "identity", "date_created", "date_updated", "start_time", "end_time", "duration",
            "url", "links",
        ];
        Assert.Equal(fields, after.Json.AsObject().Select(field => field.Key));
        Assert.Equal(
            ("disconnected", "bob", "2026-03-01T09:30:15Z", 190),
            (after["status"], after["identity"], after["end_time"], (int)after.Json["duration"]!));
        Assert.Equal(
            ["published_tracks", "subscribed_tracks", "subscribe_rules", "anonymize"],
            after.Json["links"]!.AsObject().Select(link => link.Key));
        Assert.All(after.Json["links"]!.AsObject(), link => Assert.StartsWith(after["url"] + "/", (string?)link.Value));
    }

    [Fact]
    public async Task Fetch_by_identity_finds_connected_only_and_by_sid_all()
    {
        using EmulatorClient api = EmulatorClient.Seeded(Standup);
        Assert.Equal(200, (await api.Get("/v1/Rooms/standup/Participants/alice")).Status);
        (await api.Get("/v1/Rooms/standup/Participants/carol")).IsError(404, 20404);
        (await api.Get("/v1/Rooms/standup/Participants/dave")).IsError(404, 20404);
        Assert.Equal("dave", (await api.Get($"/v1/Rooms/standup/Participants/{Gone}"))["identity"]);
        (await api.Get($"/v1/Rooms/empty/Participants/{Gone}")).IsError(404, 20404);
        (await api.Get("/v1/Rooms/nowhere/Participants/alice")).IsError(404, 20404);
    }

    [Theory]
    [InlineData("connected", 53209)]
    [InlineData("reconnecting", 53209)]
    [InlineData("flying", 53209)]
    [InlineData("Disconnected", 53209)]
    public async Task Update_participant_other_status_returns_400(string status, int code)
    {
        using EmulatorClient api = EmulatorClient.Seeded(Standup);
        (await api.Post("/v1/Rooms/standup/Participants/alice", ("Status", status))).IsError(400, code);
    }

    [Fact]
    public async Task Update_participant_without_status_changes_nothing()
    {
        using EmulatorClient api = EmulatorClient.Seeded(Standup);
        TestResponse unchanged = await api.Post("/v1/Rooms/standup/Participants/alice");
        Assert.Equal((202, "connected"), (unchanged.Status, unchanged["status"]));
        Assert.Equal("connected", (await api.Post("/v1/Rooms/standup/Participants/alice", ("Status", "")))["status"]);
        Assert.Equal(202, (await api.Post($"/v1/Rooms/standup/Participants/{Gone}")).Status);
        Assert.Empty(api.Emulator.ChangeLog);
    }

    [Fact]
    public void Join_identity_with_unpaired_surrogate_throws()
    {
        using EmulatorClient api = EmulatorClient.Seeded(Standup);
        Assert.Throws<ArgumentException>(() => api.Emulator.Join("standup", "a\ud800"));
        api.Emulator.Join("standup", "a\ud83c\udf88");
    }

    [Fact]
    public async Task Disconnect_disconnected_participant_returns_configured_response()
    {
        using EmulatorClient api = EmulatorClient.Seeded(Standup);
        (await api.Disconnect("standup", Gone)).IsError(404, 53204);
        api.Emulator.RepeatedDisconnectBehavior = RepeatedDisconnectBehavior.Conflict;
        (await api.Disconnect("standup", Gone)).IsError(409, 53209);
        api.Emulator.RepeatedDisconnectBehavior = RepeatedDisconnectBehavior.Accepted;
        TestResponse response = await api.Disconnect("standup", Gone);
        Assert.Equal((202, 300), (response.Status, (int)response.Json["duration"]!));
        Assert.Empty(api.Emulator.ChangeLog);
    }

    [Fact]
    public async Task List_participants_default_status_depends_on_room()
    {
        using EmulatorClient api = EmulatorClient.Seeded(Standup);
        async Task<string> Names(string target) =>
            string.Join(' ', (await api.All(target, "participants")).Select(participant => (string?)participant["identity"]));
        Assert.Equal("bob alice", await Names("/v1/Rooms/standup/Participants"));
        Assert.Equal("carol", await Names("/v1/Rooms/standup/Participants?Status=reconnecting"));
        Assert.Equal("dave", await Names("/v1/Rooms/standup/Participants?Status=disconnected"));
        Assert.Equal("alice", await Names("/v1/Rooms/standup/Participants?Identity=alice"));
        Assert.Equal(string.Empty, await Names("/v1/Rooms/standup/Participants?Identity=dave"));
        Assert.Equal("dave", await Names("/v1/Rooms/standup/Participants?Identity=dave&Status=disconnected"));
        string sid = (await api.Post("/v1/Rooms/standup", ("Status", "completed")))["sid"]!;
        Assert.Equal("bob dave alice carol", await Names($"/v1/Rooms/{sid}/Participants"));
        Assert.Equal(string.Empty, await Names($"/v1/Rooms/{sid}/Participants?Status=connected"));
    }

    [Fact]
    public async Task Join_duplicate_identity_disconnects_earlier_participant()
    {
        using EmulatorClient api = EmulatorClient.Seeded(Standup);
        string first = (await api.Get("/v1/Rooms/standup/Participants/alice"))["sid"]!;
        string second = api.Emulator.Join("standup", "alice");
        Assert.Equal(second, (await api.Get("/v1/Rooms/standup/Participants/alice"))["sid"]);
        Assert.Equal("disconnected", (await api.Get($"/v1/Rooms/standup/Participants/{first}"))["status"]);
        Assert.Equal(["DuplicateIdentity", "Join"], api.Emulator.ChangeLog.Select(entry => entry.Operation));
        Assert.Throws<ArgumentException>(() => api.Emulator.Join("nowhere", "alice"));
        Assert.Throws<ArgumentException>(() => api.Emulator.Join("standup", new string('x', 129)));
    }

    [Fact]
    public async Task Change_log_disconnect_has_statuses_and_request_id()
    {
        using EmulatorClient api = EmulatorClient.Seeded(Standup);
        TestResponse response = await api.Disconnect("standup", "alice");
        ChangeLogEntry entry = Assert.Single(api.Emulator.ChangeLog);
        Assert.Equal(
            (1, "UpdateRoomParticipant", response["room_sid"], response["sid"], "connected", "disconnected"),
            (entry.Sequence, entry.Operation, entry.RoomSid, entry.ParticipantSid, entry.OldStatus, entry.NewStatus));
        Assert.Equal(response.Headers.GetValues("Twilio-Request-Id").Single(), entry.RequestId);
    }
}
