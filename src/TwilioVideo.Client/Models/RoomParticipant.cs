using System;
using System.Text.Json.Serialization;
using TwilioVideo.Client;
using TwilioVideo.Client.Serialization;

namespace TwilioVideo;

/// <summary>A participant: one stay in a room, present or ended. Every field but <see cref="Status"/> may be null.</summary>
public sealed class RoomParticipant
{
    /// <summary>Gets or sets the participant's SID: <c>PA</c> and 32 hexadecimal digits.</summary>
    public string? Sid { get; set; }

    /// <summary>Gets or sets the SID of the room: <c>RM</c> and 32 hexadecimal digits.</summary>
    public string? RoomSid { get; set; }

    /// <summary>Gets or sets the room's unique name where it was known when this was read; the service returns only the SID.</summary>
    [JsonIgnore]
    public string? RoomName { get; set; }

    /// <summary>Gets or sets the identity that the application assigned; up to 128 characters.</summary>
    public string? Identity { get; set; }

    /// <summary>
    /// Gets or sets the status: <c>connected</c>, <c>disconnected</c>, <c>reconnecting</c>, or a value that the service adds later.
    /// </summary>
    [JsonRequired]
    public string? Status { get; set; }

    /// <summary>Gets or sets the time when the participant connected, in local time.</summary>
    public DateTime? StartTime { get; set => field = LocalTime.From(value); }

    /// <summary>Gets or sets the time when the participant left, in local time; null while connected.</summary>
    public DateTime? EndTime { get; set => field = LocalTime.From(value); }

    /// <summary>Gets or sets the length of the stay in whole seconds; null while connected.</summary>
    public int? Duration { get; set; }

    /// <summary>How long the participant was in the room; for somebody who is still there, until now.</summary>
    [JsonIgnore]
    public TimeSpan? Stay
    {
        get => ElapsedTime.Get(Duration, StartTime, EndTime, Status is not "disconnected") ?? field;
        set;
    }

    /// <summary>Gets or sets the SID of the account that owns the room: <c>AC</c> and 32 hexadecimal digits.</summary>
    public string? AccountSid { get; set; }

    /// <summary>Gets or sets the time when the resource was created, in local time.</summary>
    public DateTime? DateCreated { get; set => field = LocalTime.From(value); }

    /// <summary>Gets or sets the time when the resource was last changed, in local time.</summary>
    public DateTime? DateUpdated { get; set => field = LocalTime.From(value); }

    /// <summary>Gets or sets the absolute address of the resource.</summary>
    [JsonConverter(typeof(LenientTextConverter))]
    public string? Url { get; set; }

    /// <summary>Gets or sets the absolute addresses of the participant's own resources, by name.</summary>
    public ResourceLinks? Links { get; set; }

    /// <summary>Gets the identity, or the SID where there is none.</summary>
    /// <returns>The text to show; not an identifier to send.</returns>
    public override string ToString() => Identity ?? Sid ?? nameof(RoomParticipant);
}
