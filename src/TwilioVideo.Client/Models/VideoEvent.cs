using System;
using System.Collections.Generic;
using TwilioVideo.Client;

namespace TwilioVideo;

/// <summary>An event that a status callback reports. Its kinds are derived classes.</summary>
public class VideoEvent
{
    /// <summary>Gets or sets the name of the event, such as <c>participant-connected</c>.</summary>
    public string? Event { get; set; }

    /// <summary>Gets or sets the local time of the event. Events are ordered by it.</summary>
    public DateTime? Timestamp { get; set => field = LocalTime.From(value); }

    /// <summary>Gets or sets the room's SID; null where the event has none.</summary>
    public string? RoomSid { get; set; }

    /// <summary>Gets or sets the room's unique name.</summary>
    public string? RoomName { get; set; }

    /// <summary>Gets or sets the SID of what the event is about: a room, participant, track, recording, composition or hook.</summary>
    public string? Sid { get; set; }

    /// <summary>Gets or sets the room's status.</summary>
    public string? RoomStatus { get; set; }

    /// <summary>Gets or sets the room's type.</summary>
    public string? RoomType { get; set; }

    /// <summary>Gets or sets the account.</summary>
    public string? AccountSid { get; set; }

    /// <summary>Gets or sets the number of the event. It is not the order of events; <see cref="Timestamp"/> is.</summary>
    public int? SequenceNumber { get; set; }

    /// <summary>Gets or sets the parameters that no other property holds, by name.</summary>
    public Dictionary<string, string> OtherFields { get; set; } = [];

    /// <summary>Gets the name of the event and of the room.</summary>
    /// <returns>The text to show.</returns>
    public override string ToString() => $"{Event} {RoomName ?? RoomSid}";
}
