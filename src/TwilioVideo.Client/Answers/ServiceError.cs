using System;
using System.Text.Json;

namespace TwilioVideo.Client.Answers;

/// <summary>What an error answer says, whichever of the service's four shapes it has. Empty for a body that is no such JSON.</summary>
internal sealed record ServiceError(int? Code, string? Message, string? MoreInfo, DateTimeOffset? ThrottledUntil)
{
    private static readonly ServiceError Nothing = new(null, null, null, null);

    public static ServiceError Parse(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement) : Nothing;
        }
        catch (JsonException)
        {
            return Nothing;
        }
    }

    private static ServiceError Read(JsonElement root)
    {
        var code = Number(root, "code");
        var message = Text(root, "message") ?? Text(root, "detail") ?? Text(root, "title");
        var info = Text(root, "more_info") ?? Text(root, "infoUrl") ?? (code is null ? null : Text(root, "type"));
        var until = Text(root, "throttled_until") is { } time && DateTimeOffset.TryParse(
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

                code ??= Number(error, "code");
                info ??= Text(error, "infoUrl");
                if ((Text(error, "message") ?? Text(error, "detail")) is { } detail)
                {
                    message = message is null || message == detail ? detail : $"{message}: {detail}";
                }

                break;
            }
        }

        return new ServiceError(code, message, info, until);
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? text
            : null;

    private static int? Number(JsonElement element, string name) =>
        !element.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number
        : value.ValueKind == JsonValueKind.String && int.TryParse(value.GetString(), out number) ? number
        : null;
}
