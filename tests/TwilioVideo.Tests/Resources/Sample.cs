using System;
using System.Collections;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TwilioVideo.Tests.Running;

namespace TwilioVideo.Tests.Resources;

/// <summary>What a sample has in it.</summary>
public enum SampleKind
{
    /// <summary>A value in every field.</summary>
    Full,

    /// <summary>Null in every field that may be null.</summary>
    Nulls,

    /// <summary>Null in every field of a rule that may be null.</summary>
    NullsInRules,

    /// <summary>No field at all that may be null, but the rules of a set of rules, without which it is none.</summary>
    Bare,

    /// <summary>Values that do not exist yet, and a field that nobody knows.</summary>
    Strange,
}

/// <summary>Answers made from the contract, and what must come of them.</summary>
internal static class Sample
{
    private static readonly Regex SidKind = new("^[A-Z]{2}[0-9a-f]{32}$", RegexOptions.CultureInvariant);

    public const string Unheard = "not-there-yet";
    public const string Unknown = "brand_new";

    public static JsonObject Of(ContractResource resource, SampleKind kind)
    {
        var sample = new JsonObject();
        foreach (var field in resource.Fields.Where(one => kind != SampleKind.Bare || !one.IsNullable || one.Name == "rules"))
        {
            sample[field.Name] = kind == SampleKind.Nulls && field.IsNullable ? null
                : field.IsList ? new JsonArray(Value(field, kind), Value(field, kind))
                : Value(field, kind);
        }

        if (kind == SampleKind.Strange)
        {
            sample[Unknown] = new JsonObject { ["x"] = new JsonArray(1, "y", null) };
        }

        return sample;
    }

    /// <summary>The whole answer of an operation, one item in a list.</summary>
    public static string Answer(ContractOperation operation, SampleKind kind, string? next = null)
    {
        if (operation.Returns is null)
        {
            return "";
        }

        var one = Of(Contract.Video.Resources[operation.Returns], kind).ToJsonString();
        return operation.ListKey is null ? one : Answers.List(operation.ListKey, next, one);
    }

    /// <summary>The whole response to a request: what was asked for is what it is about, and what was sent is so now.</summary>
    public static string Answer(ContractOperation operation, SampleKind kind, SentRequest request)
    {
        if (operation.Returns is null || operation.ListKey is not null)
        {
            return Answer(operation, kind);
        }

        var resource = Contract.Video.Resources[operation.Returns];
        var one = Of(resource, kind);
        Echo(operation, resource, request, one);
        return one.ToJsonString();
    }

    private static void Echo(ContractOperation operation, ContractResource resource, SentRequest request, JsonObject one)
    {
        var path = request.Target.Split('?')[0].Split('/');
        if (operation.Url.EndsWith('}') && !SidKind.IsMatch(path[^1]))
        {
            foreach (var name in new[] { "ttid", "name", "identity" }.Where(name => one[name] is not null))
            {
                one[name] = Uri.UnescapeDataString(path[^1]);
            }
        }

        if (operation.Url.EndsWith("/Anonymize", StringComparison.Ordinal) && one["identity"] is not null)
        {
            one["identity"] = path[^2];
        }

        foreach (var pair in request.Body.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')))
        {
            if (resource.Fields.SingleOrDefault(field => field.Property == pair[0]) is { } field && ((one[field.Name] is not null && !field.IsList) || field.Name == "rules"))
            {
                var text = Uri.UnescapeDataString(pair[1]);
                one[field.Name] = field.ItemType is "flag" or "int" or "json" || field.IsList ? JsonNode.Parse(text) : text;
            }
        }
    }

    /// <summary>Whether a property holds what its field says.</summary>
    public static bool IsSame(JsonNode? expected, object? actual) => (expected, actual) switch
    {
        (null, null) => true,
        (JsonArray list, IEnumerable items) => list.Count == items.Cast<object?>().Count() && list.Zip(items.Cast<object?>(), IsSame).All(same => same),
        (JsonObject table, IDictionary found) => table.Count == found.Count && table.All(one => IsSame(one.Value, found[one.Key])),
        (JsonObject fields, not null) => fields.Where(one => one.Key != Unknown).All(one => IsSame(one.Value, Property(actual, one.Key))),
        (JsonValue value, DateTime time) => time.Kind == DateTimeKind.Local && DateTimeOffset.Parse(value.GetValue<string>(), CultureInfo.InvariantCulture).UtcDateTime == time.ToUniversalTime(),
        (JsonValue value, not null) => string.Equals(value.ToString(), Convert.ToString(actual, CultureInfo.InvariantCulture), actual is bool ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal),
        _ => false,
    };

    private static object? Property(object owner, string field) =>
        owner.GetType().GetProperty(new ContractField(field, "", false, false).Property)?.GetValue(owner);

    private static JsonNode Value(ContractField field, SampleKind kind) => field.ItemType switch
    {
        _ when field.Values.Count > 0 => kind == SampleKind.Strange ? Unheard : field.Values[0],
        "time" => "2026-01-02T03:04:05Z",
        "flag" => true,
        "int" => 7,
        "long" => 5_000_000_000,
        "uri" => "https://example.com/a?b=c",
        "uri-map" => new JsonObject { ["media"] = "https://example.com/m" },
        "json" => new JsonObject { ["room_sid"] = "RM" + new string('7', 32), ["more"] = new JsonObject { ["list"] = new JsonArray(1, "two", true) } },
        "text" => "näme",
        "sid" => Answers.Sid("MT", 1),
        "AC" => EmulatorHostProcess.AccountSid,
        { Length: 2 } prefix => Answers.Sid(prefix, 1),
        var rule => Of(Contract.Video.Resources[rule], kind == SampleKind.NullsInRules ? SampleKind.Nulls : kind),
    };
}
