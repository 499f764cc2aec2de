using System.Text.Json;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Endpoints;

/// <summary>Rules as the service writes them.</summary>
internal static class TrackRuleJsonWriter
{
    public static void WriteRules(Utf8JsonWriter json, TrackRuleSet rules, bool hasPriority)
    {
        json.WriteStartArray("rules"u8);
        foreach (TrackRule rule in rules.Rules)
        {
            json.WriteStartObject();
            json.WriteString(JsonPropertyNames.Type, rule.Type);
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
            if (hasPriority)
            {
                json.WriteString("priority"u8, rule.Priority);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteTime(JsonPropertyNames.DateCreated, rules.DateCreated);
        json.WriteTime(JsonPropertyNames.DateUpdated, rules.DateUpdated);
    }
}
