using System;
using System.Collections.Generic;
using System.Linq;

namespace TwilioVideo.Client.Redaction;

/// <summary>
/// Finds secrets and pieces of them in text. How long a piece has to be depends on what it is a piece of: shorter ones are useless,
/// and occur in other text.
/// </summary>
internal sealed class SecretFragments
{
    public const int MinFragment = 8;
    private const int MinInWord = 6;
    private const int FewestKinds = 3;
    private readonly Dictionary<ulong, int> _grams = [];
    private readonly HashSet<string> _whole = new(StringComparer.Ordinal);

    /// <summary>Adds a secret or an encoding of it.</summary>
    /// <param name="secret">The text, in lower case.</param>
    /// <param name="minimum">How long a piece has to be.</param>
    /// <param name="wordMinimum">How long a piece has to be that may consist of words.</param>
    public void Add(string secret, int minimum, int wordMinimum)
    {
        var isCovered = secret.Length >= Math.Max(minimum, wordMinimum);
        for (var i = 0; i + MinFragment <= secret.Length; i++)
        {
            // A sequence of one or two distinct characters occurs in many identifiers.
            var piece = secret.Substring(i, MinFragment);
            if (piece.Distinct().Count() < FewestKinds)
            {
                isCovered = false;
                continue;
            }

            var (gram, needed) = (Gram(piece), piece.Any(char.IsDigit) ? minimum : wordMinimum);
            _grams[gram] = _grams.TryGetValue(gram, out var before) ? Math.Min(before, needed) : needed;
        }

        if (secret.Length > 0 && !isCovered)
        {
            _whole.Add(secret);
        }
    }

    /// <summary>Marks what is found.</summary>
    /// <param name="text">The text, in lower case.</param>
    /// <param name="mark">Receives the first and the last character of each piece.</param>
    public void Find(DecodedText text, Action<int, int> mark)
    {
        var (gram, run) = (0UL, 0);
        for (var i = 0; i < text.Length; i++)
        {
            gram = (gram << 8) | Fold(text[i]);
            if (i < MinFragment - 1)
            {
                continue;
            }

            run = _grams.TryGetValue(gram, out var needed) ? run + 1 : 0;
            if (run > 0 && run + MinFragment - 1 >= needed)
            {
                mark(i - MinFragment - run + 2, i);
            }
        }

        FindWhole(text, mark);
    }

    private void FindWhole(DecodedText text, Action<int, int> mark)
    {
        var all = text.ToString();
        foreach (var secret in _whole)
        {
            for (
                var at = all.IndexOf(secret, StringComparison.Ordinal); at >= 0; at = all.IndexOf(secret, at + 1, StringComparison.Ordinal))
            {
                var last = at + secret.Length - 1;
                if (secret.Length >= MinInWord || !(IsJoined(text, at - 1, at) || IsJoined(text, last, last + 1)))
                {
                    mark(at, last);
                }
            }
        }
    }

    // Whether two neighbours are of one word; in compact text they may have stood apart.
    private static bool IsJoined(DecodedText text, int left, int right) =>
        left >= 0 && right < text.Length
            && char.IsLetterOrDigit(text[left]) && char.IsLetterOrDigit(text[right]) && text.End(left) == text.Start(right);

    private static ulong Gram(string piece)
    {
        var gram = 0UL;
        foreach (var character in piece)
        {
            gram = (gram << 8) | Fold(character);
        }

        return gram;
    }

    private static byte Fold(char c) => (byte)(c ^ (c >> 8));
}
