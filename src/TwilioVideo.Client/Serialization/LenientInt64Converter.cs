using System;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TwilioVideo.Client.Serialization;

/// <summary>Reads whole numbers, also as text or with an exponent. Any other value becomes null and is recorded.</summary>
internal sealed class LenientInt64Converter : JsonConverter<long?>
{
    // The largest double that is less than 2^63.
    private const double MaxValue = 9223372036854774784;

    public override long? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(ref reader, -MaxValue, MaxValue);

    public override void Write(Utf8JsonWriter writer, long? value, JsonSerializerOptions options)
    {
        if (value is { } number)
        {
            writer.WriteNumberValue(number);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    internal static long? Read(ref Utf8JsonReader reader, double min, double max)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType == JsonTokenType.Number)
        {
            if (reader.TryGetInt64(out var integer) && integer >= min && integer <= max)
            {
                return integer;
            }

            if (reader.TryGetDouble(out var number) && IsInteger(number, min, max))
            {
                return (long)number;
            }
        }
        else if (reader.TokenType == JsonTokenType.String && LenientTextConverter.TryGetText(ref reader, out var text))
        {
            if (text!.Length == 0)
            {
                return null;
            }

            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && IsInteger(number, min, max))
            {
                return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exact)
                    ? exact : (long)number;
            }
        }

        UnreadableValueRecorder.Add(reader.TokenStartIndex);
        reader.Skip();
        return null;
    }

    private static bool IsInteger(double number, double min, double max) => number >= min && number <= max && Math.Floor(number) == number;
}
