using System.Text;

namespace TwilioVideo.Emulator.Http;

/// <summary>Decodes percent-encoded text.</summary>
internal static class PercentEncoding
{
    /// <summary>Decodes a text; returns null when a percent sign is not followed by two hexadecimal digits.</summary>
    public static string? Decode(string text, bool plusIsSpace)
    {
        if (text.IndexOf('%') < 0)
        {
            return plusIsSpace ? text.Replace('+', ' ') : text;
        }

        byte[] bytes = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        int length = 0;
        for (int index = 0; index < text.Length; index++)
        {
            char letter = text[index];
            if (letter == '%')
            {
                int value = index + 2 < text.Length ? (ParseHex(text[index + 1]) << 4) | ParseHex(text[index + 2]) : -1;
                if (value < 0)
                {
                    return null;
                }

                bytes[length++] = (byte)value;
                index += 2;
            }
            else if (letter < 0x80)
            {
                bytes[length++] = letter == '+' && plusIsSpace ? (byte)' ' : (byte)letter;
            }
            else
            {
                int width = char.IsHighSurrogate(letter) && index + 1 < text.Length ? 2 : 1;
                length += Encoding.UTF8.GetBytes(text, index, width, bytes, length);
                index += width - 1;
            }
        }

        return Encoding.UTF8.GetString(bytes, 0, length);
    }

    private static int ParseHex(char digit) => digit switch
    {
        >= '0' and <= '9' => digit - '0',
        >= 'a' and <= 'f' => digit - 'a' + 10,
        >= 'A' and <= 'F' => digit - 'A' + 10,
        _ => -1,
    };
}
