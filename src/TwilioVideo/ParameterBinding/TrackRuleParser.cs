using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text.Json;
using TwilioVideo.Client.Rules;

namespace TwilioVideo.ParameterBinding;

/// <summary>Makes rules of what a script has: rules, hashtables, objects, or JSON.</summary>
internal static class TrackRuleParser
{
    private static readonly string[] UnconditionalFields = [nameof(TrackRule.Type), nameof(TrackRule.All), nameof(TrackRule.Kind), nameof(TrackRule.Publisher), nameof(TrackRule.Track)];
    private static readonly string[] ConditionFields = [nameof(TrackRule.Kind), nameof(TrackRule.Publisher), nameof(TrackRule.Track), nameof(SubscribeRule.Priority)];

    /// <summary>The rules, in order, where none at all would be a slip: an empty variable must not become an empty list of rules.</summary>
    /// <exception cref="TwilioVideoException">There is none, or one of them is no rule (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static TRule[] ParseRequired<TRule>(object[]? rules)
        where TRule : TrackRule, new() => Parse<TRule>(rules) is { Length: > 0 } read
        ? read
        : throw InvalidInput("There are no rules. At least one is needed; for every track it is @{ Type = 'include'; All = $true }, for none @{ Type = 'exclude'; All = $true }.");

    /// <summary>The rules, in order.</summary>
    /// <exception cref="TwilioVideoException">One of them is no rule (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static TRule[] Parse<TRule>(object[]? rules)
        where TRule : TrackRule, new()
    {
        var read = new List<TRule>();
        foreach (var item in rules ?? [])
        {
            var plain = item is PSObject wrapper && !PipelineInput.IsDeserialized(wrapper) ? PipelineInput.Unwrap(wrapper) : item;
            if (plain is string text)
            {
                ParseJson(text, read);
            }
            else
            {
                read.Add(plain as TRule ?? ParseRule<TRule>(plain));
            }
        }

        return [.. read];
    }

    private static void ParseJson<TRule>(string text, List<TRule> read)
        where TRule : TrackRule, new()
    {
        if (text.TrimStart() is not ['{' or '[', ..])
        {
            throw InvalidInput($"'{text}' is not JSON. A rule is a hashtable such as @{{ Type = 'include'; Kind = 'audio' }}, an object, or JSON; of the text that a file or a job made of one nothing can be told for sure.");
        }

        using var document = PSObjectJsonSerializer.Parse(text);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Array)
        {
            read.Add(ParseRule<TRule>(root));
            return;
        }

        foreach (var element in root.EnumerateArray())
        {
            read.Add(ParseRule<TRule>(element));
        }
    }

    private static TRule ParseRule<TRule>(object? value)
        where TRule : TrackRule, new()
    {
        var rule = new TRule();
        (string Name, object? Value)[] fields = [.. GetFields(value)];

        // A rule that came from the service by way of JSON, a file or a job has null in what it has not. Anybody else's null is a variable
        // that is not set; without it the rule would be for more than was meant.
        var isWhole = value is not IDictionary && UnconditionalFields.All(name => fields.Any(field => name.Equals(field.Name, StringComparison.OrdinalIgnoreCase)));
        foreach (var (name, specified) in fields)
        {
            if (specified is not null)
            {
                SetField(rule, name, specified);
            }
            else if (!isWhole && Array.Exists(ConditionFields, item => item.Equals(name, StringComparison.OrdinalIgnoreCase)))
            {
                SetField(rule, name, "");
            }
        }

        TrackRuleSerializer.Validate(rule);
        return rule;
    }

    private static IEnumerable<(string Name, object? Value)> GetFields(object? value)
    {
        switch (value)
        {
            case null or IConvertible or ScriptBlock or JsonElement { ValueKind: not JsonValueKind.Object }:
                throw InvalidInput($"'{value}' is no rule. A rule is a hashtable such as @{{ Type = 'include'; Kind = 'audio' }}, an object, or JSON.");
            case JsonElement json:
                foreach (var field in json.EnumerateObject())
                {
                    yield return (field.Name, Unwrap(field.Value));
                }

                break;
            case IDictionary table:
                foreach (DictionaryEntry field in table)
                {
                    yield return (field.Key.ToString()!, field.Value);
                }

                break;
            default:
                foreach (var field in PSObject.AsPSObject(value).Properties)
                {
                    yield return (field.Name, field.Value);
                }

                break;
        }
    }

    private static object? Unwrap(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => value,
    };

    private static void SetField(TrackRule rule, string name, object value)
    {
        var plain = value is PSObject wrapper ? wrapper.BaseObject : value;
        switch (name.ToLowerInvariant())
        {
            case "type":
                rule.Type = GetKeyword(name, plain);
                break;
            case "all":
                rule.All = plain as bool? ?? (plain is SwitchParameter flag ? flag.IsPresent : bool.TryParse(plain as string, out var parsed) ? parsed : throw RuleFieldErrors.WrongType(name, plain));
                break;
            case "kind":
                rule.Kind = GetKeyword(name, plain);
                break;
            case "publisher":
                rule.Publisher = GetString(name, plain, "Sid", "Identity");
                break;
            case "track":
                rule.Track = GetString(name, plain, "Sid", "Name");
                break;
            case "other":
                rule.Other = GetKeyword(name, plain, asItIs: true);
                break;
            case "priority" when rule is SubscribeRule subscribe:
                subscribe.Priority = GetKeyword(name, plain);
                break;
            default:
                throw InvalidInput($"A rule has no '{name}'. It has Type, All, Kind, Publisher and Track{(rule is SubscribeRule ? ", and Priority" : "")}.");
        }
    }

    private static string GetKeyword(string name, object value, bool asItIs = false) => value is not string word ? throw RuleFieldErrors.WrongType(name, value) : asItIs ? word : word.ToLowerInvariant();

    private static string GetString(string name, object value, params string[] properties)
    {
        if (value is string text)
        {
            return text;
        }

        var input = PSObject.AsPSObject(value);
        var named = Array.Find(properties, item => PipelineInput.GetString(input, item) is not null);
        return named is null ? throw RuleFieldErrors.WrongType(name, value) : PipelineInput.GetString(input, named)!;
    }

    private static TwilioVideoException InvalidInput(string message) => new(TwilioVideoErrorKind.InvalidInput, message);
}
