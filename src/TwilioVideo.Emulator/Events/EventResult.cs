using System;
using System.Text.Json;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Events;

/// <summary>The result of an event, or the time at which it will run.</summary>
internal sealed record EventResult(EmulatorEvent Event, DateTimeOffset Due)
{
    public Room? Room { get; init; }

    public Participant? Participant { get; init; }

    public Track? Track { get; init; }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("action"u8, Event.Action);
        json.WriteString("room_sid"u8, Room?.Sid.ToText(SidPrefix.Room));
        json.WriteString("room_name"u8, Room?.UniqueName ?? Event.Room);
        json.WriteString("participant_sid"u8, Participant?.Sid.ToText(SidPrefix.Participant));
        json.WriteString("identity"u8, Participant?.Identity ?? Event.Identity);
        json.WriteString("track_sid"u8, Track?.Sid.ToText(SidPrefix.Track));
        json.WriteString("due"u8, Due.UtcDateTime);
        json.WriteBoolean("is_pending"u8, Room is null);
        json.WriteEndObject();
    }
}
