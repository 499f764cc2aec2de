using System;
using System.Globalization;
using System.Text.Json;

namespace TwilioVideo.Emulator;

/// <summary>The JSON of an error, in the four shapes that the service uses.</summary>
internal static class ErrorBody
{
    private const string Problem = "application/problem+json";

    /// <summary>Writes an error and returns its content type.</summary>
    public static string Write(Utf8JsonWriter json, RefusalException refusal, int shape, DateTimeOffset throttledUntil)
    {
        json.WriteStartObject();
        switch (shape)
        {
            case 2:
                json.WriteString("type"u8, MoreInfo(refusal.Code));
                json.WriteString("title"u8, refusal.Message);
                json.WriteNumber("status"u8, refusal.Status);
                json.WriteNumber("code"u8, refusal.Code);
                json.WriteString("detail"u8, refusal.Message);
                json.WriteStartArray("errors"u8);
                json.WriteStartObject();
                json.WriteString("detail"u8, refusal.Message);
                json.WriteString("pointer"u8, "#/"u8);
                json.WriteEndObject();
                json.WriteEndArray();
                break;
            case 3:
                json.WriteStartArray("errors"u8);
                json.WriteStartObject();
                json.WriteNumber("code"u8, refusal.Code);
                json.WriteString("message"u8, refusal.Message);
                json.WriteString("infoUrl"u8, MoreInfo(refusal.Code));
                json.WriteStartObject("context"u8);
                json.WriteEndObject();
                json.WriteEndObject();
                json.WriteEndArray();
                break;
            default:
                json.WriteNumber("code"u8, refusal.Code);
                json.WriteString("message"u8, refusal.Message);
                json.WriteString("more_info"u8, MoreInfo(refusal.Code));
                json.WriteNumber("status"u8, refusal.Status);
                if (shape == 4)
                {
                    json.WriteString("throttled_until"u8, throttledUntil.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
                }

                break;
        }

        json.WriteEndObject();
        return shape == 2 ? Problem : Dispatcher.Json;
    }

    private static string MoreInfo(int code) => "https://www.twilio.com/docs/errors/" + code.ToString(CultureInfo.InvariantCulture);
}
