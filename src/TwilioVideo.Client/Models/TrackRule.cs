using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;
using TwilioVideo.Client.Rules;

namespace TwilioVideo;

/// <summary>One rule that takes tracks in or leaves them out: all of them, or those that match every one of its filters.</summary>
public abstract class TrackRule : IJsonOnDeserialized
{
    /// <summary><c>include</c> or <c>exclude</c>.</summary>
    public string? Type { get; set; }

    /// <summary>Whether the rule is for every track; it then has no filter.</summary>
    public bool? All { get; set; }

    /// <summary>Only tracks of this kind: <c>audio</c>, <c>video</c> or <c>data</c>.</summary>
    public string? Kind { get; set; }

    /// <summary>Only tracks of this participant: SID or identity.</summary>
    public string? Publisher { get; set; }

    /// <summary>Only this track: SID or name.</summary>
    public string? Track { get; set; }

    /// <summary>What else the service said in the rule, as a JSON object; null where that is nothing. It is sent along, as without it the rule would be for more.</summary>
    [JsonIgnore]
    public string? Other
    {
        get => Fields is null ? null : RuleExtensionData.Write(Fields);
        set => Fields = value is null ? null : RuleExtensionData.Read(value);
    }

    /// <summary>The same, by name.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? Fields { get; set; }

    /// <summary>The rule as people would say it.</summary>
    /// <returns>Text for people; not a rule to send.</returns>
    public override string ToString() =>
        Type + (All == true ? " all" : "") + Format("kind", Kind) + Format("publisher", Publisher) + Format("track", Track) + Format("and", Other);

    void IJsonOnDeserialized.OnDeserialized() => Fields = RuleExtensionData.GetValues(Fields);

    private protected static string Format(string name, string? value) => value is null ? "" : $" {name} {value}";
}
