using System;

namespace TwilioVideo;

/// <summary>Something that happened in the emulator, or will.</summary>
public sealed class EmulatorEventResult
{
    /// <summary>Gets or sets what is done, such as <c>Join</c>.</summary>
    public string? Action { get; set; }

    /// <summary>Gets or sets the room's SID; null until it has happened.</summary>
    public string? RoomSid { get; set; }

    /// <summary>Gets or sets the room's unique name.</summary>
    public string? RoomName { get; set; }

    /// <summary>Gets or sets the participant's SID; null until it has happened, and for what happens to a room.</summary>
    public string? ParticipantSid { get; set; }

    /// <summary>Gets or sets who does it.</summary>
    public string? Identity { get; set; }

    /// <summary>Gets or sets the track's SID; null where no track is concerned.</summary>
    public string? TrackSid { get; set; }

    /// <summary>Gets or sets when it happens, as local time.</summary>
    public DateTime? DueAt { get; set; }

    /// <summary>Gets or sets whether it is still to happen.</summary>
    public bool IsPending { get; set; }

    /// <summary>Gets what is done by whom and where.</summary>
    /// <returns>Text for people.</returns>
    public override string ToString() => $"{Action} {Identity} {RoomName}";
}
