using System;
using System.Text.Json.Serialization;
using TwilioVideo.Client;
using TwilioVideo.Client.Serialization;

namespace TwilioVideo;

/// <summary>A video room. Every field but <see cref="Status"/> may be null.</summary>
public sealed class Room
{
    /// <summary>Gets or sets the room's SID: <c>RM</c> and 32 hexadecimal digits.</summary>
    public string? Sid { get; set; }

    /// <summary>Gets or sets <see cref="Sid"/> under the name that participants have for it.</summary>
    [JsonIgnore]
    public string? RoomSid
    {
        get => Sid;
        set => Sid ??= value;
    }

    /// <summary>Gets or sets the room's unique name; the SID where none was given.</summary>
    public string? UniqueName { get; set; }

    /// <summary>
    /// Gets or sets the status: <c>in-progress</c>, <c>completed</c>, <c>failed</c>, or a value that the service adds later.
    /// </summary>
    [JsonRequired]
    public string? Status { get; set; }

    /// <summary>Gets or sets the type: <c>group</c>, <c>go</c>, <c>peer-to-peer</c> or <c>group-small</c>.</summary>
    [JsonConverter(typeof(LenientTextConverter))]
    public string? Type { get; set; }

    /// <summary>Gets or sets the SID of the account that owns the room: <c>AC</c> and 32 hexadecimal digits.</summary>
    public string? AccountSid { get; set; }

    /// <summary>Gets or sets <see cref="DateCreated"/> under the name that participants have for it.</summary>
    [JsonIgnore]
    public DateTime? StartTime
    {
        get => DateCreated;
        set => DateCreated ??= value;
    }

    /// <summary>Gets or sets the time when the room was created, in local time.</summary>
    public DateTime? DateCreated { get; set => field = LocalTime.From(value); }

    /// <summary>Gets or sets the time when the room was last changed, in local time.</summary>
    public DateTime? DateUpdated { get; set => field = LocalTime.From(value); }

    /// <summary>Gets or sets the time when the room ended, in local time; null while it is in progress.</summary>
    public DateTime? EndTime { get; set => field = LocalTime.From(value); }

    /// <summary>Gets or sets the length in whole seconds; null while the room is in progress.</summary>
    public int? Duration { get; set; }

    /// <summary>How long the room has been there; for one that has ended, how long it lasted.</summary>
    [JsonIgnore]
    public TimeSpan? Age
    {
        get => ElapsedTime.Get(Duration, DateCreated, EndTime, Status is not ("completed" or "failed")) ?? field;
        set;
    }

    /// <summary>How many participants are connected, where that was asked for; null elsewhere.</summary>
    [JsonIgnore]
    public int? ParticipantCount { get; set; }

    /// <summary>Gets or sets the maximum number of connected participants.</summary>
    public int? MaxParticipants { get; set; }

    /// <summary>Gets or sets the maximum length of a stay in seconds.</summary>
    public int? MaxParticipantDuration { get; set; }

    /// <summary>Gets or sets the maximum number of published tracks.</summary>
    public int? MaxConcurrentPublishedTracks { get; set; }

    /// <summary>Gets or sets a value indicating whether participants are recorded from the moment they connect.</summary>
    [JsonConverter(typeof(LenientBooleanConverter))]
    public bool? RecordParticipantsOnConnect { get; set; }

    /// <summary>Gets or sets the video codecs that are allowed: <c>VP8</c>, <c>H264</c>.</summary>
    public string[]? VideoCodecs { get; set; }

    /// <summary>Gets or sets the region of the media server, such as <c>us1</c> or <c>gll</c>.</summary>
    [JsonConverter(typeof(LenientTextConverter))]
    public string? MediaRegion { get; set; }

    /// <summary>Gets or sets a value indicating whether the room is audio-only.</summary>
    [JsonConverter(typeof(LenientBooleanConverter))]
    public bool? AudioOnly { get; set; }

    /// <summary>Gets or sets the minutes that the room stays open after the last participant has left.</summary>
    public int? EmptyRoomTimeout { get; set; }

    /// <summary>Gets or sets the minutes that the room stays open without any participant.</summary>
    public int? UnusedRoomTimeout { get; set; }

    /// <summary>Gets or sets a value indicating whether the room is a large room.</summary>
    [JsonConverter(typeof(LenientBooleanConverter))]
    public bool? LargeRoom { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether media may be relayed by TURN. Deprecated by the service, which always allows it.
    /// </summary>
    [JsonConverter(typeof(LenientBooleanConverter))]
    public bool? EnableTurn { get; set; }

    /// <summary>Gets or sets the address that the service notifies of the room's events.</summary>
    [JsonConverter(typeof(LenientTextConverter))]
    public string? StatusCallback { get; set; }

    /// <summary>Gets or sets the HTTP method of those notifications: <c>GET</c> or <c>POST</c>.</summary>
    [JsonConverter(typeof(LenientTextConverter))]
    public string? StatusCallbackMethod { get; set; }

    /// <summary>Gets or sets the absolute address of the resource.</summary>
    [JsonConverter(typeof(LenientTextConverter))]
    public string? Url { get; set; }

    /// <summary>Gets or sets the absolute addresses of the room's subresources, by name.</summary>
    public ResourceLinks? Links { get; set; }

    /// <summary>Gets the unique name, or the SID where there is none.</summary>
    /// <returns>The text to show; not an identifier to send.</returns>
    public override string ToString() => UniqueName ?? Sid ?? nameof(Room);
}
