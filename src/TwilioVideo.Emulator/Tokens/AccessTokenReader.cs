using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Tokens;

/// <summary>Validates access tokens for joining a room, with the errors of the service.</summary>
internal static class AccessTokenReader
{
    private const long MaxSeconds = 86_400;

    /// <summary>Validates a token and gets its identity.</summary>
    /// <returns>The identity.</returns>
    /// <exception cref="ApiErrorException">The token is invalid or does not grant access to the room.</exception>
    public static string GetIdentity(string token, Room room, VideoEmulator emulator)
    {
        string[] parts = token.Trim().Split('.');
        if (parts.Length != 3 || Decode(parts[2]) is not { } signature)
        {
            throw Reject(ErrorCode.TokenInvalid, "Invalid access token");
        }

        JsonElement header = Read(parts[0]);
        JsonElement payload = Read(parts[1]);
        if (GetString(header, "alg") != "HS256" || GetString(header, "typ") != "JWT" || GetString(header, "cty") != "twilio-fpa;v=1")
        {
            throw Reject(ErrorCode.TokenHeader, "Invalid access token header");
        }

        if (GetString(payload, "iss") != emulator.ApiKeySid || GetString(payload, "sub") != emulator.AccountSid)
        {
            throw Reject(ErrorCode.TokenIssuer, "Invalid access token issuer/subject");
        }

        using HMACSHA256 hash = new(Encoding.UTF8.GetBytes(emulator.ApiKeySecret));
        if (!hash.ComputeHash(Encoding.UTF8.GetBytes(parts[0] + "." + parts[1])).SequenceEqual(signature))
        {
            throw Reject(ErrorCode.TokenSignature, "Invalid access token signature");
        }

        ValidateTimes(payload, emulator.Account.Now.ToUnixTimeSeconds());
        return ValidateGrants(payload, room);
    }

    private static void ValidateTimes(JsonElement payload, long now)
    {
        if (GetInt64(payload, "exp") is not { } expires || expires <= now)
        {
            throw Reject(ErrorCode.TokenExpired, "Access token expired or expiration date invalid");
        }

        if (GetInt64(payload, "nbf") > now + 1)
        {
            throw Reject(ErrorCode.TokenNotYetValid, "Access token not yet valid");
        }

        if (expires - (GetInt64(payload, "iat") ?? GetInt64(payload, "nbf") ?? now) > MaxSeconds)
        {
            throw Reject(ErrorCode.TokenLifetime, "Expiration time exceeds maximum time allowed");
        }
    }

    private static string ValidateGrants(JsonElement payload, Room room)
    {
        if (payload.TryGetProperty("grants", out JsonElement grants)
            && GetString(grants, "identity") is { } identity
            && TextLength.IsValidName(identity)
            && grants.TryGetProperty("video", out JsonElement video)
            && video.ValueKind == JsonValueKind.Object)
        {
            string? name = GetString(video, "room");
            return name is null || name == room.UniqueName || name == room.Sid.ToText(SidPrefix.Room)
                ? identity
                : throw Reject(ErrorCode.TokenGrants, $"Invalid access token grants: the token is for room '{name}' only");
        }

        throw Reject(ErrorCode.TokenGrants, "Invalid access token grants");
    }

    private static JsonElement Read(string part)
    {
        try
        {
            using JsonDocument document = WellFormedJson.Parse(Encoding.UTF8.GetString(Decode(part) ?? []));
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

    private static string? GetString(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object
            && parent.TryGetProperty(name, out JsonElement value)
            && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static long? GetInt64(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out JsonElement value)
            && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out long number)
            ? number
            : null;

    private static ApiErrorException Reject(int code, string message) => new(401, code, message + ".");
}
