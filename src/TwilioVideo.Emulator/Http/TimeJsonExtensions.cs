using System;
using System.Text.Json;

namespace TwilioVideo.Emulator.Http;

/// <summary>
/// Writes times as the service does: ISO 8601, UTC, whole seconds; without allocations, because a page has thousands of them.
/// </summary>
internal static class TimeJsonExtensions
{
    private const int Length = 20;

    public static void WriteTime(this Utf8JsonWriter json, JsonEncodedText name, DateTimeOffset? time)
    {
        Span<byte> text = stackalloc byte[Length];
        if (time is { } value)
        {
            Format(text, value);
            json.WriteString(name, text);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>Writes the difference of two times in whole seconds, as their texts show it; null while there is no end.</summary>
    public static void WriteDuration(this Utf8JsonWriter json, JsonEncodedText name, DateTimeOffset start, DateTimeOffset? end)
    {
        if (end is { } value)
        {
            json.WriteNumber(name, value.ToUnixTimeSeconds() - start.ToUnixTimeSeconds());
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void Format(Span<byte> text, DateTimeOffset time)
    {
        DateTime utc = time.UtcDateTime;
        WriteDigits(text.Slice(0, 4), utc.Year);
        text[4] = (byte)'-';
        WriteDigits(text.Slice(5, 2), utc.Month);
        text[7] = (byte)'-';
        WriteDigits(text.Slice(8, 2), utc.Day);
        text[10] = (byte)'T';
        WriteDigits(text.Slice(11, 2), utc.Hour);
        text[13] = (byte)':';
        WriteDigits(text.Slice(14, 2), utc.Minute);
        text[16] = (byte)':';
        WriteDigits(text.Slice(17, 2), utc.Second);
        text[19] = (byte)'Z';
    }

    private static void WriteDigits(Span<byte> text, int number)
    {
        for (int index = text.Length - 1; index >= 0; index--)
        {
            text[index] = (byte)('0' + (number % 10));
            number /= 10;
        }
    }
}
