using System;
using System.Text.Json.Serialization;
using TwilioVideo.Client;
using TwilioVideo.Client.Serialization;

namespace TwilioVideo;

/// <summary>The common properties of published and subscribed tracks. Every field but <see cref="Kind"/> may be null.</summary>
public abstract class RoomTrack
{
    /// <summary>Gets or sets the track's SID: <c>MT</c> and 32 hexadecimal digits.</summary>
    public string? Sid { get; set; }

    /// <summary>Gets or sets the SID of the participant who publishes or receives it: <c>PA</c> and 32 hexadecimal digits.</summary>
    public string? ParticipantSid { get; set; }

    /// <summary>Gets or sets the SID of the room: <c>RM</c> and 32 hexadecimal digits.</summary>
    public string? RoomSid { get; set; }

    /// <summary>Gets or sets the track's name, which its publisher chose.</summary>
    [JsonConverter(typeof(LenientTextConverter))]
    public string? Name { get; set; }

    /// <summary>Gets or sets the kind: <c>audio</c>, <c>video</c>, <c>data</c>, or a value that the service adds later.</summary>
    [JsonRequired]
    public string? Kind { get; set; }

    /// <summary>Gets or sets a value indicating whether the track is enabled, which is to say: not muted.</summary>
    [JsonConverter(typeof(LenientBooleanConverter))]
    public bool? Enabled { get; set; }

    /// <summary>Gets or sets the time when the resource was created, in local time.</summary>
    public DateTime? DateCreated { get; set => field = LocalTime.From(value); }

    /// <summary>Gets or sets the time when the resource was last changed, in local time.</summary>
    public DateTime? DateUpdated { get; set => field = LocalTime.From(value); }

    /// <summary>Gets or sets the absolute address of the resource.</summary>
    [JsonConverter(typeof(LenientTextConverter))]
    public string? Url { get; set; }

    /// <summary>Gets the name, or the SID where there is none.</summary>
    /// <returns>The text to show; not an identifier to send.</returns>
    public override string ToString() => Name ?? Sid ?? GetType().Name;
}
