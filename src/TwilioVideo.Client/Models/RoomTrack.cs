using System;
using System.Text.Json.Serialization;
using TwilioVideo.Client;

namespace TwilioVideo;

/// <summary>What published and subscribed tracks have in common. Every field but <see cref="Kind"/> may be null.</summary>
public abstract class RoomTrack
{
    /// <summary>The track's SID: <c>MT</c> and 32 hexadecimal digits.</summary>
    public string? Sid { get; set; }

    /// <summary>The SID of the participant who publishes or receives it: <c>PA</c> and 32 hexadecimal digits.</summary>
    public string? ParticipantSid { get; set; }

    /// <summary>The SID of the room: <c>RM</c> and 32 hexadecimal digits.</summary>
    public string? RoomSid { get; set; }

    /// <summary>The track's name, which its publisher chose.</summary>
    public string? Name { get; set; }

    /// <summary><c>audio</c>, <c>video</c>, <c>data</c>, or a value that the service adds later.</summary>
    [JsonRequired]
    public string? Kind { get; set; }

    /// <summary>Whether the track is enabled, which is to say: not muted.</summary>
    public bool? Enabled { get; set; }

    /// <summary>When the resource was created, in local time.</summary>
    public DateTime? DateCreated { get; set => field = LocalTime.From(value); }

    /// <summary>When the resource was last changed, in local time.</summary>
    public DateTime? DateUpdated { get; set => field = LocalTime.From(value); }

    /// <summary>The absolute address of this resource.</summary>
    public string? Url { get; set; }

    /// <summary>The name, or the SID where there is none.</summary>
    /// <returns>Text for people; not an identifier to send.</returns>
    public override string ToString() => Name ?? Sid ?? GetType().Name;
}
