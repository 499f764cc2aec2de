using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace TwilioVideo.Client.Rules;

/// <summary>Fields of a rule that are not known here, as text that files, jobs and JSON carry as it is.</summary>
internal static class RuleExtensionData
{
    private static readonly string[] Known = ["type", "all", "kind", "publisher", "track", "priority", "other"];

    /// <summary>Those that say something; null where none does.</summary>
    public static Dictionary<string, JsonElement>? GetValues(Dictionary<string, JsonElement>? fields)
    {
        var text = fields?.Where(pair => pair.Value.ValueKind != JsonValueKind.Null).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        return text is { Count: > 0 } ? text : null;
    }

    public static string Write(Dictionary<string, JsonElement> fields) =>
        "{" + string.Join(",", fields.Select(pair => $"{Quote(pair.Key)}:{pair.Value.GetRawText()}")) + "}";

    /// <exception cref="TwilioVideoException">It is no object, or says again what the rule says itself (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static Dictionary<string, JsonElement>? Read(string text)
    {
        using var document = Parse(text);
        var read = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var field in document.RootElement.EnumerateObject())
        {
            if (Known.Contains(field.Name, StringComparer.OrdinalIgnoreCase))
            {
                throw InvalidInput($"A rule's Other can't have '{field.Name}', which the rule has itself.");
            }

            if (read.ContainsKey(field.Name))
            {
                throw InvalidInput($"A rule's Other can't have '{field.Name}' twice.");
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
            // Told of below, in the same words.
        }

        throw InvalidInput($"A rule's Other is a JSON object of what the service says in a rule besides, not '{text}'.");
    }

    private static string Quote(string name) => "\"" + JsonEncodedText.Encode(name) + "\"";

    private static TwilioVideoException InvalidInput(string message) => new(TwilioVideoErrorKind.InvalidInput, message);
}
