using System;
using System.Text.Json.Serialization;
using TwilioVideo.Client;

namespace TwilioVideo;

/// <summary>Somebody in a room, or who has been in it. Every field but <see cref="Status"/> may be null.</summary>
public sealed class RoomParticipant
{
    /// <summary>The participant's SID: <c>PA</c> and 32 hexadecimal digits.</summary>
    public string? Sid { get; set; }

    /// <summary>The SID of the room: <c>RM</c> and 32 hexadecimal digits.</summary>
    public string? RoomSid { get; set; }

    /// <summary>The room's unique name, where it was known when this was read: the service itself says the SID only.</summary>
    [JsonIgnore]
    public string? RoomName { get; set; }

    /// <summary>The name by which the application knows this person; up to 128 characters.</summary>
    public string? Identity { get; set; }

    /// <summary><c>connected</c>, <c>disconnected</c>, <c>reconnecting</c>, or a value that the service adds later.</summary>
    [JsonRequired]
    public string? Status { get; set; }

    /// <summary>When the participant connected, in local time.</summary>
    public DateTime? StartTime { get; set => field = LocalTime.From(value); }

    /// <summary>When the participant left, in local time; null while connected.</summary>
    public DateTime? EndTime { get; set => field = LocalTime.From(value); }

    /// <summary>How long the participant was connected, in whole seconds; null while connected.</summary>
    public int? Duration { get; set; }

    /// <summary>How long the participant was in the room; for somebody who is still there, until now.</summary>
    [JsonIgnore]
    public TimeSpan? Stay
    {
        get => ElapsedTime.Get(Duration, StartTime, EndTime, Status is not "disconnected") ?? field;
        set;
    }

    /// <summary>The SID of the account that owns the room: <c>AC</c> and 32 hexadecimal digits.</summary>
    public string? AccountSid { get; set; }

    /// <summary>When the resource was created, in local time.</summary>
    public DateTime? DateCreated { get; set => field = LocalTime.From(value); }

    /// <summary>When the resource was last changed, in local time.</summary>
    public DateTime? DateUpdated { get; set => field = LocalTime.From(value); }

    /// <summary>The absolute address of this resource.</summary>
    public string? Url { get; set; }

    /// <summary>The absolute addresses of the participant's own resources, by name.</summary>
    public ResourceLinks? Links { get; set; }

    /// <summary>The identity, or the SID where there is none.</summary>
    /// <returns>Text for people; not an identifier to send.</returns>
    public override string ToString() => Identity ?? Sid ?? nameof(RoomParticipant);
}
