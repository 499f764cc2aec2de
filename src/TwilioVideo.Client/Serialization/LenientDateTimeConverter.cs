using System;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TwilioVideo.Client.Serialization;

/// <summary>Reads times in the forms that RFC 3339 and RFC 1123 allow. Any other value becomes null and is recorded.</summary>
internal sealed class LenientDateTimeConverter : JsonConverter<DateTime?>
{
    private const string LeapSecond = ":60";

    public override DateTime? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType == JsonTokenType.String)
        {
            if (reader.TryGetDateTime(out var time))
            {
                // The service's times are in UTC where they name no offset.
                return time.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(time, DateTimeKind.Utc) : time;
            }

            if (LenientTextConverter.TryGetText(ref reader, out var text) && (text!.Length == 0 || TryParse(text, out time)))
            {
                return text.Length == 0 ? null : time;
            }
        }

        UnreadableValueRecorder.Add(reader.TokenStartIndex);
        reader.Skip();
        return null;
    }

    public override void Write(Utf8JsonWriter writer, DateTime? value, JsonSerializerOptions options)
    {
        if (value is { } time)
        {
            writer.WriteStringValue(time);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private static bool TryParse(string text, out DateTime time)
    {
        var hasLeapSecond = text.IndexOf(LeapSecond, StringComparison.Ordinal) is 16;
        var normalized = (hasLeapSecond ? text.Remove(16, LeapSecond.Length).Insert(16, ":59") : text).ToUpperInvariant();
        var isParsed = DateTimeOffset.TryParse(
            normalized, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var parsed);
        time = parsed.UtcDateTime.AddSeconds(hasLeapSecond && isParsed ? 1 : 0);
        return isParsed;
    }
}
