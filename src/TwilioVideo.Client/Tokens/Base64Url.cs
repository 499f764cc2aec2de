using System;

namespace TwilioVideo.Client.Tokens;

/// <summary>Encodes and decodes base64url without padding, as JSON web tokens use it.</summary>
internal static class Base64Url
{
    public static string Encode(byte[] bytes) =>
        Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>Decodes a text; null where it is not base64url.</summary>
    public static byte[]? Decode(string text)
    {
        foreach (var character in text)
        {
            if (character is not ((>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '_'))
            {
                return null;
            }
        }

        if (text.Length % 4 == 1)
        {
            return null;
        }

        var bytes = Convert.FromBase64String(text.Replace('-', '+').Replace('_', '/').PadRight((text.Length + 3) / 4 * 4, '='));

        // Unused bits at the end would let several texts stand for one signature.
        return string.Equals(Encode(bytes), text, StringComparison.Ordinal) ? bytes : null;
    }
}
