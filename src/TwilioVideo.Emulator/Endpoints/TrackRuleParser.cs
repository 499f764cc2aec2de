using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Endpoints;

/// <summary>Parses and validates recording rules and subscribe rules.</summary>
internal sealed class TrackRuleParser(int code, string[] kinds, bool hasPriority)
{
    private const int MaxRules = 20;

    public static readonly TrackRuleParser Recording = new(ErrorCode.RecordingRules, ["audio", "video"], hasPriority: false);
    public static readonly TrackRuleParser Subscribe = new(ErrorCode.SubscribeRules, Track.Kinds, hasPriority: true);

    private static readonly string[] Types = [TrackRule.Include, TrackRule.Exclude];
    private static readonly string[] Priorities = ["low", "standard", "high"];

    /// <summary>Parses the rules of a form; null when it has none.</summary>
    public List<TrackRule>? Parse(RequestParameters form, string name)
    {
        string? json = form.GetString(name);
        if (json is null)
        {
            return null;
        }

        try
        {
            using JsonDocument document = WellFormedJson.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Array)
            {
                throw CreateError("expected a JSON array");
            }

            int count = document.RootElement.GetArrayLength();
            return count is 0 or > MaxRules
                ? throw CreateError($"expected 1 to {MaxRules} rules")
                : document.RootElement.EnumerateArray().Select(ParseRule).ToList();
        }
        catch (JsonException)
        {
            throw CreateError("the value is not JSON");
        }
    }

    private TrackRule ParseRule(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw CreateError("each rule must be an object");
        }

        List<JsonProperty> properties = [.. element.EnumerateObject().Where(property => property.Value.ValueKind != JsonValueKind.Null)];
        bool all = properties.Any(property => property.Name == "all");
        if (all && (element.GetProperty("all").ValueKind != JsonValueKind.True || properties.Count > 2))
        {
            throw CreateError("'all' must be true, and a rule with 'all' has no other property than 'type'");
        }

        string? GetString(string name, string[]? allowed)
        {
            JsonElement value = properties.FirstOrDefault(property => property.Name == name).Value;
            string? text = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
            bool isPresent = value.ValueKind != JsonValueKind.Undefined;
            return !isPresent || (text is not null && (allowed is null || allowed.Contains(text)))
                ? text
                : throw CreateError($"'{name}' is not {(allowed is null ? "a string" : "one of " + string.Join(", ", allowed))}");
        }

        foreach (JsonProperty property in properties)
        {
            if (property.Name is not ("type" or "all" or "publisher" or "track" or "kind") && !(hasPriority && property.Name == "priority"))
            {
                throw CreateError($"unknown property '{property.Name}'");
            }
        }

        string type = GetString("type", Types) ?? throw CreateError("each rule must have a type");
        TrackRule rule = new(
            type, all, GetString("publisher", null), GetString("track", null), GetString("kind", kinds), GetString("priority", Priorities));
        return all || properties.Count > 1 ? rule : throw CreateError("each rule must have a filter or 'all'");
    }

    private ApiErrorException CreateError(string reason) => new(400, code, $"Invalid rules: {reason}.");
}
