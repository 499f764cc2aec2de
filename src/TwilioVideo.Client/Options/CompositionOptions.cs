using TwilioVideo.Client.Http;

namespace TwilioVideo.Client.Options;

/// <summary>What a composition is to look and sound like; a hook orders all of its compositions so. What is null is not sent.</summary>
public sealed class CompositionOptions
{
    /// <summary>The regions of the picture, as JSON.</summary>
    public string? VideoLayout { get; init; }

    /// <summary>The names of the audio tracks to mix in; an asterisk stands for any characters.</summary>
    public string[]? AudioSources { get; init; }

    /// <summary>The names of the audio tracks to leave out.</summary>
    public string[]? AudioSourcesExcluded { get; init; }

    /// <summary>Width and height in pixels, such as <c>1280x720</c>.</summary>
    public string? Resolution { get; init; }

    /// <summary><c>mp4</c> or <c>webm</c>.</summary>
    public string? Format { get; init; }

    /// <summary>Whether to cut out stretches without media.</summary>
    public bool? Trim { get; init; }

    /// <summary>The address that the service notifies of the composition's events.</summary>
    public string? StatusCallback { get; init; }

    /// <summary>The HTTP method of those notifications: <c>GET</c> or <c>POST</c>.</summary>
    public string? StatusCallbackMethod { get; init; }

    /// <summary>Checks that there is something to see or to hear.</summary>
    /// <exception cref="TwilioVideoException">There is not (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public void Validate()
    {
        if (VideoLayout is null && AudioSources is not { Length: > 0 })
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, "A composition needs -VideoLayout, -AudioSources or both. For all the sound: -AudioSources *.");
        }
    }

    /// <summary>The options as a form would carry them.</summary>
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
