using System.Collections.Generic;
using System.Linq;
using TwilioVideo.Client.Options;
using TwilioVideo.Execution;

namespace TwilioVideo.ParameterBinding;

/// <summary>What of a composition hook shall be how; null is kept as it is, unless a parameter gave it.</summary>
/// <param name="FriendlyName">Its name.</param>
/// <param name="Enabled">Whether it works.</param>
/// <param name="Options">What its compositions look and sound like.</param>
/// <param name="Specified">The parameters that were given.</param>
internal sealed record CompositionHookPatch(string? FriendlyName, bool? Enabled, CompositionOptions Options, HashSet<string> Specified)
{
    /// <summary>Whether there is nothing to change.</summary>
    public bool IsEmpty => FieldChanges.All(part => !part.IsSet);

    /// <summary>Whether nothing is left to be kept.</summary>
    public bool IsComplete => FieldChanges.All(part => part.IsSet);

    /// <summary>The same change in every run.</summary>
    public string JournalKey => ChangeDescription.ToJournalKey(FieldChanges);

    private IEnumerable<FieldChange> FieldChanges =>
    [
        CreateFieldChange(nameof(FriendlyName), FriendlyName),
        CreateFieldChange(nameof(Enabled), Enabled),
        CreateFieldChange(nameof(Options.VideoLayout), Options.VideoLayout),
        CreateFieldChange(nameof(Options.AudioSources), Options.AudioSources),
        CreateFieldChange(nameof(Options.AudioSourcesExcluded), Options.AudioSourcesExcluded),
        CreateFieldChange(nameof(Options.Resolution), Options.Resolution),
        CreateFieldChange(nameof(Options.Format), Options.Format),
        CreateFieldChange(nameof(Options.Trim), Options.Trim),
        CreateFieldChange(nameof(Options.StatusCallback), Options.StatusCallback),
        CreateFieldChange(nameof(Options.StatusCallbackMethod), Options.StatusCallbackMethod),
    ];

    /// <summary>The change with what is not said in it as the hook has it now. The service's own values are not checked again.</summary>
    /// <param name="now">The hook as it is.</param>
    public CompositionHookPatch ApplyTo(CompositionHook now) => this with
    {
        FriendlyName = Coalesce(nameof(FriendlyName), FriendlyName, now.FriendlyName),
        Enabled = Coalesce(nameof(Enabled), Enabled, now.Enabled),
        Options = new CompositionOptions
        {
            VideoLayout = Coalesce(nameof(Options.VideoLayout), Options.VideoLayout, now.VideoLayout is null ? null : PSObjectJsonSerializer.Serialize(now.VideoLayout)),
            AudioSources = Coalesce(nameof(Options.AudioSources), Options.AudioSources, now.AudioSources),
            AudioSourcesExcluded = Coalesce(nameof(Options.AudioSourcesExcluded), Options.AudioSourcesExcluded, now.AudioSourcesExcluded),
            Resolution = Coalesce(nameof(Options.Resolution), Options.Resolution, now.Resolution),
            Format = Coalesce(nameof(Options.Format), Options.Format, now.Format),
            Trim = Coalesce(nameof(Options.Trim), Options.Trim, now.Trim),
            StatusCallback = Coalesce(nameof(Options.StatusCallback), Options.StatusCallback, now.StatusCallback),
            StatusCallbackMethod = Coalesce(nameof(Options.StatusCallbackMethod), Options.StatusCallbackMethod, now.StatusCallbackMethod),
        },
    };

    /// <summary>What a question says.</summary>
    public override string ToString() => ChangeDescription.ToActionText(FieldChanges);

    private FieldChange CreateFieldChange(string name, object? value) => new(name, value, value is not null || Specified.Contains(name));

    private T? Coalesce<T>(string name, T? text, T? now) => text is null && !Specified.Contains(name) ? now : text;
}
