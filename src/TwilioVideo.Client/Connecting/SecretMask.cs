using System;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace TwilioVideo.Client;

/// <summary>
/// Redacts secrets in text that comes from elsewhere: a server or a proxy may echo what it was sent, as it was, encoded, or in part.
/// Nothing is prepared before there is something to redact.
/// </summary>
internal sealed class SecretMask
{
    private const string Stars = "********";
    private const int MaximumLevels = 6;
    private const int ShortestSecret = 2;
    private const int ShortestRandom = 16;
    private const int ShortestCompact = 4;
    private const int ShortestWords = 12;
    private const int ShortestCompactWords = 16;
    private const int ShortestBase64 = 10;
    private const int ShortestHexadecimal = 16;
    private static readonly Regex InAddress = new(@"(://|%3A%2F%2F|:\\/\\/)[^/\\@%&\s""]+(?:(?::|%3A)[^/\\@&\s""]*?)?(@|%40)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));
    private readonly Lazy<(SecretFragments Exact, SecretFragments Compact)> _fragments;

    private readonly (string User, string Secret)[] _logins;

    /// <param name="logins">Whoever signs in somewhere, and with what; the user is no secret, and a single letter is none.</param>
    public SecretMask(params (string User, string Secret)[] logins)
    {
        _logins = [.. logins.Where(one => one.Secret.Length >= ShortestSecret)];
        _fragments = new(() => Prepare(_logins));
    }

    /// <summary>Gets a redactor for more secrets.</summary>
    public SecretMask With((string User, string Secret)[] logins) => logins.Length == 0 ? this : new SecretMask([.. _logins, .. logins]);

    /// <summary>Redacts the secrets. Call it before text is cut: a piece that is too short is not found.</summary>
    public string? Apply(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return text;
        }

        var marks = new bool[text!.Length];
        var isFound = false;
        var level = new DecodedText(text);
        for (var depth = 0; level is not null && depth < MaximumLevels; depth++)
        {
            Find(_fragments.Value.Exact, level.ToLower());
            Find(_fragments.Value.Compact, level.ToCompact());
            level = level.Decode();
        }

        return isFound ? Replace(text, marks) : text;

        void Find(SecretFragments fragments, DecodedText where) => fragments.Find(where, (first, last) =>
        {
            isFound = true;
            for (var i = where.Start(first); i < where.End(last); i++)
            {
                marks[i] = true;
            }
        });
    }

    /// <summary>The exception, if nothing in it is to be taken out; an exception can't be changed.</summary>
    public Exception? Apply(Exception? problem) => problem?.ToString() is { } text && Apply(text) == text ? problem : null;

    /// <summary>The text without secrets, and without the user names and passwords that addresses in the text may hold.</summary>
    public string? ApplyToBody(string? text) => Apply(text) is { } masked ? InAddress.Replace(masked, "$1" + Stars + "$2") : null;

    private static (SecretFragments Exact, SecretFragments Compact) Prepare((string User, string Secret)[] logins)
    {
        var (exact, compact) = (new SecretFragments(), new SecretFragments());
        foreach (var (user, secret) in logins)
        {
            var isRandom = secret.Length >= ShortestRandom && secret.All(char.IsLetterOrDigit) && secret.Count(char.IsDigit) >= secret.Length / ShortestRandom;
            Add(secret, SecretFragments.ShortestFragment, isRandom ? SecretFragments.ShortestFragment : ShortestWords);
            Add(SecretEncodings.AsBytes(secret), SecretFragments.ShortestFragment, ShortestWords);
            foreach (var encoded in SecretEncodings.Of(secret).Concat(SecretEncodings.Of(user + ":" + secret)))
            {
                var minimum = encoded.All(Uri.IsHexDigit) ? ShortestHexadecimal : ShortestBase64;
                Add(encoded, minimum, minimum);
            }
        }

        return (exact, compact);

        void Add(string text, int minimum, int wordMinimum)
        {
            exact.Add(text.ToLowerInvariant(), minimum, wordMinimum);
            var letters = new string([.. text.Where(char.IsLetterOrDigit)]).ToLowerInvariant();
            if (letters.Length >= ShortestCompact)
            {
                // Words that follow each other are nearer to innocent text.
                compact.Add(letters, minimum, Math.Max(wordMinimum, wordMinimum > minimum ? ShortestCompactWords : 0));
            }
        }
    }

    private static string Replace(string text, bool[] marks)
    {
        var redacted = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!marks[i])
            {
                redacted.Append(text[i]);
            }
            else if (i == 0 || !marks[i - 1])
            {
                redacted.Append(Stars);
            }
        }

        return redacted.ToString();
    }
}
