using System;
using System.Linq;
using System.Management.Automation;

namespace TwilioVideo;

/// <summary>Which identities are wanted: one exact identity is the service's work, wildcards and several are ours.</summary>
internal sealed class IdentityFilter
{
    public static readonly IdentityFilter None = new(null, []);
    private readonly Func<string, bool>[] tests;

    private IdentityFilter(string? exact, Func<string, bool>[] tests)
    {
        Exact = exact;
        this.tests = tests;
    }

    /// <summary>The identity that the service is asked for; null where it can't be.</summary>
    public string? Exact { get; }

    /// <summary>Whether everything that the service sends is wanted.</summary>
    public bool IsEmpty => tests.Length == 0;

    public static IdentityFilter Of(string[]? wanted) => wanted switch
    {
        null => None,
        [var one] when !WildcardPattern.ContainsWildcardCharacters(one) => new(WildcardPattern.Unescape(one), []),
        _ => new(null, [.. wanted.Select(Test)]),
    };

    public bool Matches(string? identity) => IsEmpty || (identity is not null && tests.Any(test => test(identity)));

    private static Func<string, bool> Test(string wanted)
    {
        if (!WildcardPattern.ContainsWildcardCharacters(wanted))
        {
            var exact = WildcardPattern.Unescape(wanted);
            return identity => identity == exact;
        }

        var pattern = WildcardPattern.Get(wanted, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
        return pattern.IsMatch;
    }
}
