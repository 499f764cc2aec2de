using System;
using System.Collections.Generic;
using System.Text;

namespace TwilioVideo.Client.Webhooks;

/// <summary>Reads the body of a webhook request: <c>application/x-www-form-urlencoded</c>.</summary>
public static class FormText
{
    /// <summary>Parses a form.</summary>
    /// <param name="text">The body as it was sent.</param>
    /// <returns>The parameters in the order in which they were sent; a name may be there more than once.</returns>
    /// <exception cref="TwilioVideoException">It is no form (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static IReadOnlyList<KeyValuePair<string, string>> Parse(string text)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var pair in text.Trim().TrimStart('?').Split('&'))
        {
            if (pair.Length > 0)
            {
                var equals = pair.IndexOf('=');
                pairs.Add(new KeyValuePair<string, string>(
                    Decode(equals < 0 ? pair : pair.Substring(0, equals)), equals < 0 ? "" : Decode(pair.Substring(equals + 1))));
            }
        }

        return pairs;
    }

    private static string Decode(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '+')
            {
                bytes.Add((byte)' ');
            }
            else if (text[i] != '%')
            {
                var length = char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1;
                bytes.AddRange(Encoding.UTF8.GetBytes(text.Substring(i, length)));
                i += length - 1;
            }
            else if (i + 2 < text.Length && Uri.IsHexDigit(text[i + 1]) && Uri.IsHexDigit(text[i + 2]))
            {
                bytes.Add((byte)((Uri.FromHex(text[i + 1]) << 4) | Uri.FromHex(text[i + 2])));
                i += 2;
            }
            else
            {
                throw TwilioVideoException.InvalidInput("The text is no form: a percent sign is not followed by two hexadecimal digits.");
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}
