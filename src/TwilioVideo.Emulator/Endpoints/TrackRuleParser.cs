using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Endpoints;

/// <summary>Reads recording rules and subscribe rules, which differ in whether there are priorities.</summary>
internal sealed class TrackRuleParser(int code, bool hasPriority)
{
    private const int MaxRules = 20;

    public static readonly TrackRuleParser Recording = new(ErrorCode.RecordingRules, hasPriority: false);
    public static readonly TrackRuleParser Subscribe = new(ErrorCode.SubscribeRules, hasPriority: true);

    private static readonly string[] Types = [TrackRule.Include, TrackRule.Exclude];
    private static readonly string[] Priorities = ["low", "standard", "high"];

    /// <summary>The rules that a form sends; null when it sends none.</summary>
    public List<TrackRule>? Parse(RequestParameters form, string name)
    {
        string? json = form.GetString(name);
        if (json is null)
        {
            return null;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Array)
            {
                throw CreateError("they must be a JSON array");
            }

            int count = document.RootElement.GetArrayLength();
            return count is 0 or > MaxRules
                ? throw CreateError($"there must be 1 to {MaxRules} of them")
                : document.RootElement.EnumerateArray().Select(ParseRule).ToList();
        }
        catch (JsonException)
        {
            throw CreateError("they are not JSON");
        }
    }

    private TrackRule ParseRule(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw CreateError("each must be an object");
        }

        List<JsonProperty> properties = [.. element.EnumerateObject().Where(property => property.Value.ValueKind != JsonValueKind.Null)];
        bool all = properties.Any(property => property.Name == "all");
        if (all && (element.GetProperty("all").ValueKind != JsonValueKind.True || properties.Count > 2))
        {
            throw CreateError("a rule with 'all' has the value true and nothing else but a type");
        }

        string? Text(string name, string[]? allowed)
        {
            JsonElement value = properties.FirstOrDefault(property => property.Name == name).Value;
            string? text = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
            bool isThere = value.ValueKind != JsonValueKind.Undefined;
            return !isThere || (text is not null && (allowed is null || allowed.Contains(text)))
                ? text
                : throw CreateError($"'{name}' is not {(allowed is null ? "a text" : "one of " + string.Join(", ", allowed))}");
        }

        foreach (JsonProperty property in properties)
        {
            if (property.Name is not ("type" or "all" or "publisher" or "track" or "kind") && !(hasPriority && property.Name == "priority"))
            {
                throw CreateError($"there is no '{property.Name}'");
            }
        }

        string type = Text("type", Types) ?? throw CreateError("each must have a type");
        TrackRule rule = new(type, all, Text("publisher", null), Text("track", null), Text("kind", Track.Kinds), Text("priority", Priorities));
        return all || properties.Count > 1 ? rule : throw CreateError("each must say which tracks it is for");
    }

    private ApiErrorException CreateError(string reason) => new(400, code, $"Invalid rules: {reason}.");
}
