using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TwilioVideo.Client.Answers;
using TwilioVideo.Client.Requests;

namespace TwilioVideo.Client;

/// <summary>Rules, checked, and as a form carries them.</summary>
public static class TrackRules
{
    private static readonly string[] Types = ["include", "exclude"];
    private static readonly string[] Kinds = ["audio", "video", "data"];
    private static readonly string[] Priorities = ["low", "standard", "high"];

    internal static FormFields Of(IReadOnlyCollection<RecordingRule> rules) => new FormFields().Add("Rules", Json(rules));

    internal static FormFields Of(IReadOnlyCollection<SubscribeRule> rules) => new FormFields().Add("Rules", Write(rules, VideoJson.Default.SubscribeRuleArray));

    internal static string Json(IReadOnlyCollection<RecordingRule> rules) => Write(rules, VideoJson.Default.RecordingRuleArray);

    /// <summary>Checks one rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <exception cref="TwilioVideoException">The service would not take it (<see cref="FailureKind.InvalidInput"/>).</exception>
    public static void Check(TrackRule rule)
    {
        Check(rule.Type ?? "", "Type", Types, rule);
        Check(rule.Kind, "Kind", Kinds, rule);
        Check((rule as SubscribeRule)?.Priority, "Priority", Priorities, rule);
        var filtered = !string.IsNullOrEmpty(rule.Kind) || !string.IsNullOrEmpty(rule.Publisher) || !string.IsNullOrEmpty(rule.Track);
        if (rule.All == true && filtered)
        {
            throw Refuse($"'All' stands for every track and goes with no Kind, Publisher or Track. The rule is: {rule}.");
        }

        if (rule.All != true && !filtered)
        {
            throw Refuse($"A rule needs All, or at least one of Kind, Publisher and Track. The rule is: {rule}.");
        }
    }

    private static string Write<TRule>(IReadOnlyCollection<TRule> rules, JsonTypeInfo<TRule[]> shape)
        where TRule : TrackRule
    {
        foreach (var rule in rules)
        {
            Check(rule);
        }

        return JsonSerializer.Serialize(rules.ToArray(), shape);
    }

    private static void Check(string? value, string field, string[] allowed, TrackRule rule)
    {
        if (value is not null && Array.IndexOf(allowed, value) < 0)
        {
            throw Refuse($"A rule's {field} is one of {string.Join(", ", allowed)}, not '{value}'. The rule is: {rule}.");
        }
    }

    private static TwilioVideoException Refuse(string message) => new(FailureKind.InvalidInput, message);
}
