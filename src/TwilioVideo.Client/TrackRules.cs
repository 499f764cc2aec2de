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
    private const string Unnarrowed = "Leave it out for a rule that it does not narrow.";
    private static readonly string[] Types = ["include", "exclude"];
    private static readonly string[] Kinds = ["audio", "video", "data"];
    private static readonly string[] Priorities = ["low", "standard", "high"];

    internal static FormFields Of(IReadOnlyCollection<RecordingRule> rules) => new FormFields().Add("Rules", Json(rules));

    internal static FormFields Of(IReadOnlyCollection<SubscribeRule> rules) => new FormFields().Add("Rules", Json(rules));

    /// <summary>The rules as JSON, as they are sent.</summary>
    /// <param name="rules">The rules, in order.</param>
    /// <returns>The same text for the same rules, and for no others.</returns>
    /// <exception cref="TwilioVideoException">The service would not take one of them (<see cref="FailureKind.InvalidInput"/>).</exception>
    public static string Json(IReadOnlyCollection<RecordingRule> rules) => Write(rules, VideoJson.Default.RecordingRuleArray);

    /// <inheritdoc cref="Json(IReadOnlyCollection{RecordingRule})"/>
    public static string Json(IReadOnlyCollection<SubscribeRule> rules) => Write(rules, VideoJson.Default.SubscribeRuleArray);

    /// <summary>Checks one rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <exception cref="TwilioVideoException">The service would not take it (<see cref="FailureKind.InvalidInput"/>).</exception>
    public static void Check(TrackRule rule)
    {
        CheckShape(rule);
        Check(rule.Type, "Type", Types, rule);
        Check(rule.Kind, "Kind", Kinds, rule);
        Check((rule as SubscribeRule)?.Priority, "Priority", Priorities, rule);
    }

    // A rule that came from the service may have words that are not known here; but none may say more than was meant.
    private static void CheckShape(TrackRule rule)
    {
        CheckFilled(rule.Type ?? "", "Type", "It is include or exclude.");
        CheckFilled(rule.Kind, "Kind", Unnarrowed);
        CheckFilled(rule.Publisher, "Publisher", Unnarrowed);
        CheckFilled(rule.Track, "Track", Unnarrowed);
        CheckFilled((rule as SubscribeRule)?.Priority, "Priority", "Leave it out for the service's default.");
        var filtered = rule.Kind is not null || rule.Publisher is not null || rule.Track is not null;
        if (rule.All == true && filtered)
        {
            throw Refuse($"'All' stands for every track and goes with no Kind, Publisher or Track. The rule is: {rule}.");
        }

        if (rule.All != true && !filtered && rule.Fields is null)
        {
            throw Refuse($"A rule needs All, or at least one of Kind, Publisher and Track. The rule is: {rule}.");
        }
    }

    private static string Write<TRule>(IReadOnlyCollection<TRule> rules, JsonTypeInfo<TRule[]> shape)
        where TRule : TrackRule
    {
        foreach (var rule in rules)
        {
            CheckShape(rule);
        }

        return JsonSerializer.Serialize(rules.ToArray(), shape);
    }

    private static void CheckFilled(string? value, string field, string advice)
    {
        if (value is not null && string.IsNullOrWhiteSpace(value))
        {
            throw Refuse($"A rule's {field} was given, but is empty. {advice}");
        }
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
