using System;
using System.Globalization;

namespace TwilioVideo.Client.Text;

/// <summary>
/// Text as people may see it. Names are chosen by whoever joins a room: none of them may colour a terminal, rename its window, move its
/// cursor, turn its text round or break a line.
/// </summary>
public static class TerminalSanitizer
{
    private const char Replacement = '\uFFFD';

    // Part of many a family emoji.
    private const char ZeroWidthJoiner = '\u200D';

    /// <summary>The text with what a terminal would obey replaced; the same text where there is no such thing.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>A text without commands.</returns>
    public static string Sanitize(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsUnsafe(text[i]))
            {
                return new string(Array.ConvertAll(text.ToCharArray(), c => IsUnsafe(c) ? Replacement : c));
            }
        }

        return text;
    }

    /// <summary>Whether a terminal would obey the character instead of showing it.</summary>
    /// <param name="c">The character.</param>
    /// <returns>True for control characters, for those that turn or hide text, and for those that break a line.</returns>
    public static bool IsUnsafe(char c) => c < '\u0080'
        ? char.IsControl(c)
        : char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            || (char.GetUnicodeCategory(c) is UnicodeCategory.Format && c != ZeroWidthJoiner);
}
