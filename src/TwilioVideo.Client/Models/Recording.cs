using System;
using System.Collections;
using System.Text.Json.Serialization;
using TwilioVideo.Client;
using TwilioVideo.Client.Serialization;

namespace TwilioVideo;

/// <summary>The recording of one track. Every field but <see cref="Status"/> may be null.</summary>
public sealed class Recording
{
    /// <summary>The recording's SID: <c>RT</c> and 32 hexadecimal digits.</summary>
    public string? Sid { get; set; }

    /// <summary><c>processing</c>, <c>completed</c>, <c>deleted</c>, <c>failed</c>, or a value that the service adds later.</summary>
    [JsonRequired]
    public string? Status { get; set; }

    /// <summary>The SID of the room. Where the service names it among the groupings only, it is taken from there.</summary>
    public string? RoomSid
    {
        get => field ?? Grouping("room_sid");
        set;
    }

    /// <summary>The SID of the participant who was recorded, from the groupings.</summary>
    [JsonIgnore]
    public string? ParticipantSid => Grouping("participant_sid");

    /// <summary>The SID of the track that was recorded: <c>MT</c> and 32 hexadecimal digits.</summary>
    public string? SourceSid { get; set; }

    /// <summary>The track's name.</summary>
    public string? TrackName { get; set; }

    /// <summary><c>audio</c>, <c>video</c>, <c>data</c>, or a value that the service adds later.</summary>
    public string? Type { get; set; }

    /// <summary>The file format: <c>mka</c>, <c>mkv</c>.</summary>
    public string? ContainerFormat { get; set; }

    /// <summary>The codec: <c>VP8</c>, <c>H264</c>, <c>OPUS</c>, <c>PCMU</c>.</summary>
    public string? Codec { get; set; }

    /// <summary>The file's size in bytes.</summary>
    public long? Size { get; set; }

    /// <summary>How long the recording is, in whole seconds.</summary>
    public int? Duration { get; set; }

    /// <summary>How long the recording is.</summary>
    [JsonIgnore]
    public TimeSpan? Length
    {
        get => ElapsedTime.Get(Duration, null, null, isRunning: false) ?? field;
        set;
    }

    /// <summary>When the recording began, in milliseconds since a point that all recordings of a room share; it puts them side by side.</summary>
    public long? Offset { get; set; }

    /// <summary>The SIDs that the recording belongs to, by name: <c>room_sid</c>, <c>participant_sid</c>.</summary>
    [JsonConverter(typeof(ObjectToInferredTypesConverter))]
    public object? GroupingSids { get; set; }

    /// <summary>Where the file lies, if the account has storage of its own.</summary>
    public string? MediaExternalLocation { get; set; }

    /// <summary>The SID of the account: <c>AC</c> and 32 hexadecimal digits.</summary>
    public string? AccountSid { get; set; }

    /// <summary>When the recording was created, in local time.</summary>
    public DateTime? DateCreated { get; set => field = LocalTime.From(value); }

    /// <summary>The address that the service notifies of the recording's events.</summary>
    public string? StatusCallback { get; set; }

    /// <summary>The HTTP method of those notifications: <c>GET</c> or <c>POST</c>.</summary>
    public string? StatusCallbackMethod { get; set; }

    /// <summary>The absolute address of this resource.</summary>
    public string? Url { get; set; }

    /// <summary>The absolute addresses of the recording's own resources, by name.</summary>
    public ResourceLinks? Links { get; set; }

    /// <summary>The SID.</summary>
    /// <returns>Text for people.</returns>
    public override string ToString() => Sid ?? nameof(Recording);

    private string? Grouping(string name) => GroupingSids is IDictionary groups && groups.Contains(name) ? groups[name] as string : null;
}
