using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Serialization;

namespace TwilioVideo.Client.Rules;

/// <summary>Validates rules and writes them as JSON.</summary>
public static class TrackRuleSerializer
{
    private const string MissingCondition = "Omit it to match any.";
    private static readonly string[] Types = ["include", "exclude"];
    private static readonly string[] Kinds = ["audio", "video", "data"];
    private static readonly string[] Priorities = ["low", "standard", "high"];

    internal static FormUrlEncodedBuilder Serialize(IReadOnlyCollection<RecordingRule> rules) =>
        new FormUrlEncodedBuilder().Add("Rules", ToJson(rules));

    internal static FormUrlEncodedBuilder Serialize(IReadOnlyCollection<SubscribeRule> rules) =>
        new FormUrlEncodedBuilder().Add("Rules", ToJson(rules));

    /// <summary>Writes rules as the JSON that is sent.</summary>
    /// <param name="rules">The rules, in order.</param>
    /// <returns>The JSON; equal rules have equal JSON.</returns>
    /// <exception cref="TwilioVideoException">A rule is not valid (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static string ToJson(IReadOnlyCollection<RecordingRule> rules) => Write(rules, VideoJsonContext.Default.RecordingRuleArray);

    /// <inheritdoc cref="ToJson(IReadOnlyCollection{RecordingRule})"/>
    public static string ToJson(IReadOnlyCollection<SubscribeRule> rules) => Write(rules, VideoJsonContext.Default.SubscribeRuleArray);

    /// <summary>Validates a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <exception cref="TwilioVideoException">The rule is not valid (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static void Validate(TrackRule rule)
    {
        ValidateShape(rule);
        Validate(rule.Type, "Type", Types, rule);
        Validate(rule.Kind, "Kind", Kinds, rule);
        Validate((rule as SubscribeRule)?.Priority, "Priority", Priorities, rule);
    }

    // A rule from the service may have values that are not known here, but none may match more tracks than intended.
    private static void ValidateShape(TrackRule rule)
    {
        ValidateNotEmpty(rule.Type ?? "", "Type", "It is include or exclude.");
        ValidateNotEmpty(rule.Kind, "Kind", MissingCondition);
        ValidateNotEmpty(rule.Publisher, "Publisher", MissingCondition);
        ValidateNotEmpty(rule.Track, "Track", MissingCondition);
        ValidateNotEmpty((rule as SubscribeRule)?.Priority, "Priority", "Omit it for the service's default.");
        var filtered = rule.Kind is not null || rule.Publisher is not null || rule.Track is not null;
        if (rule.All == true && filtered)
        {
            throw TwilioVideoException.InvalidInput(
                $"'All' matches every track and can't be combined with Kind, Publisher or Track. The rule is: {rule}.");
        }

        if (rule.All != true && !filtered && rule.Fields is null)
        {
            throw TwilioVideoException.InvalidInput(
                $"A rule needs All, or at least one of Kind, Publisher and Track. The rule is: {rule}.");
        }
    }

    private static string Write<TRule>(IReadOnlyCollection<TRule> rules, JsonTypeInfo<TRule[]> shape)
        where TRule : TrackRule
    {
        foreach (var rule in rules)
        {
            ValidateShape(rule);
            ValidateEncodable(rule.Publisher, "Publisher");
            ValidateEncodable(rule.Track, "Track");
        }

        return JsonSerializer.Serialize(rules.ToArray(), shape);
    }

    // JSON would replace half of a surrogate pair, and the rule would be about another name.
    private static void ValidateEncodable(string? value, string field)
    {
        for (var i = 0; i < value?.Length; i++)
        {
            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(value[i]))
            {
                throw TwilioVideoException.InvalidInput($"The {field} of a rule has half of a surrogate pair, which can't be sent.");
            }
        }
    }

    private static void ValidateNotEmpty(string? value, string field, string advice)
    {
        if (value is not null && string.IsNullOrWhiteSpace(value))
        {
            throw TwilioVideoException.InvalidInput($"A rule's {field} was specified, but is empty. {advice}");
        }
    }

    private static void Validate(string? value, string field, string[] allowed, TrackRule rule)
    {
        if (value is not null && Array.IndexOf(allowed, value) < 0)
        {
            throw TwilioVideoException.InvalidInput(
                $"'{value}' is not a valid {field} of a rule; use {string.Join(", ", allowed)}. The rule is: {rule}.");
        }
    }
}
