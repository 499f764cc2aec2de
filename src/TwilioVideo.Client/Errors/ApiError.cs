using System;
using System.Text.Json;

namespace TwilioVideo.Client.Errors;

/// <summary>
/// The content of an error response, in whichever of the service's four formats. It is empty where the body has none of them.
/// </summary>
internal sealed record ApiError(int? Code, string? Message, string? MoreInfo, DateTimeOffset? ThrottledUntil)
{
    public static readonly ApiError None = new(null, null, null, null);

    public static ApiError Parse(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement) : None;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return None;
        }
    }

    private static ApiError Read(JsonElement root)
    {
        var code = GetInt32(root, "code");
        var message = GetString(root, "message") ?? GetString(root, "detail") ?? GetString(root, "title");
        var info = GetString(root, "more_info") ?? GetString(root, "infoUrl") ?? (code is null ? null : GetString(root, "type"));
        var until = GetString(root, "throttled_until") is { } time && DateTimeOffset.TryParse(
            time,
            System.Globalization.CultureInfo.InvariantCulture,
            System.Globalization.DateTimeStyles.AssumeUniversal,
            out var parsed) ? parsed : (DateTimeOffset?)null;

        if (root.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Array)
        {
            foreach (var error in errors.EnumerateArray())
            {
                if (error.ValueKind != JsonValueKind.Object)
                {
                    continue;
                }

                code ??= GetInt32(error, "code");
                info ??= GetString(error, "infoUrl");
                if ((GetString(error, "message") ?? GetString(error, "detail")) is { } detail)
                {
                    message = message is null || message == detail ? detail : $"{message}: {detail}";
                }

                break;
            }
        }

        return new ApiError(code, message, info, until);
    }

    private static string? GetString(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && Decode(value) is { Length: > 0 } text
            ? text
            : null;

    private static int? GetInt32(JsonElement element, string name) =>
        !element.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number
        : int.TryParse(Decode(value), out number) ? number
        : null;

    private static string? Decode(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // A text that is not valid Unicode costs itself only.
            return null;
        }
    }
}
