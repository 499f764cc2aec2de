using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using TwilioVideo.Tests.Running;

namespace TwilioVideo.Tests.Resources;

/// <summary>Values to try a parameter of the contract with, and whether an answer shows that they were read.</summary>
internal static class Probe
{
    public const string Unheard = "unheard-of";

    private const string Rules = """[{"type":"include","all":true},{"type":"exclude","kind":"audio"},{"type":"exclude","kind":"video"},{"type":"exclude","kind":"data"}]""";
    private const string Priorities = """[{"type":"include","kind":"video","priority":"low"},{"type":"include","kind":"video","priority":"standard"},{"type":"include","kind":"data","priority":"high"}]""";

    // The service lists them, and takes only what somebody can ask for.
    private static readonly HashSet<string> Refused =
        ["UpdateRoom in-progress", "UpdateRoom failed", "UpdateRoomParticipant connected", "UpdateRoomParticipant reconnecting", "UpdateRoomTranscriptions failed"];

    // Settings that are refused without what they are about.
    private static readonly HashSet<string> Along = ["AudioSources", "AwsS3Url", "AwsCredentialsSid", "EncryptionKeySid"];
    private static int names;

    public static bool IsRefused(ContractOperation operation, string value) => Refused.Contains($"{operation.Name} {value}");

    /// <summary>The other parameters without which one is not taken.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Needed(ContractOperation operation, ContractField? field, string room) =>
        operation.Form.Where(one => (one.IsRequired || Along.Contains(one.Name)) && one != field)
            .Select(one => KeyValuePair.Create(one.Name, one.Name == "AudioSources" ? "*" : Good(one, operation, room).First()));

    /// <summary>Everything that must be accepted.</summary>
    public static IEnumerable<string> Good(ContractField field, ContractOperation operation, string room) => field.ItemType switch
    {
        _ when field.Values.Count > 0 => field.Values,
        "flag" => ["true", "false"],
        "time" => ["2026-01-02T03:04:05Z"],
        "int" => [field.Name == "MaxParticipantDuration" ? "700" : "7"],
        "uri" => ["https://example.com/a?b=c"],
        "json" when field.Name.EndsWith("Rules", StringComparison.Ordinal) => operation.Name.EndsWith("SubscribeRule", StringComparison.Ordinal) ? [Rules, Priorities] : [Rules],
        "json" => ["""{"grid":{"video_sources":["*"]}}"""],
        "RM" => [room],
        "sid" => [Answers.Sid("MT", 7)],
        { Length: 2 } prefix => [Answers.Sid(prefix, 7)],
        "text" when field.Name == "Resolution" => ["800x600"],
        "text" => [$"näme {names++}"],
        var range => range.Split('-'),
    };

    /// <summary>What must be refused, so that it is known to be read; null where anything goes.</summary>
    public static string? Bad(ContractField field) => field.ItemType switch
    {
        "text" or "sid" => null,
        "json" => "{",
        _ => Unheard,
    };

    /// <summary>Whether an answer has the value that was sent.</summary>
    public static bool IsEchoed(ContractField field, string sent, JsonNode? answer, ContractResource resource)
    {
        var name = resource.Fields.SingleOrDefault(one => one.Property == field.Name)?.Name;
        return name is not null && answer?[name] switch
        {
            JsonArray list when field.ItemType == "json" => list.Count == JsonNode.Parse(sent)!.AsArray().Count,
            JsonArray list => list.Count == 1 && (string?)list[0] == sent,
            JsonObject table => JsonNode.DeepEquals(table, JsonNode.Parse(sent)),
            JsonValue value => string.Equals(value.ToString(), sent, StringComparison.Ordinal),
            _ => false,
        };
    }

    /// <summary>Whether something in a list is not what was asked for.</summary>
    public static bool IsAnother(ContractField field, string asked, JsonNode? item, ContractResource resource) =>
        resource.Fields.SingleOrDefault(one => one.Property == field.Name)?.Name is { } name && item?[name] is JsonValue value && value.ToString() != asked;

    /// <summary>The fields of a resource, and those of the rules in it, that an answer lacks.</summary>
    public static IEnumerable<string> Missing(ContractResource resource, JsonNode? answer)
    {
        foreach (var field in resource.Fields)
        {
            if (answer is not JsonObject found || !found.ContainsKey(field.Name))
            {
                yield return $"no field {resource.Name}.{field.Name}";
            }
            else if (Contract.Video.Resources.TryGetValue(field.ItemType, out var rule) && field.IsList)
            {
                foreach (var lack in (found[field.Name] as JsonArray ?? []).SelectMany(one => Missing(rule, one)).DefaultIfEmpty(found[field.Name] is JsonArray { Count: > 0 } ? "" : $"no rule in {resource.Name}").Where(one => one.Length > 0))
                {
                    yield return lack;
                }
            }
        }
    }

    /// <summary>The values that an answer has in fields whose values are listed, those of the rules in it included.</summary>
    public static IEnumerable<string> Values(ContractResource resource, JsonNode? answer) => resource.Fields.SelectMany(field => answer?[field.Name] switch
    {
        JsonArray rules when Contract.Video.Resources.TryGetValue(field.ItemType, out var rule) => rules.SelectMany(one => Values(rule, one)),
        JsonArray list when field.Values.Count > 0 => list.Select(one => $"{resource.Name}.{field.Name} {one}"),
        JsonValue value when field.Values.Count > 0 => [$"{resource.Name}.{field.Name} {value}"],
        _ => [],
    });
}
