using System;
using System.Text.Json.Serialization;
using TwilioVideo.Client;
using TwilioVideo.Client.Serialization;

namespace TwilioVideo;

/// <summary>Orders a composition for every room that ends. Every field but <see cref="Format"/> may be null.</summary>
public sealed class CompositionHook
{
    /// <summary>The hook's SID: <c>HK</c> and 32 hexadecimal digits.</summary>
    public string? Sid { get; set; }

    /// <summary>The hook's name, unique within the account.</summary>
    public string? FriendlyName { get; set; }

    /// <summary>Whether the hook works.</summary>
    public bool? Enabled { get; set; }

    /// <summary>The file format: <c>mp4</c> or <c>webm</c>.</summary>
    [JsonRequired]
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

    /// <summary>The address that the service notifies of the compositions' events.</summary>
    public string? StatusCallback { get; set; }

    /// <summary>The HTTP method of those notifications: <c>GET</c> or <c>POST</c>.</summary>
    public string? StatusCallbackMethod { get; set; }

    /// <summary>The SID of the account: <c>AC</c> and 32 hexadecimal digits.</summary>
    public string? AccountSid { get; set; }

    /// <summary>When the hook was created, in local time.</summary>
    public DateTime? DateCreated { get; set => field = LocalTime.From(value); }

    /// <summary>When the hook was last changed, in local time.</summary>
    public DateTime? DateUpdated { get; set => field = LocalTime.From(value); }

    /// <summary>The absolute address of this resource.</summary>
    public string? Url { get; set; }

    /// <summary>The name, or the SID where there is none.</summary>
    /// <returns>Text for people; not an identifier to send.</returns>
    public override string ToString() => FriendlyName ?? Sid ?? nameof(CompositionHook);
}
