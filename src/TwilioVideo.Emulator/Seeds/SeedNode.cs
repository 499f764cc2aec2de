using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;

namespace TwilioVideo.Emulator;

/// <summary>A value in a seed that knows where it stands, so that whatever is wrong with it can be said clearly.</summary>
internal readonly record struct SeedNode(JsonElement Element, string Path)
{
    private const int LongestQuote = 60;

    public bool IsText => Element.ValueKind == JsonValueKind.String;

    public bool IsNull => Element.ValueKind == JsonValueKind.Null;

    public FormatException Wrong(string expected)
    {
        string found = Element.GetRawText();
        found = found.Length > LongestQuote ? $"{found.Remove(LongestQuote)}…" : found;
        return new FormatException($"Seed, {Path}: expected {expected}, found {found}");
    }

    /// <summary>The items of a list. One value stands for a list of one, as it is natural to write by hand.</summary>
    public List<SeedNode> Items()
    {
        if (Element.ValueKind != JsonValueKind.Array)
        {
            return IsNull ? [] : [this];
        }

        List<SeedNode> items = [];
        foreach (JsonElement item in Element.EnumerateArray())
        {
            items.Add(new SeedNode(item, $"{Path}[{items.Count.ToString(CultureInfo.InvariantCulture)}]"));
        }

        return items;
    }

    public SeedObject Object(string what, params string[] known) => new(this, what, known);

    /// <summary>A JSON object, as it stands there.</summary>
    public string JsonObject() => Element.ValueKind == JsonValueKind.Object ? Element.GetRawText() : throw Wrong("an object");

    public string Text(string expected = "a text") => IsText ? Element.GetString()! : throw Wrong(expected);

    /// <summary>A name of 1 to 128 characters.</summary>
    public string Name()
    {
        string expected = $"1 to {CharacterCount.LongestName} characters";
        string text = Text(expected);
        return CharacterCount.IsName(text) ? text : throw Wrong(expected);
    }

    public string OneOf(string[] allowed)
    {
        string expected = $"one of {string.Join(", ", allowed)}";
        int index = Array.IndexOf(allowed, Text(expected));
        return index >= 0 ? allowed[index] : throw Wrong(expected);
    }

    public bool Flag() => Element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong("true or false"),
    };

    public long Number(long least, long most) =>
        Element.ValueKind == JsonValueKind.Number && Element.TryGetInt64(out long number) && number >= least && number <= most
            ? number
            : throw Wrong($"a whole number from {least} to {most}");

    public double Quantity(double least, double most) =>
        Element.ValueKind == JsonValueKind.Number && Element.TryGetDouble(out double number) && number >= least && number <= most
            ? number
            : throw Wrong($"a number from {least.ToString(CultureInfo.InvariantCulture)} to {most.ToString(CultureInfo.InvariantCulture)}");

    public DateTimeOffset Moment()
    {
        const string Expected = "a date and time in ISO 8601";
        return DateTimeOffset.TryParse(
            Text(Expected), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment)
            ? moment.ToUniversalTime()
            : throw Wrong(Expected);
    }

    public string Url()
    {
        const string Expected = "an http or https URL";
        return Uri.TryCreate(Text(Expected), UriKind.Absolute, out Uri? uri) && uri.Scheme is ("http" or "https")
            ? Element.GetString()!
            : throw Wrong(Expected);
    }

    public Sid SidValue(string prefix)
    {
        string expected = $"{prefix} and 32 hex digits in lower case";
        string text = Text(expected);
        return Sid.TryParse(text.AsSpan(), prefix, out Sid sid) && sid.ToText(prefix) == text ? sid : throw Wrong(expected);
    }
}
