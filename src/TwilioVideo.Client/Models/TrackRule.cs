using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;
using TwilioVideo.Client.Rules;

namespace TwilioVideo;

/// <summary>A rule that includes or excludes tracks: all of them, or those that match all of its filters.</summary>
public abstract class TrackRule : IJsonOnDeserialized
{
    /// <summary>Gets or sets the type: <c>include</c> or <c>exclude</c>.</summary>
    public string? Type { get; set; }

    /// <summary>Gets or sets a value indicating whether the rule matches every track; it then has no filter.</summary>
    public bool? All { get; set; }

    /// <summary>Gets or sets the kind of the tracks: <c>audio</c>, <c>video</c> or <c>data</c>; null for any.</summary>
    public string? Kind { get; set; }

    /// <summary>Gets or sets the SID or identity of the publisher; null for any.</summary>
    public string? Publisher { get; set; }

    /// <summary>Gets or sets the SID or name of the track; null for any.</summary>
    public string? Track { get; set; }

    /// <summary>
    /// Gets or sets further fields of the rule as a JSON object; null where there are none. They are sent back, because without them the
    /// rule would match more tracks.
    /// </summary>
    [JsonIgnore]
    public string? Other
    {
        get => Fields is null ? null : RuleExtensionData.Write(Fields);
        set => Fields = value is null ? null : RuleExtensionData.Read(value);
    }

    /// <summary>Gets or sets the further fields by name.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? Fields { get; set; }

    /// <summary>Formats the rule.</summary>
    /// <returns>The text to show; not a rule to send.</returns>
    public override string ToString() =>
        Type + (All == true ? " all" : "") + Format(
            "kind", Kind) + Format("publisher", Publisher) + Format("track", Track) + Format("and", Other);

    void IJsonOnDeserialized.OnDeserialized() => Fields = RuleExtensionData.GetValues(Fields);

    private protected static string Format(string name, string? value) => value is null ? "" : $" {name} {value}";
}
