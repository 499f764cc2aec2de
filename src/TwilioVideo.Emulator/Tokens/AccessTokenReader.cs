using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Tokens;

/// <summary>Reads the access token that somebody joins with, and refuses what the service would refuse.</summary>
internal static class AccessTokenReader
{
    private const long MaximumSeconds = 86_400;

    /// <summary>Checks a token for a room.</summary>
    /// <returns>The identity that it lets in.</returns>
    /// <exception cref="ApiErrorException">It does not let anybody in.</exception>
    public static string Check(string token, Room room, VideoEmulator emulator)
    {
        string[] parts = token.Trim().Split('.');
        if (parts.Length != 3 || Decode(parts[2]) is not { } signature)
        {
            throw Reject(ErrorCode.TokenInvalid, "Invalid access token");
        }

        JsonElement header = Read(parts[0]);
        JsonElement payload = Read(parts[1]);
        if (Text(header, "alg") != "HS256" || Text(header, "typ") != "JWT" || Text(header, "cty") != "twilio-fpa;v=1")
        {
            throw Reject(ErrorCode.TokenHeader, "Invalid access token header");
        }

        if (Text(payload, "iss") != emulator.ApiKeySid || Text(payload, "sub") != emulator.AccountSid)
        {
            throw Reject(ErrorCode.TokenIssuer, "Invalid access token issuer/subject");
        }

        using HMACSHA256 hash = new(Encoding.UTF8.GetBytes(emulator.ApiKeySecret));
        if (!hash.ComputeHash(Encoding.UTF8.GetBytes(parts[0] + "." + parts[1])).SequenceEqual(signature))
        {
            throw Reject(ErrorCode.TokenSignature, "Invalid access token signature");
        }

        CheckTimes(payload, emulator.Account.Now.ToUnixTimeSeconds());
        return CheckGrants(payload, room);
    }

    private static void CheckTimes(JsonElement payload, long now)
    {
        if (Number(payload, "exp") is not { } expires || expires <= now)
        {
            throw Reject(ErrorCode.TokenExpired, "Access token expired or expiration date invalid");
        }

        if (Number(payload, "nbf") > now + 1)
        {
            throw Reject(ErrorCode.TokenNotYetValid, "Access token not yet valid");
        }

        if (expires - (Number(payload, "iat") ?? Number(payload, "nbf") ?? now) > MaximumSeconds)
        {
            throw Reject(ErrorCode.TokenLifetime, "Expiration time exceeds maximum time allowed");
        }
    }

    private static string CheckGrants(JsonElement payload, Room room)
    {
        if (payload.TryGetProperty("grants", out JsonElement grants)
            && Text(grants, "identity") is { } identity
            && TextLength.IsValidName(identity)
            && grants.TryGetProperty("video", out JsonElement video)
            && video.ValueKind == JsonValueKind.Object)
        {
            string? name = Text(video, "room");
            return name is null || name == room.UniqueName || name == room.Sid.ToText(SidPrefix.Room)
                ? identity
                : throw Reject(ErrorCode.TokenGrants, $"Invalid access token grants: the token opens room '{name}' only");
        }

        throw Reject(ErrorCode.TokenGrants, "Invalid access token grants");
    }

    private static JsonElement Read(string part)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(Decode(part) ?? []);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw Reject(ErrorCode.TokenInvalid, "Invalid access token");
        }
    }

    private static byte[]? Decode(string text)
    {
        try
        {
            return Convert.FromBase64String(text.Replace('-', '+').Replace('_', '/').PadRight((text.Length + 3) / 4 * 4, '='));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static long? Number(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out JsonElement value)
            && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out long number)
            ? number
            : null;

    private static ApiErrorException Reject(int code, string message) => new(401, code, message + ".");
}
