using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace TwilioVideo.ParameterBinding;

/// <summary>Whether one name is another one, misspelt.</summary>
internal static class NameSimilarity
{
    private const int MinWord = 4;
    private const int LettersForEachSlip = 5;

    /// <summary>Whether a name is written a little differently: with other signs between its words, a letter more or another one.</summary>
    public static bool IsSimilar(string name, string right)
    {
        var (written, meant) = (Letters(name), Letters(right));
        return Distance(written, meant) <= Math.Min(2, meant.Length / LettersForEachSlip);
    }

    /// <summary>Whether it is the end of the right one, or ends in the same word, such as Codec for VideoCodecs: what somebody writes who leaves out the rest.</summary>
    public static bool HasSameEnding(string name, string right)
    {
        var (written, meant) = (LastWord(name), LastWord(right));
        return (Letters(name).Length >= MinWord && Letters(right).EndsWith(Letters(name), StringComparison.Ordinal))
            || (written.Length >= MinWord && Distance(written, meant) <= Math.Min(1, meant.Length / LettersForEachSlip));
    }

    private static string Letters(string name) => new([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    private static string LastWord(string name) =>
        Regex.Matches(name, "[A-Z]?[a-z]+|[A-Z]+|[0-9]+").Cast<Match>().LastOrDefault()?.Value.ToLowerInvariant() ?? "";

    // How many letters to add, leave out, change or swap with the next; the three rows are all of the table that is ever looked at.
    private static int Distance(string left, string right)
    {
        var (before, above, row) = (new int[right.Length + 1], Enumerable.Range(0, right.Length + 1).ToArray(), new int[right.Length + 1]);
        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = left[i - 1] == right[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + change);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, above, row) = (above, row, before);
        }

        return above[right.Length];
    }
}
