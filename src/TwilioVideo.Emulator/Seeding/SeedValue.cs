using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Seeding;

/// <summary>A value in a seed with its path, for error messages.</summary>
internal readonly record struct SeedValue(JsonElement Element, string Path)
{
    private const int MaxQuoteLength = 60;

    public bool IsText => Element.ValueKind == JsonValueKind.String;

    public bool IsNull => Element.ValueKind == JsonValueKind.Null;

    public FormatException CreateError(string expected)
    {
        string found = Element.GetRawText();
        found = found.Length > MaxQuoteLength ? $"{found.Remove(MaxQuoteLength)}…" : found;
        return new FormatException($"Seed, {Path}: expected {expected}, found {found}");
    }

    /// <summary>Gets the items of an array. A single value is an array with one item.</summary>
    public List<SeedValue> GetItems()
    {
        if (Element.ValueKind != JsonValueKind.Array)
        {
            return IsNull ? [] : [this];
        }

        List<SeedValue> items = [];
        foreach (JsonElement item in Element.EnumerateArray())
        {
            items.Add(new SeedValue(item, $"{Path}[{items.Count.ToString(CultureInfo.InvariantCulture)}]"));
        }

        return items;
    }

    public SeedObject GetObject(string expected, params string[] known) => new(this, expected, known);

    /// <summary>Gets a JSON object as text.</summary>
    public string GetJsonObject() => Element.ValueKind == JsonValueKind.Object ? Element.GetRawText() : throw CreateError("an object");

    public string GetString(string expected = "a string") => IsText ? Element.GetString()! : throw CreateError(expected);

    /// <summary>Gets a name of 1 to 128 characters.</summary>
    public string GetName()
    {
        string expected = $"1 to {TextLength.MaxNameLength} characters";
        string text = GetString(expected);
        return TextLength.IsValidName(text) ? text : throw CreateError(expected);
    }

    public string GetEnum(string[] allowed)
    {
        string expected = $"one of {string.Join(", ", allowed)}";
        int index = Array.IndexOf(allowed, GetString(expected));
        return index >= 0 ? allowed[index] : throw CreateError(expected);
    }

    public bool GetBoolean() => Element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw CreateError("true or false"),
    };

    public long GetInt64(long min, long max) =>
        Element.ValueKind == JsonValueKind.Number && Element.TryGetInt64(out long number) && number >= min && number <= max
            ? number
            : throw CreateError($"a whole number from {min} to {max}");

    public double GetDouble(double min, double max) =>
        Element.ValueKind == JsonValueKind.Number && Element.TryGetDouble(out double number) && number >= min && number <= max
            ? number
            : throw CreateError(
                $"a number from {min.ToString(CultureInfo.InvariantCulture)} to {max.ToString(CultureInfo.InvariantCulture)}");

    public DateTimeOffset GetDateTimeOffset()
    {
        const string Expected = "a date and time in ISO 8601";
        return DateTimeOffset.TryParse(
            GetString(Expected), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset result)
            ? result.ToUniversalTime()
            : throw CreateError(Expected);
    }

    public string GetUrl()
    {
        const string Expected = "an http or https URL";
        return Uri.TryCreate(GetString(Expected), UriKind.Absolute, out Uri? uri) && uri.Scheme is ("http" or "https")
            ? Element.GetString()!
            : throw CreateError(Expected);
    }

    public Sid GetSid(string prefix)
    {
        string expected = $"{prefix} and 32 lowercase hexadecimal digits";
        string text = GetString(expected);
        return Sid.TryParse(text.AsSpan(), prefix, out Sid sid) && sid.ToText(prefix) == text ? sid : throw CreateError(expected);
    }
}
