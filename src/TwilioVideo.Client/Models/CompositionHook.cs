using System;
using System.Text.Json.Serialization;
using TwilioVideo.Client;
using TwilioVideo.Client.Serialization;

namespace TwilioVideo;

/// <summary>A hook that creates a composition for every room that ends. Every field but <see cref="Format"/> may be null.</summary>
public sealed class CompositionHook
{
    /// <summary>Gets or sets the hook's SID: <c>HK</c> and 32 hexadecimal digits.</summary>
    public string? Sid { get; set; }

    /// <summary>Gets or sets the hook's name, unique within the account.</summary>
    public string? FriendlyName { get; set; }

    /// <summary>Gets or sets a value indicating whether the hook is enabled.</summary>
    public bool? Enabled { get; set; }

    /// <summary>Gets or sets the file format: <c>mp4</c> or <c>webm</c>.</summary>
    [JsonRequired]
    public string? Format { get; set; }

    /// <summary>Gets or sets width and height in pixels, such as <c>640x480</c>.</summary>
    public string? Resolution { get; set; }

    /// <summary>Gets or sets the names of the audio tracks that are mixed in; an asterisk matches any characters.</summary>
    public string[]? AudioSources { get; set; }

    /// <summary>Gets or sets the names of the audio tracks that are left out.</summary>
    public string[]? AudioSourcesExcluded { get; set; }

    /// <summary>Gets or sets the regions of the video layout, by name.</summary>
    [JsonConverter(typeof(ObjectToInferredTypesConverter))]
    public object? VideoLayout { get; set; }

    /// <summary>Gets or sets a value indicating whether intervals without media are cut out.</summary>
    public bool? Trim { get; set; }

    /// <summary>Gets or sets the address that the service notifies of the compositions' events.</summary>
    public string? StatusCallback { get; set; }

    /// <summary>Gets or sets the HTTP method of those notifications: <c>GET</c> or <c>POST</c>.</summary>
    public string? StatusCallbackMethod { get; set; }

    /// <summary>Gets or sets the SID of the account: <c>AC</c> and 32 hexadecimal digits.</summary>
    public string? AccountSid { get; set; }

    /// <summary>Gets or sets the time when the hook was created, in local time.</summary>
    public DateTime? DateCreated { get; set => field = LocalTime.From(value); }

    /// <summary>Gets or sets the time when the hook was last changed, in local time.</summary>
    public DateTime? DateUpdated { get; set => field = LocalTime.From(value); }

    /// <summary>Gets or sets the absolute address of the resource.</summary>
    [JsonConverter(typeof(LenientTextConverter))]
    public string? Url { get; set; }

    /// <summary>Gets the name, or the SID where there is none.</summary>
    /// <returns>The text to show; not an identifier to send.</returns>
    public override string ToString() => FriendlyName ?? Sid ?? nameof(CompositionHook);
}
