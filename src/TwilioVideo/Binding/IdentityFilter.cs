using System;
using System.Linq;
using System.Management.Automation;

namespace TwilioVideo;

/// <summary>Which identities are wanted. The service is asked for one exact identity, and for everybody where there are wildcards or several.</summary>
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

    /// <summary>Whether the service is asked for more than is wanted.</summary>
    public bool IsMatchedHere => Exact is null && tests.Length > 0;

    /// <summary>The filter for some identities. A backtick takes the meaning from a wildcard character.</summary>
    /// <exception cref="TwilioVideoException">One of them is no pattern (<see cref="FailureKind.InvalidInput"/>).</exception>
    public static IdentityFilter Of(string[]? wanted) => wanted switch
    {
        null => None,
        [var one] when !WildcardPattern.ContainsWildcardCharacters(one) => new(WildcardPattern.Unescape(one), [Test(one)]),
        _ => new(null, [.. wanted.Select(Test)]),
    };

    public bool Matches(string? identity) => tests.Length == 0 || (identity is not null && tests.Any(test => test(identity)));

    private static Func<string, bool> Test(string wanted)
    {
        if (!WildcardPattern.ContainsWildcardCharacters(wanted))
        {
            var exact = WildcardPattern.Unescape(wanted);
            return identity => identity == exact;
        }

        try
        {
            var pattern = WildcardPattern.Get(wanted, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);

            // Whether it can be read shows only when it is used.
            pattern.IsMatch("");
            return pattern.IsMatch;
        }
        catch (WildcardPatternException problem)
        {
            throw new TwilioVideoException(FailureKind.InvalidInput, $"'{wanted}' is no pattern: a bracket is not closed. For an identity that has brackets in it, write '{WildcardPattern.Escape(wanted)}', or use -Sid, which takes an identity as it is.", problem);
        }
    }
}
