using System;
using System.Linq;
using System.Management.Automation;

namespace TwilioVideo.ParameterBinding;

/// <summary>
/// Determines which names are wanted: identities, or the unique names of rooms. The service is asked for one exact name, and for everything
/// where there are wildcards or several names. Names are case-sensitive, as the service compares them.
/// </summary>
internal sealed class NameFilter
{
    public static readonly NameFilter None = new(null, []);
    private readonly NamePattern[] _patterns;

    private NameFilter(string? exact, NamePattern[] patterns)
    {
        ExactName = exact;
        _patterns = patterns;
    }

    /// <summary>Gets the name that the service is asked for; null where it can't be.</summary>
    public string? ExactName { get; }

    /// <summary>Gets a value indicating whether the service is asked for more than is wanted.</summary>
    public bool IsClientSide => ExactName is null && _patterns.Length > 0;

    /// <summary>Gets a name that was left out only because of its case; null for none.</summary>
    public string? OtherCaseName { get; private set; }

    /// <summary>Parses names and patterns. A backtick takes the meaning from a wildcard character.</summary>
    /// <param name="expected">The names; null for all.</param>
    /// <param name="alternative">The parameter that takes a name as it is.</param>
    /// <exception cref="TwilioVideoException">One of them is no pattern (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static NameFilter Parse(string[]? expected, string alternative) => expected switch
    {
        null => None,
        [var value] when !WildcardPattern.ContainsWildcardCharacters(value) => new(WildcardPattern.Unescape(value), [NamePattern.Parse(value, alternative)]),
        _ => new(null, [.. expected.Select(value => NamePattern.Parse(value, alternative))]),
    };

    /// <summary>Determines whether a name is wanted.</summary>
    /// <param name="name">The name.</param>
    public bool Matches(string? name)
    {
        if (_patterns.Length == 0)
        {
            return true;
        }

        if (name is null)
        {
            return false;
        }

        if (Array.Exists(_patterns, pattern => pattern.IsMatch(name)))
        {
            return true;
        }

        OtherCaseName ??= Array.Exists(_patterns, pattern => pattern.IsMatchInOtherCase(name)) ? name : null;
        return false;
    }
}
