using System.Globalization;
using System.Text.Json;

namespace TwilioVideo.Emulator;

/// <summary>The JSON of an error.</summary>
internal static class ErrorBody
{
    public static void Write(Utf8JsonWriter json, int status, int code, string message)
    {
        json.WriteStartObject();
        json.WriteNumber("code"u8, code);
        json.WriteString("message"u8, message);
        json.WriteString("more_info"u8, MoreInfo(code));
        json.WriteNumber("status"u8, status);
        json.WriteEndObject();
    }

    private static string MoreInfo(int code) => "https://www.twilio.com/docs/errors/" + code.ToString(CultureInfo.InvariantCulture);
}
