using System;
using System.Management.Automation;
using TwilioVideo.Client.Options;
using TwilioVideo.ParameterBinding;
using TwilioVideo.Validation;

namespace TwilioVideo.Abstractions;

/// <summary>A cmdlet that says what a composition is to look and sound like.</summary>
/// <typeparam name="T">What comes of it.</typeparam>
public abstract class CompositionOptionsCmdlet<T> : ChangeCmdlet<T>
    where T : class
{
    /// <summary>The regions of the picture: a hashtable, an object or JSON.</summary>
    [Parameter(HelpMessage = "The regions of the picture by name, as a hashtable, an object or JSON, such as @{ grid = @{ video_sources = @('*') } }.")]
    public object? VideoLayout { get; set; }

    /// <summary>The names of the audio tracks to mix in.</summary>
    [Parameter(HelpMessage = "The names of the audio tracks to mix in; * stands for any characters.")]
    public string[]? AudioSources { get; set; }

    /// <summary>The names of the audio tracks to leave out.</summary>
    [Parameter(HelpMessage = "The names of the audio tracks to leave out; * stands for any characters.")]
    public string[]? AudioSourcesExcluded { get; set; }

    /// <summary>Width and height in pixels.</summary>
    [Parameter(HelpMessage = "Width and height in pixels, such as 1280x720; each from 16 to 1280. The service's default is 640x480.")]
    public string? Resolution { get; set; }

    /// <summary>The file format.</summary>
    [Parameter(HelpMessage = "The file format: mp4 or webm. The service's default is webm.")]
    [ValidateSet("mp4", "webm")]
    public string? Format { get; set; }

    /// <summary>Whether to cut out stretches without media.</summary>
    [Parameter(HelpMessage = "Whether to cut out stretches without media. The service's default is $true.")]
    public bool? Trim { get; set; }

    /// <summary>The address that the service notifies of a composition's events.</summary>
    [Parameter(HelpMessage = "The http or https address that the service notifies of a composition's events.")]
    public Uri? StatusCallback { get; set; }

    /// <summary>The HTTP method of those notifications.</summary>
    [Parameter(HelpMessage = "The HTTP method of those notifications: GET or POST.")]
    [ValidateSet("GET", "POST")]
    public string? StatusCallbackMethod { get; set; }

    /// <summary>The options, checked.</summary>
    /// <param name="options">What parameters or an object give.</param>
    /// <exception cref="TwilioVideoException">One of them can't be sent (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    private protected CompositionOptions GetOptions(OptionSource options) => new()
    {
        VideoLayout = GetLayout(options),
        AudioSources = GetSources(options, nameof(AudioSources), AudioSources),
        AudioSourcesExcluded = GetSources(options, nameof(AudioSourcesExcluded), AudioSourcesExcluded),
        Resolution = options.GetValidated<string>(nameof(Resolution), Resolution, CompositionValidator.ValidateResolution),
        Format = options.GetValidated<string>(nameof(Format), Format, format => AllowedValues.ValidateOptional(format, "file format", AllowedValues.CompositionFormats)),
        Trim = options.GetBoolean(nameof(Trim), Trim),
        StatusCallback = options.GetValidated<Uri>(nameof(StatusCallback), StatusCallback, InputValidator.ValidateCallback),
        StatusCallbackMethod = options.GetValidated<string>(nameof(StatusCallbackMethod), StatusCallbackMethod, method => AllowedValues.ValidateOptional(method, "HTTP method", AllowedValues.HttpMethods)),
    };

    /// <summary>The names of a hook's options, of which a pattern has some.</summary>
    private protected static readonly string[] HookOptions =
    [
        nameof(CompositionHook.FriendlyName), nameof(CompositionHook.Enabled), nameof(VideoLayout), nameof(AudioSources), nameof(AudioSourcesExcluded), nameof(Resolution),
        nameof(Format), nameof(Trim), nameof(StatusCallback), nameof(StatusCallbackMethod),
    ];

    // A hook without a layout has an empty one, which comes back as it is; a user's empty one is a slip.
    private string? GetLayout(OptionSource options)
    {
        var layout = options.Get(nameof(VideoLayout), VideoLayout);
        return options.IsFromService(nameof(VideoLayout)) ? CompositionValidator.ToJson(layout) : CompositionValidator.ValidateLayout(layout, mayBeEmpty: !options.IsSpecified(nameof(VideoLayout)));
    }

    // None at all is said by an empty list or null; a name that is empty is a variable that is not set.
    private static string[]? GetSources(OptionSource options, string name, string[]? parameter) => options.Get(name, parameter) is { } sources
        ? Array.Exists(sources, string.IsNullOrEmpty) && !options.IsFromService(name)
            ? throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, $"One of the names in {name} is empty. Give the names of tracks; for none, @().")
            : sources
        : null;
}
