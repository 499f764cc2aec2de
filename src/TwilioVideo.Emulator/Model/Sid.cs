using System;

namespace TwilioVideo.Emulator.Model;

/// <summary>
/// A SID without its two-letter prefix. It takes 16 bytes instead of a string of 34 characters, because a room may have a million
/// participants.
/// </summary>
internal readonly record struct Sid(ulong High, ulong Low)
{
    public const int TextLength = 34;

    private const string HexDigits = "0123456789abcdef";

    public static bool TryParse(ReadOnlySpan<char> text, string prefix, out Sid sid)
    {
        sid = default;
        if (text.Length != TextLength || text[0] != prefix[0] || text[1] != prefix[1])
        {
            return false;
        }

        if (!TryParseHex(text.Slice(2, 16), out ulong high) || !TryParseHex(text.Slice(18, 16), out ulong low))
        {
            return false;
        }

        sid = new Sid(high, low);
        return true;
    }

    public string ToText(string prefix)
    {
        Span<char> text = stackalloc char[TextLength];
        text[0] = prefix[0];
        text[1] = prefix[1];
        for (int digit = 0; digit < 16; digit++)
        {
            text[17 - digit] = HexDigits[(int)(High >> (4 * digit)) & 15];
            text[33 - digit] = HexDigits[(int)(Low >> (4 * digit)) & 15];
        }

        return text.ToString();
    }

    public void Format(string prefix, Span<byte> utf8)
    {
        utf8[0] = (byte)prefix[0];
        utf8[1] = (byte)prefix[1];
        for (int digit = 0; digit < 16; digit++)
        {
            utf8[17 - digit] = (byte)HexDigits[(int)(High >> (4 * digit)) & 15];
            utf8[33 - digit] = (byte)HexDigits[(int)(Low >> (4 * digit)) & 15];
        }
    }

    private static bool TryParseHex(ReadOnlySpan<char> digits, out ulong value)
    {
        value = 0;
        foreach (char digit in digits)
        {
            int nibble = digit switch
            {
                >= '0' and <= '9' => digit - '0',
                >= 'a' and <= 'f' => digit - 'a' + 10,
                >= 'A' and <= 'F' => digit - 'A' + 10,
                _ => -1,
            };
            if (nibble < 0)
            {
                return false;
            }

            value = (value << 4) | (uint)nibble;
        }

        return true;
    }
}
