using System;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using TwilioVideo.Client.Redaction;

namespace TwilioVideo.Client.Authentication;

/// <summary>
/// Redacts secrets in text from other sources: a server or proxy may echo a request as it was sent, encoded, or in part. The search is
/// prepared with the first text.
/// </summary>
internal sealed class SecretRedactor
{
    private const string Replacement = "********";
    private const int MaximumLevels = 6;
    private const int MinSecret = 2;
    private const int MinRandom = 16;
    private const int MinCompact = 4;
    private const int MinWords = 12;
    private const int MinCompactWords = 16;
    private const int MinBase64 = 10;
    private const int MinHexadecimal = 16;
    private static readonly Regex UserInfoInUri = new(@"(://|%3A%2F%2F|:\\/\\/)[^/\\@%&\s""]+(?:(?::|%3A)[^/\\@&\s""]*?)?(@|%40)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));
    private readonly Lazy<(SecretFragments Exact, SecretFragments Compact)> _fragments;

    private readonly (string User, string Secret)[] _logins;

    /// <param name="logins">The users and secrets. The user is no secret, and neither is a single character.</param>
    public SecretRedactor(params (string User, string Secret)[] logins)
    {
        _logins = [.. logins.Where(entry => entry.Secret.Length >= MinSecret)];
        _fragments = new(() => Prepare(_logins));
    }

    /// <summary>Creates a redactor for more secrets.</summary>
    public SecretRedactor With((string User, string Secret)[] logins) =>
        logins.Length == 0 ? this : new SecretRedactor([.. _logins, .. logins]);

    /// <summary>Redacts the secrets. Call it before text is truncated: a piece that is too short is not found.</summary>
    public string? Redact(string? text)
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

    /// <summary>Gets the exception if it contains no secret, otherwise null, because an exception can't be changed.</summary>
    public Exception? Redact(Exception? exception) => exception?.ToString() is { } text && Redact(text) == text ? exception : null;

    /// <summary>Redacts the secrets, and the user names and passwords in addresses.</summary>
    public string? RedactBody(string? text)
    {
        try
        {
            return Redact(text) is { } redacted ? UserInfoInUri.Replace(redacted, "$1" + Replacement + "$2") : null;
        }
        catch (RegexMatchTimeoutException)
        {
            // What could not be searched in time is not shown.
            return Replacement;
        }
    }

    private static (SecretFragments Exact, SecretFragments Compact) Prepare((string User, string Secret)[] logins)
    {
        var (exact, compact) = (new SecretFragments(), new SecretFragments());
        foreach (var (user, secret) in logins)
        {
            var isRandom =
                secret.Length >= MinRandom && secret.All(char.IsLetterOrDigit) && secret.Count(char.IsDigit) >= secret.Length / MinRandom;
            Add(secret, SecretFragments.MinFragment, isRandom ? SecretFragments.MinFragment : MinWords);
            Add(SecretEncodings.AsBytes(secret), SecretFragments.MinFragment, MinWords);
            foreach (var encoded in SecretEncodings.Of(secret).Concat(SecretEncodings.Of(user + ":" + secret)))
            {
                var minimum = encoded.All(Uri.IsHexDigit) ? MinHexadecimal : MinBase64;
                Add(encoded, minimum, minimum);
            }
        }

        return (exact, compact);

        void Add(string text, int minimum, int wordMinimum)
        {
            exact.Add(text.ToLowerInvariant(), minimum, wordMinimum);
            var letters = new string([.. text.Where(char.IsLetterOrDigit)]).ToLowerInvariant();
            if (letters.Length >= MinCompact)
            {
                // Words that follow each other are nearer to innocent text.
                compact.Add(letters, minimum, Math.Max(wordMinimum, wordMinimum > minimum ? MinCompactWords : 0));
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
                redacted.Append(Replacement);
            }
        }

        return redacted.ToString();
    }
}
