using System;
using System.Collections;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TwilioVideo.Tests.Infrastructure;

namespace TwilioVideo.Tests.Contract;

/// <summary>Answers made from the contract, and what must come of them.</summary>
internal static class SampleResponse
{
    private static readonly Regex SidKind = new("^[A-Z]{2}[0-9a-f]{32}$", RegexOptions.CultureInvariant);

    public const string Unheard = "not-there-yet";
    public const string Unknown = "brand_new";

    public static JsonObject Of(ApiResource resource, SampleVariant kind)
    {
        var sample = new JsonObject();
        foreach (var field in resource.Fields.Where(item => kind != SampleVariant.RequiredOnly || !item.IsNullable || item.Name == "rules"))
        {
            sample[field.Name] = kind == SampleVariant.Nulls && field.IsNullable ? null
                : field.IsList ? new JsonArray(Value(field, kind), Value(field, kind))
                : Value(field, kind);
        }

        if (kind == SampleVariant.UnknownValues)
        {
            sample[Unknown] = new JsonObject { ["x"] = new JsonArray(1, "y", null) };
        }

        return sample;
    }

    /// <summary>The whole answer of an operation, one item in a list.</summary>
    public static string Response(ApiOperation operation, SampleVariant kind, string? next = null)
    {
        if (operation.Returns is null)
        {
            return "";
        }

        var value = Of(ApiDescription.Video.Resources[operation.Returns], kind).ToJsonString();
        return operation.ListKey is null ? value : ResponseBodies.List(operation.ListKey, next, value);
    }

    /// <summary>The whole response to a request: what was asked for is what it is about, and what was sent is so now.</summary>
    public static string Response(ApiOperation operation, SampleVariant kind, ReceivedRequest request)
    {
        if (operation.Returns is null || operation.ListKey is not null)
        {
            return Response(operation, kind);
        }

        var resource = ApiDescription.Video.Resources[operation.Returns];
        var item = Of(resource, kind);
        Echo(operation, resource, request, item);
        return item.ToJsonString();
    }

    private static void Echo(ApiOperation operation, ApiResource resource, ReceivedRequest request, JsonObject item)
    {
        var path = request.Target.Split('?')[0].Split('/');
        if (operation.Url.EndsWith('}') && !SidKind.IsMatch(path[^1]))
        {
            foreach (var name in new[] { "ttid", "name", "identity" }.Where(name => item[name] is not null))
            {
                item[name] = Uri.UnescapeDataString(path[^1]);
            }
        }

        if (operation.Url.EndsWith("/Anonymize", StringComparison.Ordinal) && item["identity"] is not null)
        {
            item["identity"] = path[^2];
        }

        foreach (var pair in request.Body.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')))
        {
            if (resource.Fields.SingleOrDefault(field => field.Property == pair[0]) is { } field && ((item[field.Name] is not null && !field.IsList) || field.Name == "rules"))
            {
                var text = Uri.UnescapeDataString(pair[1]);
                item[field.Name] = field.ItemType is "flag" or "int" or "json" || field.IsList ? JsonNode.Parse(text) : text;
            }
        }
    }

    /// <summary>Whether a property holds what its field says.</summary>
    public static bool IsSame(JsonNode? expected, object? actual) => (expected, actual) switch
    {
        (null, null) => true,
        (JsonArray list, IEnumerable items) => list.Count == items.Cast<object?>().Count() && list.Zip(items.Cast<object?>(), IsSame).All(same => same),
        (JsonObject table, IDictionary found) => table.Count == found.Count && table.All(pair => IsSame(pair.Value, found[pair.Key])),
        (JsonObject fields, not null) => fields.Where(pair => pair.Key != Unknown).All(pair => IsSame(pair.Value, Property(actual, pair.Key))),
        (JsonValue value, DateTime time) => time.Kind == DateTimeKind.Local && DateTimeOffset.Parse(value.GetValue<string>(), CultureInfo.InvariantCulture).UtcDateTime == time.ToUniversalTime(),
        (JsonValue value, not null) => string.Equals(value.ToString(), Convert.ToString(actual, CultureInfo.InvariantCulture), actual is bool ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal),
        _ => false,
    };

    private static object? Property(object owner, string field) =>
        owner.GetType().GetProperty(new ApiField(field, "", false, false).Property)?.GetValue(owner);

    private static JsonNode Value(ApiField field, SampleVariant kind) => field.ItemType switch
    {
        _ when field.Values.Count > 0 => kind == SampleVariant.UnknownValues ? Unheard : field.Values[0],
        "time" => "2026-01-02T03:04:05Z",
        "flag" => true,
        "int" => 7,
        "long" => 5_000_000_000,
        "uri" => "https://example.com/a?b=c",
        "uri-map" => new JsonObject { ["media"] = "https://example.com/m" },
        "json" => new JsonObject { ["room_sid"] = "RM" + new string('7', 32), ["more"] = new JsonObject { ["list"] = new JsonArray(1, "two", true) } },
        "text" => "näme",
        "sid" => ResponseBodies.Sid("MT", 1),
        "AC" => EmulatorHost.AccountSid,
        { Length: 2 } prefix => ResponseBodies.Sid(prefix, 1),
        var rule => Of(ApiDescription.Video.Resources[rule], kind == SampleVariant.NullsInRules ? SampleVariant.Nulls : kind),
    };
}
