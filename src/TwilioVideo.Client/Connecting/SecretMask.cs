using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace TwilioVideo.Client;

/// <summary>Takes secrets out of text that comes from elsewhere: a server or a proxy may echo what it was sent, as it was or as JSON and addresses write it.</summary>
internal sealed class SecretMask
{
    private const string Stars = "********";
    private static readonly Regex InAddress = new(@"(://|%3A%2F%2F|:\\/\\/)[^/\\@%&\s""]+(?:(?::|%3A)[^/\\@&\s""]*?)?(@|%40)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));
    private readonly string[] secrets;

    public SecretMask(IEnumerable<string> secrets)
    {
        // A longer secret first: it may hold a shorter one.
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var secret in secrets)
        {
            known.Add(secret);
            known.Add(Uri.EscapeDataString(secret));
            known.Add(JsonEncodedText.Encode(secret).ToString());
            var quoted = secret.Replace("\\", "\\\\").Replace("\"", "\\\"");
            known.Add(quoted);
            known.Add(quoted.Replace("/", "\\/"));
        }

        known.Remove("");
        this.secrets = [.. known];
        Array.Sort(this.secrets, (one, other) => other.Length.CompareTo(one.Length));
    }

    public string? Apply(string? text)
    {
        foreach (var secret in secrets)
        {
            text = text?.Replace(secret, Stars);
        }

        return text;
    }

    /// <summary>The exception, if nothing in it is to be taken out; an exception can't be changed.</summary>
    public Exception? Apply(Exception? problem) => problem?.ToString() is { } text && Apply(text) == text ? problem : null;

    /// <summary>The text without secrets, and without the user names and passwords that addresses in the text may hold.</summary>
    public string? ApplyToBody(string? text) => Apply(text) is { } masked ? InAddress.Replace(masked, "$1" + Stars + "$2") : null;
}
