using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace TwilioVideo.Client.Redaction;

/// <summary>
/// Writes a secret in the ways that cannot be decoded in place: base64 at each alignment, hexadecimal, UTF-16, and one in the other.
/// </summary>
internal static class SecretEncodings
{
    private const int Base64Alignments = 3;

    /// <summary>Gets all encodings of a secret; separators, padding, letter case and escapes are left to the search.</summary>
    /// <param name="secret">The secret as it is.</param>
    public static IEnumerable<string> Of(string secret)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var utf8 = Encoding.UTF8.GetBytes(secret);

        string[] once =
            [.. new[] { utf8, Encoding.Unicode.GetBytes(secret), Encoding.BigEndianUnicode.GetBytes(secret) }.SelectMany(OfBytes)];
        found.UnionWith(once);
        found.UnionWith(once.SelectMany(value => OfBytes(Encoding.ASCII.GetBytes(value))));
        return found;
    }

    /// <summary>Gets the text that the bytes of a secret are taken for, one by one: what the escapes of single bytes decode to.</summary>
    public static string AsBytes(string secret) => new(Array.ConvertAll(Encoding.UTF8.GetBytes(secret), value => (char)value));

    private static IEnumerable<string> OfBytes(byte[] bytes)
    {
        yield return string.Concat(bytes.Select(value => value.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
        for (var before = 0; before < Base64Alignments; before++)
        {
            // Only what no neighbour has a part in.
            var text = Convert.ToBase64String([.. new byte[before], .. bytes]).TrimEnd('=');
            var end = (before + bytes.Length) % Base64Alignments == 0 ? text.Length : text.Length - 1;
            var start = before == 0 ? 0 : before + 1;
            if (end > start)
            {
                yield return text.Substring(start, end - start);
            }
        }
    }
}
