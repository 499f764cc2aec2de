using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text.Json;
using TwilioVideo.Client;

namespace TwilioVideo;

/// <summary>Makes rules of what a script has: rules, hashtables, objects, or JSON.</summary>
internal static class RuleReader
{
    private static readonly string[] Whole = [nameof(TrackRule.Type), nameof(TrackRule.All), nameof(TrackRule.Kind), nameof(TrackRule.Publisher), nameof(TrackRule.Track)];
    private static readonly string[] Narrowing = [nameof(TrackRule.Kind), nameof(TrackRule.Publisher), nameof(TrackRule.Track), nameof(SubscribeRule.Priority)];

    /// <summary>The rules, in order, where none at all would be a slip: an empty variable must not become an empty list of rules.</summary>
    /// <exception cref="TwilioVideoException">There is none, or one of them is no rule (<see cref="FailureKind.InvalidInput"/>).</exception>
    public static TRule[] ReadSome<TRule>(object[]? rules)
        where TRule : TrackRule, new() => Read<TRule>(rules) is { Length: > 0 } read
        ? read
        : throw Refuse("There are no rules. At least one is needed; for every track it is @{ Type = 'include'; All = $true }, for none @{ Type = 'exclude'; All = $true }.");

    /// <summary>The rules, in order.</summary>
    /// <exception cref="TwilioVideoException">One of them is no rule (<see cref="FailureKind.InvalidInput"/>).</exception>
    public static TRule[] Read<TRule>(object[]? rules)
        where TRule : TrackRule, new()
    {
        var read = new List<TRule>();
        foreach (var one in rules ?? [])
        {
            var plain = one is PSObject wrapper && !PipedInput.IsRestored(wrapper) ? PipedInput.Bare(wrapper) : one;
            if (plain is string text)
            {
                ReadJson(text, read);
            }
            else
            {
                read.Add(plain as TRule ?? ReadOne<TRule>(plain));
            }
        }

        return [.. read];
    }

    private static void ReadJson<TRule>(string text, List<TRule> read)
        where TRule : TrackRule, new()
    {
        if (text.TrimStart() is not ['{' or '[', ..])
        {
            throw Refuse($"'{text}' is not JSON. A rule is a hashtable such as @{{ Type = 'include'; Kind = 'audio' }}, an object, or JSON; of the text that a file or a job made of one nothing can be told for sure.");
        }

        using var document = PowerShellJson.Parse(text);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Array)
        {
            read.Add(ReadOne<TRule>(root));
            return;
        }

        foreach (var one in root.EnumerateArray())
        {
            read.Add(ReadOne<TRule>(one));
        }
    }

    private static TRule ReadOne<TRule>(object? value)
        where TRule : TrackRule, new()
    {
        var rule = new TRule();
        (string Name, object? Value)[] fields = [.. Fields(value)];

        // A rule that came from the service by way of JSON, a file or a job has null in what it has not. Anybody else's null is a variable
        // that is not set; without it the rule would be for more than was meant.
        var isWhole = value is not IDictionary && Whole.All(name => fields.Any(field => name.Equals(field.Name, StringComparison.OrdinalIgnoreCase)));
        foreach (var (name, given) in fields)
        {
            if (given is not null)
            {
                Set(rule, name, given);
            }
            else if (!isWhole && Array.Exists(Narrowing, one => one.Equals(name, StringComparison.OrdinalIgnoreCase)))
            {
                Set(rule, name, "");
            }
        }

        TrackRules.Check(rule);
        return rule;
    }

    private static IEnumerable<(string Name, object? Value)> Fields(object? value)
    {
        switch (value)
        {
            case null or IConvertible or ScriptBlock or JsonElement { ValueKind: not JsonValueKind.Object }:
                throw Refuse($"'{value}' is no rule. A rule is a hashtable such as @{{ Type = 'include'; Kind = 'audio' }}, an object, or JSON.");
            case JsonElement json:
                foreach (var field in json.EnumerateObject())
                {
                    yield return (field.Name, Plain(field.Value));
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

    private static object? Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => value,
    };

    private static void Set(TrackRule rule, string name, object value)
    {
        var plain = value is PSObject wrapper ? wrapper.BaseObject : value;
        switch (name.ToLowerInvariant())
        {
            case "type":
                rule.Type = Word(name, plain);
                break;
            case "all":
                rule.All = plain as bool? ?? (plain is SwitchParameter flag ? flag.IsPresent : bool.TryParse(plain as string, out var parsed) ? parsed : throw Given.Wrong(name, plain));
                break;
            case "kind":
                rule.Kind = Word(name, plain);
                break;
            case "publisher":
                rule.Publisher = Text(name, plain, "Sid", "Identity");
                break;
            case "track":
                rule.Track = Text(name, plain, "Sid", "Name");
                break;
            case "other":
                rule.Other = Word(name, plain, asItIs: true);
                break;
            case "priority" when rule is SubscribeRule subscribe:
                subscribe.Priority = Word(name, plain);
                break;
            default:
                throw Refuse($"A rule has no '{name}'. It has Type, All, Kind, Publisher and Track{(rule is SubscribeRule ? ", and Priority" : "")}.");
        }
    }

    private static string Word(string name, object value, bool asItIs = false) => value is not string word ? throw Given.Wrong(name, value) : asItIs ? word : word.ToLowerInvariant();

    private static string Text(string name, object value, params string[] properties)
    {
        if (value is string text)
        {
            return text;
        }

        var input = PSObject.AsPSObject(value);
        var named = Array.Find(properties, one => PipedInput.Text(input, one) is not null);
        return named is null ? throw Given.Wrong(name, value) : PipedInput.Text(input, named)!;
    }

    private static TwilioVideoException Refuse(string message) => new(FailureKind.InvalidInput, message);
}
