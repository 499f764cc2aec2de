using System;
using System.Text.Json;

namespace TwilioVideo.Emulator;

/// <summary>Times as the service writes them: ISO 8601, GMT, whole seconds. Digit by digit, since a page holds thousands of them.</summary>
internal static class TimeText
{
    private const int Length = 20;

    public static void WriteTime(this Utf8JsonWriter json, JsonEncodedText name, DateTimeOffset? time)
    {
        if (time is not { } moment)
        {
            json.WriteNull(name);
            return;
        }

        Span<byte> text = stackalloc byte[Length];
        DateTime utc = moment.UtcDateTime;
        Digits(text.Slice(0, 4), utc.Year);
        text[4] = (byte)'-';
        Digits(text.Slice(5, 2), utc.Month);
        text[7] = (byte)'-';
        Digits(text.Slice(8, 2), utc.Day);
        text[10] = (byte)'T';
        Digits(text.Slice(11, 2), utc.Hour);
        text[13] = (byte)':';
        Digits(text.Slice(14, 2), utc.Minute);
        text[16] = (byte)':';
        Digits(text.Slice(17, 2), utc.Second);
        text[19] = (byte)'Z';
        json.WriteString(name, text);
    }

    /// <summary>The whole seconds between two moments, as the texts of both show them.</summary>
    public static long SecondsBetween(DateTimeOffset start, DateTimeOffset end) => end.ToUnixTimeSeconds() - start.ToUnixTimeSeconds();

    private static void Digits(Span<byte> text, int number)
    {
        for (int index = text.Length - 1; index >= 0; index--)
        {
            text[index] = (byte)('0' + (number % 10));
            number /= 10;
        }
    }
}
