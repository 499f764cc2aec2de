using System;
using System.Linq;
using System.Management.Automation;

namespace TwilioVideo.ParameterBinding;

/// <summary>Which identities are wanted. The service is asked for one exact identity, and for everybody where there are wildcards or several.</summary>
internal sealed class IdentityFilter
{
    public static readonly IdentityFilter None = new(null, []);
    private readonly Func<string, bool>[] _predicates;

    private IdentityFilter(string? exact, Func<string, bool>[] tests)
    {
        ExactIdentity = exact;
        this._predicates = tests;
    }

    /// <summary>The identity that the service is asked for; null where it can't be.</summary>
    public string? ExactIdentity { get; }

    /// <summary>Whether the service is asked for more than is wanted.</summary>
    public bool IsClientSide => ExactIdentity is null && _predicates.Length > 0;

    /// <summary>The filter for some identities. A backtick takes the meaning from a wildcard character.</summary>
    /// <exception cref="TwilioVideoException">One of them is no pattern (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static IdentityFilter Parse(string[]? expected) => expected switch
    {
        null => None,
        [var value] when !WildcardPattern.ContainsWildcardCharacters(value) => new(WildcardPattern.Unescape(value), [CreatePredicate(value)]),
        _ => new(null, [.. expected.Select(CreatePredicate)]),
    };

    public bool Matches(string? identity) => _predicates.Length == 0 || (identity is not null && _predicates.Any(test => test(identity)));

    private static Func<string, bool> CreatePredicate(string expected)
    {
        if (!WildcardPattern.ContainsWildcardCharacters(expected))
        {
            var exact = WildcardPattern.Unescape(expected);
            return identity => identity == exact;
        }

        try
        {
            var pattern = WildcardPattern.Get(expected, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);

            // Whether it can be read shows only when it is used.
            pattern.IsMatch("");
            return pattern.IsMatch;
        }
        catch (WildcardPatternException exception)
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, $"'{expected}' is no pattern: a bracket is not closed. For an identity that has brackets in it, write '{WildcardPattern.Escape(expected)}', or use -Sid, which takes an identity as it is.", exception);
        }
    }
}
