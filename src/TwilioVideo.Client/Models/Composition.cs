using System;
using System.Text.Json.Serialization;
using TwilioVideo.Client;
using TwilioVideo.Client.Serialization;

namespace TwilioVideo;

/// <summary>One file made of a room's recordings. Every field but <see cref="Status"/> may be null.</summary>
public sealed class Composition
{
    /// <summary>The composition's SID: <c>CJ</c> and 32 hexadecimal digits.</summary>
    public string? Sid { get; set; }

    /// <summary>The SID of the room: <c>RM</c> and 32 hexadecimal digits.</summary>
    public string? RoomSid { get; set; }

    /// <summary><c>enqueued</c>, <c>processing</c>, <c>completed</c>, <c>deleted</c>, <c>failed</c>, or a value that the service adds later.</summary>
    [JsonRequired]
    public string? Status { get; set; }

    /// <summary>The file format: <c>mp4</c> or <c>webm</c>.</summary>
    public string? Format { get; set; }

    /// <summary>Width and height in pixels, such as <c>640x480</c>.</summary>
    public string? Resolution { get; set; }

    /// <summary>The names of the audio tracks that are mixed in; an asterisk stands for any characters.</summary>
    public string[]? AudioSources { get; set; }

    /// <summary>The names of the audio tracks that are left out.</summary>
    public string[]? AudioSourcesExcluded { get; set; }

    /// <summary>The regions of the picture, by name.</summary>
    [JsonConverter(typeof(ObjectToInferredTypesConverter))]
    public object? VideoLayout { get; set; }

    /// <summary>Whether stretches without media are cut out.</summary>
    public bool? Trim { get; set; }

    /// <summary>The average bit rate.</summary>
    public int? Bitrate { get; set; }

    /// <summary>The file's size in bytes.</summary>
    public long? Size { get; set; }

    /// <summary>How long it is, in whole seconds.</summary>
    public int? Duration { get; set; }

    /// <summary>How long the composition is.</summary>
    [JsonIgnore]
    public TimeSpan? Length
    {
        get => ElapsedTime.Get(Duration, null, null, isRunning: false) ?? field;
        set;
    }

    /// <summary>Where the file lies, if the account has storage of its own.</summary>
    public string? MediaExternalLocation { get; set; }

    /// <summary>The SID of the account: <c>AC</c> and 32 hexadecimal digits.</summary>
    public string? AccountSid { get; set; }

    /// <summary>When the composition was ordered, in local time.</summary>
    public DateTime? DateCreated { get; set => field = LocalTime.From(value); }

    /// <summary>When it was ready, in local time; null until then.</summary>
    public DateTime? DateCompleted { get; set => field = LocalTime.From(value); }

    /// <summary>When it was removed, in local time; null until then.</summary>
    public DateTime? DateDeleted { get; set => field = LocalTime.From(value); }

    /// <summary>The address that the service notifies of the composition's events.</summary>
    public string? StatusCallback { get; set; }

    /// <summary>The HTTP method of those notifications: <c>GET</c> or <c>POST</c>.</summary>
    public string? StatusCallbackMethod { get; set; }

    /// <summary>The absolute address of this resource.</summary>
    public string? Url { get; set; }

    /// <summary>The absolute addresses of the composition's own resources, by name.</summary>
    public ResourceLinks? Links { get; set; }

    /// <summary>The SID.</summary>
    /// <returns>Text for people.</returns>
    public override string ToString() => Sid ?? nameof(Composition);
}
