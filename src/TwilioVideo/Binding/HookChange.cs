using System.Collections.Generic;
using System.Linq;
using TwilioVideo.Client;

namespace TwilioVideo;

/// <summary>What of a composition hook shall be how; null is kept as it is, unless a parameter gave it.</summary>
/// <param name="FriendlyName">Its name.</param>
/// <param name="Enabled">Whether it works.</param>
/// <param name="Options">What its compositions look and sound like.</param>
/// <param name="Given">The parameters that were given.</param>
internal sealed record HookChange(string? FriendlyName, bool? Enabled, CompositionOptions Options, HashSet<string> Given)
{
    /// <summary>Whether there is nothing to change.</summary>
    public bool IsEmpty => Parts.All(part => !part.IsSaid);

    /// <summary>Whether nothing is left to be kept.</summary>
    public bool IsWhole => Parts.All(part => part.IsSaid);

    /// <summary>The same change in every run.</summary>
    public string Key => Saying.Goal(Parts);

    private IEnumerable<Part> Parts =>
    [
        Said(nameof(FriendlyName), FriendlyName),
        Said(nameof(Enabled), Enabled),
        Said(nameof(Options.VideoLayout), Options.VideoLayout),
        Said(nameof(Options.AudioSources), Options.AudioSources),
        Said(nameof(Options.AudioSourcesExcluded), Options.AudioSourcesExcluded),
        Said(nameof(Options.Resolution), Options.Resolution),
        Said(nameof(Options.Format), Options.Format),
        Said(nameof(Options.Trim), Options.Trim),
        Said(nameof(Options.StatusCallback), Options.StatusCallback),
        Said(nameof(Options.StatusCallbackMethod), Options.StatusCallbackMethod),
    ];

    /// <summary>The change with what is not said in it as the hook has it now. The service's own values are not checked again.</summary>
    /// <param name="now">The hook as it is.</param>
    public HookChange Over(CompositionHook now) => this with
    {
        FriendlyName = Keep(nameof(FriendlyName), FriendlyName, now.FriendlyName),
        Enabled = Keep(nameof(Enabled), Enabled, now.Enabled),
        Options = new CompositionOptions
        {
            VideoLayout = Keep(nameof(Options.VideoLayout), Options.VideoLayout, now.VideoLayout is null ? null : PowerShellJson.Write(now.VideoLayout)),
            AudioSources = Keep(nameof(Options.AudioSources), Options.AudioSources, now.AudioSources),
            AudioSourcesExcluded = Keep(nameof(Options.AudioSourcesExcluded), Options.AudioSourcesExcluded, now.AudioSourcesExcluded),
            Resolution = Keep(nameof(Options.Resolution), Options.Resolution, now.Resolution),
            Format = Keep(nameof(Options.Format), Options.Format, now.Format),
            Trim = Keep(nameof(Options.Trim), Options.Trim, now.Trim),
            StatusCallback = Keep(nameof(Options.StatusCallback), Options.StatusCallback, now.StatusCallback),
            StatusCallbackMethod = Keep(nameof(Options.StatusCallbackMethod), Options.StatusCallbackMethod, now.StatusCallbackMethod),
        },
    };

    /// <summary>What a question says.</summary>
    public override string ToString() => Saying.Change(Parts);

    private Part Said(string name, object? value) => new(name, value, value is not null || Given.Contains(name));

    private T? Keep<T>(string name, T? said, T? now) => said is null && !Given.Contains(name) ? now : said;
}
