using System;
using System.Text.Json.Serialization;
using TwilioVideo.Client;
using TwilioVideo.Client.Serialization;

namespace TwilioVideo;

/// <summary>A media file that is composed of a room's recordings. Every field but <see cref="Status"/> may be null.</summary>
public sealed class Composition
{
    /// <summary>Gets or sets the composition's SID: <c>CJ</c> and 32 hexadecimal digits.</summary>
    public string? Sid { get; set; }

    /// <summary>Gets or sets the SID of the room: <c>RM</c> and 32 hexadecimal digits.</summary>
    public string? RoomSid { get; set; }

    /// <summary>
    /// Gets or sets <c>enqueued</c>, <c>processing</c>, <c>completed</c>, <c>deleted</c>, <c>failed</c>, or a value that the service adds
    /// later.
    /// </summary>
    [JsonRequired]
    public string? Status { get; set; }

    /// <summary>Gets or sets the file format: <c>mp4</c> or <c>webm</c>.</summary>
    [JsonConverter(typeof(LenientTextConverter))]
    public string? Format { get; set; }

    /// <summary>Gets or sets width and height in pixels, such as <c>640x480</c>.</summary>
    [JsonConverter(typeof(LenientTextConverter))]
    public string? Resolution { get; set; }

    /// <summary>Gets or sets the names of the audio tracks that are mixed in; an asterisk matches any characters.</summary>
    public string[]? AudioSources { get; set; }

    /// <summary>Gets or sets the names of the audio tracks that are left out.</summary>
    public string[]? AudioSourcesExcluded { get; set; }

    /// <summary>Gets or sets the regions of the video layout, by name.</summary>
    [JsonConverter(typeof(ObjectToInferredTypesConverter))]
    public object? VideoLayout { get; set; }

    /// <summary>Gets or sets a value indicating whether intervals without media are cut out.</summary>
    [JsonConverter(typeof(LenientBooleanConverter))]
    public bool? Trim { get; set; }

    /// <summary>Gets or sets the average bit rate.</summary>
    public int? Bitrate { get; set; }

    /// <summary>Gets or sets the file's size in bytes.</summary>
    public long? Size { get; set; }

    /// <summary>Gets or sets the length in whole seconds.</summary>
    public int? Duration { get; set; }

    /// <summary>How long the composition is.</summary>
    [JsonIgnore]
    public TimeSpan? Length
    {
        get => ElapsedTime.Get(Duration, null, null, isRunning: false) ?? field;
        set;
    }

    /// <summary>Gets or sets the address of the file in the account's own storage; null where it is stored by Twilio.</summary>
    [JsonConverter(typeof(LenientTextConverter))]
    public string? MediaExternalLocation { get; set; }

    /// <summary>Gets or sets the SID of the account: <c>AC</c> and 32 hexadecimal digits.</summary>
    public string? AccountSid { get; set; }

    /// <summary>Gets or sets the time when the composition was ordered, in local time.</summary>
    public DateTime? DateCreated { get; set => field = LocalTime.From(value); }

    /// <summary>Gets or sets the time when it was ready, in local time; null until then.</summary>
    public DateTime? DateCompleted { get; set => field = LocalTime.From(value); }

    /// <summary>Gets or sets the time when it was removed, in local time; null until then.</summary>
    public DateTime? DateDeleted { get; set => field = LocalTime.From(value); }

    /// <summary>Gets or sets the address that the service notifies of the composition's events.</summary>
    [JsonConverter(typeof(LenientTextConverter))]
    public string? StatusCallback { get; set; }

    /// <summary>Gets or sets the HTTP method of those notifications: <c>GET</c> or <c>POST</c>.</summary>
    [JsonConverter(typeof(LenientTextConverter))]
    public string? StatusCallbackMethod { get; set; }

    /// <summary>Gets or sets the absolute address of the resource.</summary>
    [JsonConverter(typeof(LenientTextConverter))]
    public string? Url { get; set; }

    /// <summary>Gets or sets the absolute addresses of the composition's own resources, by name.</summary>
    public ResourceLinks? Links { get; set; }

    /// <summary>Gets the SID.</summary>
    /// <returns>The text to show.</returns>
    public override string ToString() => Sid ?? nameof(Composition);
}
