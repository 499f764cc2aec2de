using TwilioVideo.Client.Requests;

namespace TwilioVideo.Client;

/// <summary>What lists of composition hooks can be narrowed by. What is null is not sent.</summary>
public sealed class CompositionHookQuery : ListQuery
{
    /// <summary>Only hooks that work, or only those that do not.</summary>
    public bool? Enabled { get; init; }

    internal override FormFields ToFields(string? nameField) => base.ToFields(nameField).Add("Enabled", Enabled);
}
