using System;
using System.Text.Json;

namespace TwilioVideo.Client.Tokens;

/// <summary>Reads the parts of a JSON web token.</summary>
internal static class AccessTokenParser
{
    private const int MaximumLength = 16_384;

    /// <summary>Splits a token into its parts. The message is null where it is a token.</summary>
    public static (string? Error, JsonElement Header, JsonElement Payload, byte[] Signature, string Signed) Parse(string token)
    {
        if (token.Length == 0)
        {
            return Fail("The token is empty.");
        }

        if (token.Length > MaximumLength)
        {
            return Fail("The token is longer than any access token.");
        }

        if (token[0] is '{' or '"')
        {
            return Fail("The token is JSON, not a token by itself. Use the text of its token field, without quotation marks.");
        }

        var parts = token.Split('.');
        if (parts.Length != 3)
        {
            return Fail($"A token has three parts with dots in between; this text has {parts.Length}.");
        }

        if (ReadObject(parts[0]) is not { } header)
        {
            return Fail("The header is not base64url of a JSON object.");
        }

        if (ReadObject(parts[1]) is not { } payload)
        {
            return Fail("The payload is not base64url of a JSON object.");
        }

        return Base64Url.Decode(parts[2]) is { } signature
            ? (null, header, payload, signature, parts[0] + "." + parts[1])
            : Fail("The signature is not base64url.");
    }

    /// <summary>Gets the text of a property; null where there is none.</summary>
    public static string? Text(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>Gets a property that is an object; null where there is none.</summary>
    public static JsonElement? Object(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    /// <summary>Gets a time in seconds since 1970; null where there is none or it is out of range.</summary>
    public static DateTimeOffset? Time(JsonElement payload, string name)
    {
        const long Latest = 253_402_300_799;
        return payload.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number
            && value.TryGetDouble(out var seconds) && seconds is >= 0 and <= Latest
            ? DateTimeOffset.FromUnixTimeSeconds((long)seconds)
            : null;
    }

    private static (string? Error, JsonElement Header, JsonElement Payload, byte[] Signature, string Signed) Fail(string error) =>
        (error, default, default, [], "");

    private static JsonElement? ReadObject(string part)
    {
        if (Base64Url.Decode(part) is not { } bytes)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(bytes);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
