using System;
using System.Text.Json.Serialization;
using TwilioVideo.Client;
using TwilioVideo.Client.Serialization;

namespace TwilioVideo;

/// <summary>A summary of one stay in a room, as Twilio's Video Insights keeps it. Every field may be null. Values are spelt with underscores there, such as <c>in_progress</c>.</summary>
public sealed class RoomParticipantInsight
{
    /// <summary>Gets or sets the participant's SID: <c>PA</c> and 32 hexadecimal digits.</summary>
    public string? ParticipantSid { get; set; }

    /// <summary>Gets or sets the same as <see cref="ParticipantSid"/>, under the name that participants have for it.</summary>
    [JsonIgnore]
    public string? Sid
    {
        get => ParticipantSid;
        set => ParticipantSid ??= value;
    }

    /// <summary>Gets or sets the SID of the room: <c>RM</c> and 32 hexadecimal digits.</summary>
    public string? RoomSid { get; set; }

    /// <summary>Gets or sets the room's unique name, where it was known when this was read: the service itself says the SID only.</summary>
    [JsonIgnore]
    public string? RoomName { get; set; }

    /// <summary>Gets or sets the name by which the application knows this person.</summary>
    public string? ParticipantIdentity { get; set; }

    /// <summary>Gets or sets the same as <see cref="ParticipantIdentity"/>, under the name that participants have for it.</summary>
    [JsonIgnore]
    public string? Identity
    {
        get => ParticipantIdentity;
        set => ParticipantIdentity ??= value;
    }

    /// <summary>Gets or sets the status: <c>in_progress</c>, <c>connected</c>, <c>completed</c> or <c>disconnected</c>.</summary>
    public string? Status { get; set; }

    /// <summary>Gets or sets when the participant joined, in local time.</summary>
    public DateTime? JoinTime { get; set => field = LocalTime.From(value); }

    /// <summary>Gets or sets when the participant left, in local time.</summary>
    public DateTime? LeaveTime { get; set => field = LocalTime.From(value); }

    /// <summary>Gets or sets how long the participant stayed, in seconds.</summary>
    public long? DurationSec { get; set; }

    /// <summary>Gets or sets why the participant left, such as <c>disconnected_via_api</c>.</summary>
    public string? EndReason { get; set; }

    /// <summary>Gets or sets Twilio's code of the error that the participant met.</summary>
    public int? ErrorCode { get; set; }

    /// <summary>Gets or sets the page that explains <see cref="ErrorCode"/>.</summary>
    public string? ErrorCodeUrl { get; set; }

    /// <summary>Gets or sets the codecs that the participant used: <c>VP8</c>, <c>H264</c>, <c>VP9</c>, <c>opus</c>.</summary>
    public string[]? Codecs { get; set; }

    /// <summary>Gets or sets the region of the media server, such as <c>us1</c>.</summary>
    public string? MediaRegion { get; set; }

    /// <summary>Gets or sets the edge location of the media server, such as <c>ashburn</c>.</summary>
    public string? EdgeLocation { get; set; }

    /// <summary>Gets or sets what is known of the participant's part in the room, by name.</summary>
    [JsonConverter(typeof(ObjectToInferredTypesConverter))]
    public object? Properties { get; set; }

    /// <summary>Gets or sets the name and version of the participant's SDK and the like, by name.</summary>
    [JsonConverter(typeof(ObjectToInferredTypesConverter))]
    public object? PublisherInfo { get; set; }

    /// <summary>Gets or sets the SID of the account that owns the room: <c>AC</c> and 32 hexadecimal digits.</summary>
    public string? AccountSid { get; set; }

    /// <summary>Gets or sets the absolute address of this resource.</summary>
    public string? Url { get; set; }

    /// <summary>Gets the identity, or the SID where there is none.</summary>
    /// <returns>Text for people; not an identifier to send.</returns>
    public override string ToString() => ParticipantIdentity ?? ParticipantSid ?? nameof(RoomParticipantInsight);
}
