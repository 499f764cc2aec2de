using System;
using System.Globalization;
using System.Text.Json;

namespace TwilioVideo.Emulator.Http;

/// <summary>Writes errors in the four JSON formats that the service uses.</summary>
internal static class ErrorResponseWriter
{
    private const string ProblemContentType = "application/problem+json";

    /// <summary>Writes an error and returns its content type.</summary>
    public static string Write(Utf8JsonWriter json, ApiErrorException exception, int shape, DateTimeOffset throttledUntil)
    {
        json.WriteStartObject();
        switch (shape)
        {
            case 2:
                json.WriteString("type"u8, GetInfoUrl(exception.Code));
                json.WriteString("title"u8, exception.Message);
                json.WriteNumber("status"u8, exception.Status);
                json.WriteNumber("code"u8, exception.Code);
                json.WriteString("detail"u8, exception.Message);
                json.WriteStartArray("errors"u8);
                json.WriteStartObject();
                json.WriteString("detail"u8, exception.Message);
                json.WriteString("pointer"u8, "#/"u8);
                json.WriteEndObject();
                json.WriteEndArray();
                break;
            case 3:
                json.WriteStartArray("errors"u8);
                json.WriteStartObject();
                json.WriteNumber("code"u8, exception.Code);
                json.WriteString("message"u8, exception.Message);
                json.WriteString("infoUrl"u8, GetInfoUrl(exception.Code));
                json.WriteStartObject("context"u8);
                json.WriteEndObject();
                json.WriteEndObject();
                json.WriteEndArray();
                break;
            default:
                json.WriteNumber("code"u8, exception.Code);
                json.WriteString("message"u8, exception.Message);
                json.WriteString("more_info"u8, GetInfoUrl(exception.Code));
                json.WriteNumber("status"u8, exception.Status);
                if (shape == 4)
                {
                    json.WriteString(
                        "throttled_until"u8, throttledUntil.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
                }

                break;
        }

        json.WriteEndObject();
        return shape == 2 ? ProblemContentType : Dispatcher.Json;
    }

    public static string GetInfoUrl(int code) => "https://www.twilio.com/docs/errors/" + code.ToString(CultureInfo.InvariantCulture);
}
