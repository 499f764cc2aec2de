using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Serialization;

namespace TwilioVideo.Client.Rules;

/// <summary>Rules, checked, and as a form carries them.</summary>
public static class TrackRuleSerializer
{
    private const string MissingCondition = "Leave it out for a rule that it does not narrow.";
    private static readonly string[] Types = ["include", "exclude"];
    private static readonly string[] Kinds = ["audio", "video", "data"];
    private static readonly string[] Priorities = ["low", "standard", "high"];

    internal static FormUrlEncodedBuilder Serialize(IReadOnlyCollection<RecordingRule> rules) => new FormUrlEncodedBuilder().Add("Rules", ToJson(rules));

    internal static FormUrlEncodedBuilder Serialize(IReadOnlyCollection<SubscribeRule> rules) => new FormUrlEncodedBuilder().Add("Rules", ToJson(rules));

    /// <summary>The rules as JSON, as they are sent.</summary>
    /// <param name="rules">The rules, in order.</param>
    /// <returns>The same text for the same rules, and for no others.</returns>
    /// <exception cref="TwilioVideoException">The service would not take one of them (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static string ToJson(IReadOnlyCollection<RecordingRule> rules) => Write(rules, VideoJsonContext.Default.RecordingRuleArray);

    /// <inheritdoc cref="ToJson(IReadOnlyCollection{RecordingRule})"/>
    public static string ToJson(IReadOnlyCollection<SubscribeRule> rules) => Write(rules, VideoJsonContext.Default.SubscribeRuleArray);

    /// <summary>Checks one rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <exception cref="TwilioVideoException">The service would not take it (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static void Validate(TrackRule rule)
    {
        ValidateShape(rule);
        Validate(rule.Type, "Type", Types, rule);
        Validate(rule.Kind, "Kind", Kinds, rule);
        Validate((rule as SubscribeRule)?.Priority, "Priority", Priorities, rule);
    }

    // A rule that came from the service may have words that are not known here; but none may say more than was meant.
    private static void ValidateShape(TrackRule rule)
    {
        ValidateNotEmpty(rule.Type ?? "", "Type", "It is include or exclude.");
        ValidateNotEmpty(rule.Kind, "Kind", MissingCondition);
        ValidateNotEmpty(rule.Publisher, "Publisher", MissingCondition);
        ValidateNotEmpty(rule.Track, "Track", MissingCondition);
        ValidateNotEmpty((rule as SubscribeRule)?.Priority, "Priority", "Leave it out for the service's default.");
        var filtered = rule.Kind is not null || rule.Publisher is not null || rule.Track is not null;
        if (rule.All == true && filtered)
        {
            throw InvalidInput($"'All' stands for every track and goes with no Kind, Publisher or Track. The rule is: {rule}.");
        }

        if (rule.All != true && !filtered && rule.Fields is null)
        {
            throw InvalidInput($"A rule needs All, or at least one of Kind, Publisher and Track. The rule is: {rule}.");
        }
    }

    private static string Write<TRule>(IReadOnlyCollection<TRule> rules, JsonTypeInfo<TRule[]> shape)
        where TRule : TrackRule
    {
        foreach (var rule in rules)
        {
            ValidateShape(rule);
        }

        return JsonSerializer.Serialize(rules.ToArray(), shape);
    }

    private static void ValidateNotEmpty(string? value, string field, string advice)
    {
        if (value is not null && string.IsNullOrWhiteSpace(value))
        {
            throw InvalidInput($"A rule's {field} was given, but is empty. {advice}");
        }
    }

    private static void Validate(string? value, string field, string[] allowed, TrackRule rule)
    {
        if (value is not null && Array.IndexOf(allowed, value) < 0)
        {
            throw InvalidInput($"A rule's {field} is one of {string.Join(", ", allowed)}, not '{value}'. The rule is: {rule}.");
        }
    }

    private static TwilioVideoException InvalidInput(string message) => new(TwilioVideoErrorKind.InvalidInput, message);
}
