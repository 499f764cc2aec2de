using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TwilioVideo.ParameterBinding;

/// <summary>Writes hashtables, objects and lists from a script as JSON.</summary>
internal static class PSObjectJsonSerializer
{
    private const int MaxDepth = 32;

    /// <summary>The JSON of a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="encoder">Which characters are written as they are; without it, those that are harmless anywhere.</param>
    /// <exception cref="TwilioVideoException">It is nested without end (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static string Serialize(object? value, JavaScriptEncoder? encoder = null)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = encoder }))
        {
            Serialize(writer, value, 0);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>A text is JSON already, and is checked; anything else is written. Null stays null.</summary>
    /// <exception cref="TwilioVideoException">The text is not JSON (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static string? SerializeOrPassThrough(object? value)
    {
        var single = value is object[] { Length: 1 } list ? list[0] : value;
        if ((single is PSObject wrapper ? wrapper.BaseObject : single) is not string text)
        {
            return value is null ? null : Serialize(value);
        }

        Parse(text).Dispose();
        return text;
    }

    /// <summary>The same, where only an object will do.</summary>
    /// <exception cref="TwilioVideoException">It is another kind of JSON, or none (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static string? SerializeObject(object? value, string what)
    {
        if (SerializeOrPassThrough(value) is not { } text)
        {
            return null;
        }

        using var document = Parse(text);
        return document.RootElement.ValueKind == JsonValueKind.Object
            ? text
            : throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, $"{what} is a hashtable, an object or a JSON object, not {text}.");
    }

    /// <summary>Reads JSON that a user gave.</summary>
    /// <exception cref="TwilioVideoException">The text is not JSON (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static JsonDocument Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException exception)
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, $"'{text}' is not JSON: {exception.Message}", exception);
        }
    }

    private static object? Value(PSPropertyInfo property)
    {
        try
        {
            return property.Value;
        }
        catch (GetValueException exception)
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, $"The property {property.Name} can't be read, so that the object can't be written as JSON: {exception.Message}", exception);
        }
    }

    // A hashtable's own order is another one in each process, and the same thing must have the same text in the journal of each.
    private static IEnumerable<DictionaryEntry> Entries(IDictionary table)
    {
        var entries = new List<DictionaryEntry>(table.Count);
        foreach (DictionaryEntry entry in table)
        {
            entries.Add(entry);
        }

        return table is Hashtable ? entries.OrderBy(entry => entry.Key.ToString(), StringComparer.Ordinal) : entries;
    }

    private static void Serialize(Utf8JsonWriter writer, object? value, int depth)
    {
        if (depth > MaxDepth)
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, "The object is nested too deeply, perhaps in itself.");
        }

        var plain = value is PSObject { BaseObject: not PSCustomObject } wrapper ? wrapper.BaseObject : value;
        switch (plain)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string or char or Guid or Uri or Enum:
                writer.WriteStringValue(plain.ToString());
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case SwitchParameter flag:
                writer.WriteBooleanValue(flag);
                break;
            case DateTime time:
                writer.WriteStringValue(new DateTimeOffset(time));
                break;
            case DateTimeOffset time:
                writer.WriteStringValue(time);
                break;
            case double.NaN or double.PositiveInfinity or double.NegativeInfinity or float.NaN or float.PositiveInfinity or float.NegativeInfinity or ScriptBlock:
                throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, $"'{plain}' has no form in JSON.");
            case IFormattable number and (byte or sbyte or short or ushort or int or uint or long or ulong or float or double or decimal):
                writer.WriteRawValue(number.ToString(null, CultureInfo.InvariantCulture));
                break;
            case IDictionary table:
                writer.WriteStartObject();
                foreach (var entry in Entries(table))
                {
                    writer.WritePropertyName(entry.Key.ToString()!);
                    Serialize(writer, entry.Value, depth + 1);
                }

                writer.WriteEndObject();
                break;
            case IEnumerable list:
                writer.WriteStartArray();
                foreach (var item in list)
                {
                    Serialize(writer, item, depth + 1);
                }

                writer.WriteEndArray();
                break;
            default:
                writer.WriteStartObject();
                foreach (var property in PSObject.AsPSObject(plain).Properties)
                {
                    if (property.IsGettable)
                    {
                        writer.WritePropertyName(property.Name);
                        Serialize(writer, Value(property), depth + 1);
                    }
                }

                writer.WriteEndObject();
                break;
        }
    }
}
