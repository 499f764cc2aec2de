using System;
using System.Text.Json;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Endpoints;

/// <summary>Writes track rules as the service does.</summary>
internal static class TrackRuleJsonWriter
{
    public static void WriteRecordingRules(Utf8JsonWriter json, TrackRuleSet rules) => WriteRules(json, rules, WriteRecordingRule);

    public static void WriteSubscribeRules(Utf8JsonWriter json, TrackRuleSet rules) => WriteRules(json, rules, WriteSubscribeRule);

    private static void WriteRules(Utf8JsonWriter json, TrackRuleSet rules, Action<Utf8JsonWriter, TrackRule> writeRule)
    {
        json.WriteStartArray("rules"u8);
        foreach (TrackRule rule in rules.Rules)
        {
            json.WriteStartObject();
            json.WriteString(JsonPropertyNames.Type, rule.Type);
            writeRule(json, rule);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteTime(JsonPropertyNames.DateCreated, rules.DateCreated);
        json.WriteTime(JsonPropertyNames.DateUpdated, rules.DateUpdated);
    }

    /// <summary>Writes the filters of a recording rule. The service omits those that are not set.</summary>
    private static void WriteRecordingRule(Utf8JsonWriter json, TrackRule rule)
    {
        if (rule.All)
        {
            json.WriteBoolean("all"u8, true);
        }

        WriteIfSet(json, "publisher", rule.Publisher);
        WriteIfSet(json, "track", rule.Track);
        WriteIfSet(json, "kind", rule.Kind);
    }

    /// <summary>Writes the filters of a subscribe rule. The service writes null for those that are not set.</summary>
    private static void WriteSubscribeRule(Utf8JsonWriter json, TrackRule rule)
    {
        if (rule.All)
        {
            json.WriteBoolean("all"u8, true);
        }
        else
        {
            json.WriteNull("all"u8);
        }

        json.WriteString("publisher"u8, rule.Publisher);
        json.WriteString("track"u8, rule.Track);
        json.WriteString("kind"u8, rule.Kind);
        json.WriteString("priority"u8, rule.Priority);
    }

    private static void WriteIfSet(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
