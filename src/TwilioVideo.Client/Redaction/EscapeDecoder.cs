namespace TwilioVideo.Client.Redaction;

/// <summary>Decodes one escape of addresses, HTML, JSON or program text at a position.</summary>
internal static class EscapeDecoder
{
    private const int MaxEntityName = 16;
    private const int MaxNumber = 10;

    public static bool TryDecode(DecodedText text, int at, out char character, out int length)
    {
        (character, length) = ('\0', 0);
        return text[at] switch
        {
            '%' => TryDecodePercent(text, at, ref character, ref length),
            '&' => TryDecodeEntity(text, at, ref character, ref length),
            '\\' => TryDecodeBackslash(text, at, ref character, ref length),
            '0' when Is(text, at + 1, 'x') || Is(text, at + 1, 'X') => TryReadHex(text, at + 2, 2, ref character) && Take(4, ref length),
            _ => false,
        };
    }

    private static bool TryDecodePercent(DecodedText text, int at, ref char character, ref int length) =>
        Is(text, at + 1, 'u') || Is(text, at + 1, 'U')
            ? TryReadHex(text, at + 2, 4, ref character) && Take(6, ref length)
            : TryReadHex(text, at + 1, 2, ref character) && Take(3, ref length);

    private static bool TryDecodeBackslash(DecodedText text, int at, ref char character, ref int length)
    {
        if (at + 1 >= text.Length)
        {
            return false;
        }

        var next = text[at + 1];
        return next switch
        {
            'u' or 'U' when Is(text, at + 2, '{') =>
                TryReadNumber(text, at + 3, 16, ref character, out var end) && Is(text, end, '}') && Take(end + 1 - at, ref length),
            'U' => TryReadHex(text, at + 2, 8, ref character) && Take(10, ref length),
            'u' => TryReadHex(text, at + 2, 4, ref character) && Take(6, ref length),
            'x' or 'X' => TryReadHex(text, at + 2, 2, ref character) && Take(4, ref length),
            'n' or 'r' or 't' or 'b' or 'f' => TakeAs(' ', 2, ref character, ref length),
            >= '0' and <= '7' => TryReadOctal(text, at + 1, ref character) && Take(4, ref length),
            _ => !char.IsLetterOrDigit(next) && TakeAs(next, 2, ref character, ref length),
        };
    }

    private static bool TryDecodeEntity(DecodedText text, int at, ref char character, ref int length)
    {
        if (Is(text, at + 1, '#'))
        {
            var isHex = Is(text, at + 2, 'x') || Is(text, at + 2, 'X');
            return TryReadNumber(text, at + (isHex ? 3 : 2), isHex ? 16 : 10, ref character, out var end)
                && Take(end - at + (Is(text, end, ';') ? 1 : 0), ref length);
        }

        var name = "";
        for (var i = at + 1; i < text.Length && name.Length <= MaxEntityName; i++)
        {
            if (text[i] == ';')
            {
                return Named(name) is { } named && TakeAs(named, i + 1 - at, ref character, ref length);
            }

            if (!char.IsLetter(text[i]))
            {
                return false;
            }

            name += text[i];
        }

        return false;
    }

    // All of ASCII's punctuation that HTML has names for; a secret consists of ASCII as a rule.
    private static char? Named(string name) => name switch
    {
        "excl" => '!',
        "quot" or "QUOT" => '"',
        "num" => '#',
        "dollar" => '$',
        "percnt" => '%',
        "amp" or "AMP" => '&',
        "apos" => '\'',
        "lpar" => '(',
        "rpar" => ')',
        "ast" or "midast" => '*',
        "plus" => '+',
        "comma" => ',',
        "hyphen" or "dash" or "minus" => '-',
        "period" => '.',
        "sol" => '/',
        "colon" => ':',
        "semi" => ';',
        "lt" or "LT" => '<',
        "equals" => '=',
        "gt" or "GT" => '>',
        "quest" => '?',
        "commat" => '@',
        "lsqb" or "lbrack" => '[',
        "bsol" => '\\',
        "rsqb" or "rbrack" => ']',
        "Hat" => '^',
        "lowbar" or "UnderBar" => '_',
        "grave" or "DiacriticalGrave" => '`',
        "lcub" or "lbrace" => '{',
        "verbar" or "vert" or "VerticalLine" => '|',
        "rcub" or "rbrace" => '}',
        "Tab" => '\t',
        "NewLine" => '\n',
        "nbsp" or "shy" => ' ',
        _ => null,
    };

    private static bool TryReadHex(DecodedText text, int at, int digits, ref char character)
    {
        var value = 0L;
        for (var i = at; i < at + digits; i++)
        {
            if (i >= text.Length || Digit(text[i]) is not (>= 0 and var digit))
            {
                return false;
            }

            value = (value << 4) | (uint)digit;
        }

        character = value <= char.MaxValue ? (char)value : '\uFFFD';
        return true;
    }

    private static bool TryReadOctal(DecodedText text, int at, ref char character)
    {
        var value = 0;
        for (var i = at; i < at + 3; i++)
        {
            if (i >= text.Length || text[i] is not (>= '0' and <= '7'))
            {
                return false;
            }

            value = (value << 3) | (text[i] - '0');
        }

        character = (char)value;
        return true;
    }

    private static bool TryReadNumber(DecodedText text, int at, int radix, ref char character, out int end)
    {
        var value = 0L;
        for (end = at; end < text.Length && end - at < MaxNumber && Digit(text[end]) is >= 0 and var digit && digit < radix; end++)
        {
            value = (value * radix) + digit;
        }

        character = value <= char.MaxValue ? (char)value : '\uFFFD';
        return end > at;
    }

    private static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };

    private static bool Is(DecodedText text, int at, char character) => at < text.Length && text[at] == character;

    private static bool Take(int count, ref int length)
    {
        length = count;
        return true;
    }

    private static bool TakeAs(char value, int count, ref char character, ref int length)
    {
        (character, length) = (value, count);
        return true;
    }
}
