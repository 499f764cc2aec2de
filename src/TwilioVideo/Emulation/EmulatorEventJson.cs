using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json;

namespace TwilioVideo.Emulation;

/// <summary>Writes events for the emulator and reads what came of them.</summary>
internal static class EmulatorEventJson
{
    private static readonly Dictionary<string, string> Actions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["CreateRoom"] = "create-room",
        ["EndRoom"] = "end-room",
    };

    public static string Write(string action, string room, string? identity, string? track, string? kind, string? token, TimeSpan after)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("action", Actions.TryGetValue(action, out var name) ? name : action.ToLowerInvariant());
            json.WriteString("room", room);
            json.WriteString("identity", identity);
            json.WriteString("track", track);
            json.WriteString("kind", kind?.ToLowerInvariant());
            json.WriteString("token", token);
            json.WriteNumber("afterSeconds", after.TotalSeconds);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static EmulatorEventResult Read(string json, string action)
    {
        using var document = JsonDocument.Parse(json);
        var result = document.RootElement[0];
        return new EmulatorEventResult
        {
            Action = action,
            RoomSid = result.GetProperty("room_sid").GetString(),
            RoomName = result.GetProperty("room_name").GetString(),
            ParticipantSid = result.GetProperty("participant_sid").GetString(),
            Identity = result.GetProperty("identity").GetString(),
            TrackSid = result.GetProperty("track_sid").GetString(),
            DueAt = result.GetProperty("due").GetDateTimeOffset().LocalDateTime,
            IsPending = result.GetProperty("is_pending").GetBoolean(),
        };
    }
}
