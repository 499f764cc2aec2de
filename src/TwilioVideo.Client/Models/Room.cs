using System;
using System.Text.Json.Serialization;
using TwilioVideo.Client;

namespace TwilioVideo;

/// <summary>A video room, as the service describes it. Every field but <see cref="Status"/> may be null.</summary>
public sealed class Room
{
    /// <summary>The room's SID: <c>RM</c> and 32 hexadecimal digits.</summary>
    public string? Sid { get; set; }

    /// <summary>The same as <see cref="Sid"/>, under the name by which participant cmdlets take it from the pipeline.</summary>
    [JsonIgnore]
    public string? RoomSid
    {
        get => Sid;
        set => Sid ??= value;
    }

    /// <summary>The room's unique name; the SID where none was given.</summary>
    public string? UniqueName { get; set; }

    /// <summary><c>in-progress</c>, <c>completed</c>, <c>failed</c>, or a value that the service adds later.</summary>
    [JsonRequired]
    public string? Status { get; set; }

    /// <summary><c>group</c>, <c>go</c>, <c>peer-to-peer</c> or <c>group-small</c>.</summary>
    public string? Type { get; set; }

    /// <summary>The SID of the account that owns the room: <c>AC</c> and 32 hexadecimal digits.</summary>
    public string? AccountSid { get; set; }

    /// <summary>The same as <see cref="DateCreated"/>, under the name that participants have for when they came.</summary>
    [JsonIgnore]
    public DateTime? StartTime
    {
        get => DateCreated;
        set => DateCreated ??= value;
    }

    /// <summary>When the room was created, in local time.</summary>
    public DateTime? DateCreated { get; set => field = LocalTime.From(value); }

    /// <summary>When the room was last changed, in local time.</summary>
    public DateTime? DateUpdated { get; set => field = LocalTime.From(value); }

    /// <summary>When the room ended, in local time; null while it is in progress.</summary>
    public DateTime? EndTime { get; set => field = LocalTime.From(value); }

    /// <summary>How long the room lasted, in whole seconds; null while it is in progress.</summary>
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

    /// <summary>How many participants may be connected at once.</summary>
    public int? MaxParticipants { get; set; }

    /// <summary>How long one participant may stay, in seconds.</summary>
    public int? MaxParticipantDuration { get; set; }

    /// <summary>How many tracks may be published at once.</summary>
    public int? MaxConcurrentPublishedTracks { get; set; }

    /// <summary>Whether participants are recorded from the moment they connect.</summary>
    public bool? RecordParticipantsOnConnect { get; set; }

    /// <summary>The video codecs that are allowed: <c>VP8</c>, <c>H264</c>.</summary>
    public string[]? VideoCodecs { get; set; }

    /// <summary>The region of the media server, such as <c>us1</c> or <c>gll</c>.</summary>
    public string? MediaRegion { get; set; }

    /// <summary>Whether the room takes audio only.</summary>
    public bool? AudioOnly { get; set; }

    /// <summary>Minutes that the room stays open after the last participant has left.</summary>
    public int? EmptyRoomTimeout { get; set; }

    /// <summary>Minutes that the room stays open when nobody joins.</summary>
    public int? UnusedRoomTimeout { get; set; }

    /// <summary>Whether the room is a large room.</summary>
    public bool? LargeRoom { get; set; }

    /// <summary>Whether media may be relayed by TURN. Deprecated by the service, which always allows it.</summary>
    public bool? EnableTurn { get; set; }

    /// <summary>The address that the service notifies of the room's events.</summary>
    public string? StatusCallback { get; set; }

    /// <summary>The HTTP method of those notifications: <c>GET</c> or <c>POST</c>.</summary>
    public string? StatusCallbackMethod { get; set; }

    /// <summary>The absolute address of this resource.</summary>
    public string? Url { get; set; }

    /// <summary>The absolute addresses of the room's own resources, by name.</summary>
    public ResourceLinks? Links { get; set; }

    /// <summary>The unique name, or the SID where there is none.</summary>
    /// <returns>Text for people; not an identifier to send.</returns>
    public override string ToString() => UniqueName ?? Sid ?? nameof(Room);
}
