using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TwilioVideo.Tests.Infrastructure;

/// <summary>Answers as the service's documentation shows them, for the scripted server.</summary>
internal static class ResponseBodies
{
    public const string Room = "RM00000000000000000000000000000001";
    public const string Participant = "PA00000000000000000000000000000001";

    public static string ParticipantJson(string sid = Participant, string status = "connected", string identity = "alice") => new JsonObject
    {
        ["sid"] = sid,
        ["room_sid"] = Room,
        ["account_sid"] = EmulatorHost.AccountSid,
        ["status"] = status,
        ["identity"] = identity,
        ["date_created"] = "2026-07-30T20:00:00Z",
        ["date_updated"] = "2026-07-30T20:00:00Z",
        ["start_time"] = "2026-07-30T20:00:00Z",
        ["end_time"] = null,
        ["duration"] = null,
        ["url"] = "https://video.twilio.com/v1/Rooms/x/Participants/y",
        ["links"] = new JsonObject { ["published_tracks"] = "https://video.twilio.com/v1/z" },
    }.ToJsonString();

    public static string RoomJson(string sid = Room, string name = "standup") => new JsonObject
    {
        ["sid"] = sid,
        ["status"] = "in-progress",
        ["unique_name"] = name,
        ["account_sid"] = EmulatorHost.AccountSid,
    }.ToJsonString();

    public static string Sid(string prefix, int number) => $"{prefix}{number:x32}";

    public static string List(string key, string? next, params string[] items) =>
        $$"""{"meta":{"page":0,"page_size":50,"first_page_url":"x","previous_page_url":null,"url":"x","next_page_url":{{JsonSerializer.Serialize(next)}},"key":"{{key}}"},"{{key}}":[{{string.Join(',', items)}}]}""";

    public static string Participants(string? next, int first, int count) =>
        List("participants", next, [.. Enumerable.Range(first, count).Select(number => ParticipantJson(Sid("PA", number), identity: $"guest-{number}"))]);
}
