using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using TwilioVideo.Tests.Infrastructure;

namespace TwilioVideo.Tests.Contract;

/// <summary>Values to try a parameter of the contract with, and whether an answer shows that they were read.</summary>
internal static class ParameterValues
{
    public const string Unheard = "unheard-of";

    private const string Rules = """[{"type":"include","all":true},{"type":"exclude","kind":"audio"},{"type":"exclude","kind":"video"}]""";
    private const string Priorities = """[{"type":"include","kind":"video","priority":"low"},{"type":"include","kind":"video","priority":"standard"},{"type":"include","kind":"data","priority":"high"}]""";

    // The service omits the filters of a recording rule that are not set.
    private const string WithoutNulls = "recording_rule";

    // The service lists them, and takes only what somebody can ask for.
    private static readonly HashSet<string> Rejected =
        ["UpdateRoom in-progress", "UpdateRoom failed", "UpdateRoomParticipant connected", "UpdateRoomParticipant reconnecting", "UpdateRoomTranscriptions failed"];

    // Settings that are refused without what they are about.
    private static readonly HashSet<string> Along = ["AudioSources", "AwsS3Url", "AwsCredentialsSid", "EncryptionKeySid"];
    private static int _names;

    public static bool IsRejected(ApiOperation operation, string value) => Rejected.Contains($"{operation.Name} {value}");

    /// <summary>The other parameters without which one is not taken.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Required(ApiOperation operation, ApiField? field, string room) =>
        operation.Form.Where(item => (item.IsRequired || Along.Contains(item.Name)) && item != field)
            .Select(item => KeyValuePair.Create(item.Name, item.Name == "AudioSources" ? "*" : Valid(item, operation, room).First()));

    /// <summary>Everything that must be accepted.</summary>
    public static IEnumerable<string> Valid(ApiField field, ApiOperation operation, string room) => field.ItemType switch
    {
        _ when field.Values.Count > 0 => field.Values,
        "flag" => ["true", "false"],
        "time" => ["2026-01-02T03:04:05Z"],
        "int" => [field.Name == "MaxParticipantDuration" ? "700" : "7"],
        "uri" => ["https://example.com/a?b=c"],
        "json" when field.Name.EndsWith("Rules", StringComparison.Ordinal) => operation.Name.EndsWith("SubscribeRule", StringComparison.Ordinal) ? [Rules, Priorities] : [Rules],
        "json" => ["""{"grid":{"video_sources":["*"]}}"""],
        "RM" => [room],
        "sid" => [ResponseBodies.Sid("MT", 7)],
        { Length: 2 } prefix => [ResponseBodies.Sid(prefix, 7)],
        "text" when field.Name == "Resolution" => ["800x600"],
        "text" when field.Name == "MediaRegion" => ["ie1"],
        "text" => [$"näme {_names++}"],
        var range => range.Split('-'),
    };

    /// <summary>What must be refused, so that it is known to be read; null where anything goes.</summary>
    public static string? Invalid(ApiField field) => field.ItemType switch
    {
        "text" or "sid" => null,
        "json" => "{",
        _ => Unheard,
    };

    /// <summary>Whether an answer has the value that was sent.</summary>
    public static bool IsEchoed(ApiField field, string sent, JsonNode? response, ApiResource resource)
    {
        var name = resource.Fields.SingleOrDefault(item => item.Property == field.Name)?.Name;
        return name is not null && response?[name] switch
        {
            JsonArray list when field.ItemType == "json" => list.Count == JsonNode.Parse(sent)!.AsArray().Count,
            JsonArray list => list.Count == 1 && (string?)list[0] == sent,
            JsonObject table => JsonNode.DeepEquals(table, JsonNode.Parse(sent)),
            JsonValue value => string.Equals(value.ToString(), sent, StringComparison.Ordinal),
            _ => false,
        };
    }

    /// <summary>Whether something in a list is not what was asked for.</summary>
    public static bool IsAnother(ApiField field, string requested, JsonNode? item, ApiResource resource) =>
        resource.Fields.SingleOrDefault(candidate => candidate.Property == field.Name)?.Name is { } name && item?[name] is JsonValue value && value.ToString() != requested;

    /// <summary>The fields of a resource, and those of the rules in it, that an answer lacks.</summary>
    public static IEnumerable<string> Missing(ApiResource resource, JsonNode? response)
    {
        foreach (var field in resource.Fields)
        {
            if (resource.Name == WithoutNulls)
            {
                continue;
            }

            if (response is not JsonObject found || !found.ContainsKey(field.Name))
            {
                yield return $"no field {resource.Name}.{field.Name}";
            }
            else if (ApiDescription.Video.Resources.TryGetValue(field.ItemType, out var rule) && field.IsList)
            {
                foreach (var lack in (found[field.Name] as JsonArray ?? []).SelectMany(node => Missing(rule, node)).DefaultIfEmpty(found[field.Name] is JsonArray { Count: > 0 } ? "" : $"no rule in {resource.Name}").Where(value => value.Length > 0))
                {
                    yield return lack;
                }
            }
        }
    }

    /// <summary>The values that an answer has in fields whose values are listed, those of the rules in it included.</summary>
    public static IEnumerable<string> Values(ApiResource resource, JsonNode? response) => resource.Fields.SelectMany(field => response?[field.Name] switch
    {
        JsonArray rules when ApiDescription.Video.Resources.TryGetValue(field.ItemType, out var rule) => rules.SelectMany(node => Values(rule, node)),
        JsonArray list when field.Values.Count > 0 => list.Select(node => $"{resource.Name}.{field.Name} {node}"),
        JsonValue value when field.Values.Count > 0 => [$"{resource.Name}.{field.Name} {value}"],
        _ => [],
    });
}
