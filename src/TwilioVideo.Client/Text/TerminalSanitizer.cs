using System;
using System.Globalization;

namespace TwilioVideo.Client.Text;

/// <summary>
/// Sanitizes text for a terminal. Participants choose their names: none of them may change colours, the window title, the cursor, the text
/// direction or the lines of a terminal.
/// </summary>
public static class TerminalSanitizer
{
    private const char Replacement = '\uFFFD';

    // Part of many emoji.
    private const char ZeroWidthJoiner = '\u200D';

    /// <summary>Replaces the characters that control a terminal.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The sanitized text; the same instance where nothing is replaced.</returns>
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

    /// <summary>Determines whether a character controls a terminal.</summary>
    /// <param name="c">The character.</param>
    /// <returns>True for control characters, for those that hide text or change its direction, and for line breaks.</returns>
    public static bool IsUnsafe(char c) => c < '\u0080'
        ? char.IsControl(c)
        : char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            || (char.GetUnicodeCategory(c) is UnicodeCategory.Format && c != ZeroWidthJoiner);
}
