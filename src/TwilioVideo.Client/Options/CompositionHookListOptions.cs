using TwilioVideo.Client.Http;

namespace TwilioVideo.Client.Options;

/// <summary>The options of a list of composition hooks. A property that is null is not sent.</summary>
public sealed record CompositionHookListOptions : DateFilteredListOptions
{
    /// <summary>Gets the friendly name of the hooks; an asterisk matches any characters.</summary>
    public string? FriendlyName { get; init; }

    /// <summary>Gets a value indicating whether the hooks are enabled.</summary>
    public bool? Enabled { get; init; }

    internal override FormUrlEncodedBuilder CreateQuery() =>
        AddDatesAndPageSize(new FormUrlEncodedBuilder().Add("FriendlyName", FriendlyName)).Add("Enabled", Enabled);
}
