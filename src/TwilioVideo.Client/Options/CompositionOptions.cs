using TwilioVideo.Client.Http;

namespace TwilioVideo.Client.Options;

/// <summary>The options of a composition, or of the compositions of a hook. A property that is null is not sent.</summary>
public sealed class CompositionOptions
{
    /// <summary>Gets the video layout as JSON.</summary>
    public string? VideoLayout { get; init; }

    /// <summary>Gets the names of the audio tracks to mix in; an asterisk matches any characters.</summary>
    public string[]? AudioSources { get; init; }

    /// <summary>Gets the names of the audio tracks to leave out.</summary>
    public string[]? AudioSourcesExcluded { get; init; }

    /// <summary>Gets width and height in pixels, such as <c>1280x720</c>.</summary>
    public string? Resolution { get; init; }

    /// <summary>Gets the format: <c>mp4</c> or <c>webm</c>.</summary>
    public string? Format { get; init; }

    /// <summary>Gets a value indicating whether intervals without media are cut out.</summary>
    public bool? Trim { get; init; }

    /// <summary>Gets the address that the service notifies of the composition's events.</summary>
    public string? StatusCallback { get; init; }

    /// <summary>Gets the HTTP method of those notifications: <c>GET</c> or <c>POST</c>.</summary>
    public string? StatusCallbackMethod { get; init; }

    /// <summary>Validates that there is a layout or an audio source.</summary>
    /// <exception cref="TwilioVideoException">There is neither (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public void Validate()
    {
        if (VideoLayout is null && AudioSources is not { Length: > 0 })
        {
            throw TwilioVideoException.InvalidInput(
                "A composition needs a video layout, audio sources or both. Specify the audio source * for all audio.");
        }
    }

    /// <summary>Formats the options as a form.</summary>
    /// <returns>The same text for the same options.</returns>
    public override string ToString() => WriteTo(new FormUrlEncodedBuilder()).ToString();

    internal FormUrlEncodedBuilder WriteTo(FormUrlEncodedBuilder form) => form
        .Add("VideoLayout", VideoLayout)
        .Add("AudioSources", AudioSources)
        .Add("AudioSourcesExcluded", AudioSourcesExcluded)
        .Add("Resolution", Resolution)
        .Add("Format", Format)
        .Add("Trim", Trim)
        .Add("StatusCallback", StatusCallback)
        .Add("StatusCallbackMethod", StatusCallbackMethod);
}
