using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace TwilioVideo.Client.Serialization;

/// <summary>Reads and writes an array of rules. Entries that are not objects are left out.</summary>
internal sealed class RuleListConverter<TRule> : JsonConverter<TRule[]>
    where TRule : TrackRule
{
    public override TRule[]? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException();
        }

        var rules = new List<TRule>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
            }
            else if (JsonSerializer.Deserialize(ref reader, TypeOf(options)) is { } rule)
            {
                rules.Add(rule);
            }
        }

        return [.. rules];
    }

    public override void Write(Utf8JsonWriter writer, TRule[] value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var rule in value)
        {
            JsonSerializer.Serialize(writer, rule, TypeOf(options));
        }

        writer.WriteEndArray();
    }

    private static JsonTypeInfo<TRule> TypeOf(JsonSerializerOptions options) => (JsonTypeInfo<TRule>)options.GetTypeInfo(typeof(TRule));
}
