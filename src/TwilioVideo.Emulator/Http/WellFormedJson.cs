using System;
using System.Globalization;
using System.Text.Json;

namespace TwilioVideo.Emulator.Http;

/// <summary>Parses JSON and rejects unpaired surrogates, which <see cref="JsonDocument"/> reports only when a string is read.</summary>
internal static class WellFormedJson
{
    /// <exception cref="JsonException">The text is not JSON, or a string or property name has an unpaired surrogate.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<char> json, JsonDocumentOptions options = default)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json, options);
        }
        catch (ArgumentException exception)
        {
            throw CreateException("$", exception);
        }

        try
        {
            Validate(document.RootElement, "$");
            return document;
        }
        catch (JsonException)
        {
            document.Dispose();
            throw;
        }
    }

    public static JsonDocument Parse(string json, JsonDocumentOptions options = default) => Parse(json.AsMemory(), options);

    private static void Validate(JsonElement element, string path)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                Read(element, path, static value => value.GetString());
                break;
            case JsonValueKind.Object:
                foreach (JsonProperty property in element.EnumerateObject())
                {
                    string? name = Read(property, path, static value => value.Name);
                    Validate(property.Value, $"{path}.{name}");
                }

                break;
            case JsonValueKind.Array:
                int index = 0;
                foreach (JsonElement item in element.EnumerateArray())
                {
                    Validate(item, $"{path}[{index.ToString(CultureInfo.InvariantCulture)}]");
                    index++;
                }

                break;
        }
    }

    private static string? Read<T>(T value, string path, Func<T, string?> read)
    {
        try
        {
            return read(value);
        }
        catch (InvalidOperationException exception)
        {
            throw CreateException(path, exception);
        }
    }

    private static JsonException CreateException(string path, Exception exception) =>
        new("An unpaired surrogate is not valid text.", path, null, null, exception);
}
