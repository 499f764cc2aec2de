using System;
using System.Management.Automation;

namespace TwilioVideo.ParameterBinding;

/// <summary>A name, or a wildcard pattern for names.</summary>
internal sealed class NamePattern
{
    private readonly Predicate<string> _isMatch;
    private readonly Predicate<string> _isMatchInAnyCase;

    private NamePattern(Predicate<string> isMatch, Predicate<string> isMatchInAnyCase)
    {
        _isMatch = isMatch;
        _isMatchInAnyCase = isMatchInAnyCase;
    }

    /// <summary>Parses a name or a pattern.</summary>
    /// <param name="text">The text.</param>
    /// <param name="alternative">The parameter that takes a name as it is.</param>
    /// <exception cref="TwilioVideoException">It is no pattern (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static NamePattern Parse(string text, string alternative)
    {
        if (!WildcardPattern.ContainsWildcardCharacters(text))
        {
            var exact = WildcardPattern.Unescape(text);
            return new NamePattern(name => name == exact, name => string.Equals(name, exact, StringComparison.OrdinalIgnoreCase));
        }

        try
        {
            var pattern = WildcardPattern.Get(text, WildcardOptions.CultureInvariant);
            var anyCase = WildcardPattern.Get(text, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);

            // Whether it can be read shows only when it is used.
            pattern.IsMatch("");
            return new NamePattern(pattern.IsMatch, anyCase.IsMatch);
        }
        catch (WildcardPatternException exception)
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, $"'{text}' is no pattern: a bracket is not closed. For a name that has brackets in it, write '{WildcardPattern.Escape(text)}', or use {alternative}, which takes a name as it is.", exception);
        }
    }

    /// <summary>Determines whether a name matches.</summary>
    /// <param name="name">The name.</param>
    public bool IsMatch(string name) => _isMatch(name);

    /// <summary>Determines whether a name matches if its case does not count.</summary>
    /// <param name="name">The name.</param>
    public bool IsMatchInOtherCase(string name) => _isMatchInAnyCase(name);
}
