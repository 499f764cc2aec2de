using System;
using System.Collections.Generic;

namespace TwilioVideo.Client;

/// <summary>Takes secrets out of text that comes from elsewhere: a server or a proxy may echo what it was sent.</summary>
internal sealed class SecretMask
{
    private const string Stars = "********";
    private readonly string[] secrets;

    public SecretMask(IEnumerable<string> secrets)
    {
        // A longer secret first: it may hold a shorter one.
        var known = new HashSet<string>(secrets, StringComparer.Ordinal);
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
}
