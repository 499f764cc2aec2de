using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;
using TwilioVideo.Client;

namespace TwilioVideo;

/// <summary>A summary of a room, as Twilio's Video Insights keeps it after the room has ended. Every field may be null. Values are spelt with underscores there, such as <c>in_progress</c>.</summary>
public sealed class RoomInsight
{
    /// <summary>Gets or sets the room's SID: <c>RM</c> and 32 hexadecimal digits.</summary>
    public string? RoomSid { get; set; }

    /// <summary>Gets or sets the same as <see cref="RoomSid"/>, under the name that rooms have for it.</summary>
    [JsonIgnore]
    public string? Sid
    {
        get => RoomSid;
        set => RoomSid ??= value;
    }

    /// <summary>Gets or sets the room's unique name.</summary>
    public string? RoomName { get; set; }

    /// <summary>Gets or sets the room's status: <c>in_progress</c> or <c>completed</c>.</summary>
    public string? RoomStatus { get; set; }

    /// <summary>Gets or sets the room's type: <c>go</c>, <c>peer_to_peer</c>, <c>group</c> or <c>group_small</c>.</summary>
    public string? RoomType { get; set; }

    /// <summary>Gets or sets how the room was created: <c>sdk</c>, <c>ad_hoc</c> or <c>api</c>.</summary>
    public string? CreatedMethod { get; set; }

    /// <summary>Gets or sets why the room ended: <c>room_ended_via_api</c> or <c>timeout</c>.</summary>
    public string? EndReason { get; set; }

    /// <summary>Gets or sets whether more may be added: <c>complete</c>, <c>in_progress</c>, <c>timeout</c> or <c>not_started</c>.</summary>
    public string? ProcessingState { get; set; }

    /// <summary>Gets or sets when the room was created, in local time.</summary>
    public DateTime? CreateTime { get; set => field = LocalTime.From(value); }

    /// <summary>Gets or sets when the room ended, in local time.</summary>
    public DateTime? EndTime { get; set => field = LocalTime.From(value); }

    /// <summary>Gets or sets how long the room lasted, in seconds.</summary>
    public long? DurationSec { get; set; }

    /// <summary>Gets or sets how long its participants stayed all together, in seconds.</summary>
    public long? TotalParticipantDurationSec { get; set; }

    /// <summary>Gets or sets how long its recordings are all together, in seconds.</summary>
    public long? TotalRecordingDurationSec { get; set; }

    /// <summary>Gets or sets how many participants the room's settings allow.</summary>
    public int? MaxParticipants { get; set; }

    /// <summary>Gets or sets how many stays there were; who left and came back counts twice.</summary>
    public int? UniqueParticipants { get; set; }

    /// <summary>Gets or sets how many identities there were.</summary>
    public int? UniqueParticipantIdentities { get; set; }

    /// <summary>Gets or sets how many participants were in the room at once.</summary>
    public int? ConcurrentParticipants { get; set; }

    /// <summary>Gets or sets how many participants may be in the room at once by its settings.</summary>
    public int? MaxConcurrentParticipants { get; set; }

    /// <summary>Gets or sets the codecs that participants used: <c>VP8</c>, <c>H264</c>, <c>VP9</c>, <c>opus</c>.</summary>
    public string[]? Codecs { get; set; }

    /// <summary>Gets or sets the region of the media server, such as <c>us1</c>.</summary>
    public string? MediaRegion { get; set; }

    /// <summary>Gets or sets the edge location of the media server, such as <c>ashburn</c>.</summary>
    public string? EdgeLocation { get; set; }

    /// <summary>Gets or sets whether the room was recorded.</summary>
    public bool? RecordingEnabled { get; set; }

    /// <summary>Gets or sets the address that the service notifies of the room's events.</summary>
    public string? StatusCallback { get; set; }

    /// <summary>Gets or sets the HTTP method of those notifications: <c>GET</c> or <c>POST</c>.</summary>
    public string? StatusCallbackMethod { get; set; }

    /// <summary>Gets or sets the SID of the account that owns the room: <c>AC</c> and 32 hexadecimal digits.</summary>
    public string? AccountSid { get; set; }

    /// <summary>Gets or sets the absolute address of this resource.</summary>
    public string? Url { get; set; }

    /// <summary>Gets or sets the absolute addresses of the room's own resources, by name.</summary>
    public Dictionary<string, string?>? Links { get; set; }

    /// <summary>Gets the name, or the SID where there is none.</summary>
    /// <returns>Text for people; not an identifier to send.</returns>
    public override string ToString() => RoomName ?? RoomSid ?? nameof(RoomInsight);
}
