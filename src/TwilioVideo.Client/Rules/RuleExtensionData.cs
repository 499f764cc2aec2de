using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace TwilioVideo.Client.Rules;

/// <summary>Reads and writes the fields of a rule that the model does not have, as JSON text.</summary>
internal static class RuleExtensionData
{
    private static readonly string[] Known = ["type", "all", "kind", "publisher", "track", "priority", "other"];

    /// <summary>Gets the fields that are not null; null where there are none.</summary>
    public static Dictionary<string, JsonElement>? GetValues(Dictionary<string, JsonElement>? fields)
    {
        var text = fields?.Where(
            pair => pair.Value.ValueKind != JsonValueKind.Null).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        return text is { Count: > 0 } ? text : null;
    }

    public static string Write(Dictionary<string, JsonElement> fields) =>
        "{" + string.Join(",", fields.Select(pair => $"{Quote(pair.Key)}:{pair.Value.GetRawText()}")) + "}";

    /// <exception cref="TwilioVideoException">
    /// It is not an object, or repeats a field of the rule (<see cref="TwilioVideoErrorKind.InvalidInput"/>).
    /// </exception>
    public static Dictionary<string, JsonElement>? Read(string text)
    {
        using var document = Parse(text);
        try
        {
            return ReadFields(document.RootElement);
        }
        catch (InvalidOperationException)
        {
            throw TwilioVideoException.InvalidInput("Other has a field name with half of a surrogate pair, which can't be sent.");
        }
    }

    private static Dictionary<string, JsonElement>? ReadFields(JsonElement fields)
    {
        var read = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var field in fields.EnumerateObject())
        {
            if (Known.Contains(field.Name, StringComparer.OrdinalIgnoreCase))
            {
                throw TwilioVideoException.InvalidInput(
                    $"Other can't have the field '{field.Name}', because the rule has a property for it.");
            }

            if (read.ContainsKey(field.Name))
            {
                throw TwilioVideoException.InvalidInput($"Other has the field '{field.Name}' twice.");
            }

            read[field.Name] = field.Value.Clone();
        }

        return GetValues(read);
    }

    private static JsonDocument Parse(string text)
    {
        try
        {
            if (JsonDocument.Parse(text) is { RootElement.ValueKind: JsonValueKind.Object } document)
            {
                return document;
            }
        }
        catch (JsonException)
        {
            // Reported below.
        }

        throw TwilioVideoException.InvalidInput($"Other must be a JSON object with additional rule fields; got '{text}'.");
    }

    private static string Quote(string name) => "\"" + JsonEncodedText.Encode(name) + "\"";
}
