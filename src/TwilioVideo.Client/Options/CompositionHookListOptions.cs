using TwilioVideo.Client.Http;

namespace TwilioVideo.Client.Options;

/// <summary>What lists of composition hooks can be narrowed by. What is null is not sent.</summary>
public sealed class CompositionHookListOptions : ListOptions
{
    /// <summary>Only hooks that work, or only those that do not.</summary>
    public bool? Enabled { get; init; }

    internal override FormUrlEncodedBuilder ToQueryString(string? nameField) => base.ToQueryString(nameField).Add("Enabled", Enabled);
}
