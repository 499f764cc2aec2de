using System.Collections.Generic;

namespace TwilioVideo.Client.Redaction;

/// <summary>Text after some levels of decoding. Each character knows from which part of the original text it came.</summary>
internal sealed class DecodedText
{
    private readonly List<char> _characters;
    private readonly List<int> _starts;
    private readonly List<int> _ends;

    public DecodedText(string text)
        : this(text.Length)
    {
        for (var i = 0; i < text.Length; i++)
        {
            Add(text[i], i, i + 1);
        }
    }

    private DecodedText(int capacity)
    {
        _characters = new List<char>(capacity);
        _starts = new List<int>(capacity);
        _ends = new List<int>(capacity);
    }

    public int Length => _characters.Count;

    public char this[int index] => _characters[index];

    /// <summary>Gets the position in the original text at which a character begins.</summary>
    public int Start(int index) => _starts[index];

    /// <summary>Gets the position in the original text at which a character ends.</summary>
    public int End(int index) => _ends[index];

    /// <summary>Decodes one level of escapes.</summary>
    /// <returns>The decoded text; null where there was nothing to decode.</returns>
    public DecodedText? Decode()
    {
        DecodedText? decoded = null;
        for (var i = 0; i < Length;)
        {
            if (EscapeDecoder.TryDecode(this, i, out var character, out var length))
            {
                decoded ??= Copy(i);
                decoded.Add(character, _starts[i], _ends[i + length - 1]);
                i += length;
            }
            else
            {
                decoded?.Add(_characters[i], _starts[i], _ends[i]);
                i++;
            }
        }

        return decoded;
    }

    /// <summary>
    /// Gets the letters and digits alone, in lower case: neither separators nor padding nor the alphabet of base64 make a difference.
    /// </summary>
    public DecodedText ToCompact()
    {
        var compact = new DecodedText(Length);
        for (var i = 0; i < Length; i++)
        {
            if (char.IsLetterOrDigit(_characters[i]))
            {
                compact.Add(char.ToLowerInvariant(_characters[i]), _starts[i], _ends[i]);
            }
        }

        return compact;
    }

    /// <summary>Gets the text in lower case, without invisible characters, such as the zero bytes of UTF-16.</summary>
    public DecodedText ToLower()
    {
        var lower = new DecodedText(Length);
        for (var i = 0; i < Length; i++)
        {
            if (_characters[i] is not ('\0' or '\uFFFD' or '\u00AD' or (>= '\u200B' and <= '\u200F') or '\u2060' or '\uFEFF'))
            {
                lower.Add(char.ToLowerInvariant(_characters[i]), _starts[i], _ends[i]);
            }
        }

        return lower;
    }

    /// <inheritdoc/>
    public override string ToString() => new(_characters.ToArray());

    private DecodedText Copy(int count)
    {
        var copy = new DecodedText(Length);
        for (var i = 0; i < count; i++)
        {
            copy.Add(_characters[i], _starts[i], _ends[i]);
        }

        return copy;
    }

    private void Add(char character, int start, int end)
    {
        _characters.Add(character);
        _starts.Add(start);
        _ends.Add(end);
    }
}
