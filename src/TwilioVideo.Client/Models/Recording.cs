using System;
using System.Collections;
using System.Text.Json.Serialization;
using TwilioVideo.Client;
using TwilioVideo.Client.Serialization;

namespace TwilioVideo;

/// <summary>The recording of one track. Every field but <see cref="Status"/> may be null.</summary>
public sealed class Recording
{
    /// <summary>Gets or sets the recording's SID: <c>RT</c> and 32 hexadecimal digits.</summary>
    public string? Sid { get; set; }

    /// <summary>
    /// Gets or sets <c>processing</c>, <c>completed</c>, <c>deleted</c>, <c>failed</c>, or a value that the service adds later.
    /// </summary>
    [JsonRequired]
    public string? Status { get; set; }

    /// <summary>Gets or sets the SID of the room. Where the service names it among the groupings only, it is taken from there.</summary>
    public string? RoomSid
    {
        get => field ?? Grouping("room_sid");
        set;
    }

    /// <summary>Gets the SID of the participant who was recorded, from the groupings.</summary>
    [JsonIgnore]
    public string? ParticipantSid => Grouping("participant_sid");

    /// <summary>Gets or sets the SID of the track that was recorded: <c>MT</c> and 32 hexadecimal digits.</summary>
    public string? SourceSid { get; set; }

    /// <summary>Gets or sets the track's name.</summary>
    [JsonConverter(typeof(LenientTextConverter))]
    public string? TrackName { get; set; }

    /// <summary>Gets or sets the type: <c>audio</c>, <c>video</c>, <c>data</c>, or a value that the service adds later.</summary>
    [JsonConverter(typeof(LenientTextConverter))]
    public string? Type { get; set; }

    /// <summary>Gets or sets the file format: <c>mka</c>, <c>mkv</c>.</summary>
    [JsonConverter(typeof(LenientTextConverter))]
    public string? ContainerFormat { get; set; }

    /// <summary>Gets or sets the codec: <c>VP8</c>, <c>H264</c>, <c>OPUS</c>, <c>PCMU</c>.</summary>
    [JsonConverter(typeof(LenientTextConverter))]
    public string? Codec { get; set; }

    /// <summary>Gets or sets the file's size in bytes.</summary>
    public long? Size { get; set; }

    /// <summary>Gets or sets the length in whole seconds.</summary>
    public int? Duration { get; set; }

    /// <summary>How long the recording is.</summary>
    [JsonIgnore]
    public TimeSpan? Length
    {
        get => ElapsedTime.Get(Duration, null, null, isRunning: false) ?? field;
        set;
    }

    /// <summary>
    /// Gets or sets the time when the recording began, in milliseconds since a point that all recordings of a room share; it puts them side
    /// by side.
    /// </summary>
    public long? Offset { get; set; }

    /// <summary>Gets or sets the SIDs that the recording belongs to, by name: <c>room_sid</c>, <c>participant_sid</c>.</summary>
    [JsonConverter(typeof(ObjectToInferredTypesConverter))]
    public object? GroupingSids { get; set; }

    /// <summary>Gets or sets the address of the file in the account's own storage; null where it is stored by Twilio.</summary>
    [JsonConverter(typeof(LenientTextConverter))]
    public string? MediaExternalLocation { get; set; }

    /// <summary>Gets or sets the SID of the account: <c>AC</c> and 32 hexadecimal digits.</summary>
    public string? AccountSid { get; set; }

    /// <summary>Gets or sets the time when the recording was created, in local time.</summary>
    public DateTime? DateCreated { get; set => field = LocalTime.From(value); }

    /// <summary>Gets or sets the address that the service notifies of the recording's events.</summary>
    [JsonConverter(typeof(LenientTextConverter))]
    public string? StatusCallback { get; set; }

    /// <summary>Gets or sets the HTTP method of those notifications: <c>GET</c> or <c>POST</c>.</summary>
    [JsonConverter(typeof(LenientTextConverter))]
    public string? StatusCallbackMethod { get; set; }

    /// <summary>Gets or sets the absolute address of the resource.</summary>
    [JsonConverter(typeof(LenientTextConverter))]
    public string? Url { get; set; }

    /// <summary>Gets or sets the absolute addresses of the recording's own resources, by name.</summary>
    public ResourceLinks? Links { get; set; }

    /// <summary>Gets the SID.</summary>
    /// <returns>The text to show.</returns>
    public override string ToString() => Sid ?? nameof(Recording);

    private string? Grouping(string name) => GroupingSids is IDictionary groups && groups.Contains(name) ? groups[name] as string : null;
}
