using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using TwilioVideo.Client.Identifiers;

namespace TwilioVideo.ParameterBinding;

/// <summary>Selects rooms by SID, by unique name, or by a pattern of unique names; without any of them, all rooms.</summary>
internal sealed class RoomNameFilter
{
    private readonly HashSet<string> _sids = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _names = [];
    private readonly List<WildcardPattern> _patterns = [];

    /// <summary>Gets a value indicating whether nothing narrows the rooms.</summary>
    public bool IsEmpty => _sids.Count + _names.Count + _patterns.Count == 0;

    /// <summary>Gets the one unique name that is selected; null where it is not one name.</summary>
    public string? UniqueName => _names.Count == 1 && _sids.Count + _patterns.Count == 0 ? _names[0] : null;

    /// <summary>Gets the number of rooms that are selected if all of them are selected by SID; otherwise null.</summary>
    public int? SidCount => _sids.Count > 0 && _names.Count + _patterns.Count == 0 ? _sids.Count : null;

    /// <summary>Adds a room or a pattern.</summary>
    /// <param name="text">A SID, a unique name, or a pattern. A backtick takes the meaning from a wildcard character.</param>
    /// <exception cref="TwilioVideoException">It is none of these (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public void Add(string text)
    {
        if (SidType.Room.Matches(text))
        {
            _sids.Add(text);
        }
        else if (!WildcardPattern.ContainsWildcardCharacters(text))
        {
            _names.Add(Identifier.ValidateRoom(WildcardPattern.Unescape(text)));
        }
        else
        {
            _patterns.Add(Parse(text));
        }
    }

    /// <summary>Determines whether a room is selected.</summary>
    /// <param name="room">The room.</param>
    public bool Matches(Room room) => IsEmpty
        || (room.Sid is { } sid && _sids.Contains(sid))
        || (room.UniqueName is { } name && (_names.Contains(name) || _patterns.Any(pattern => pattern.IsMatch(name))));

    private static WildcardPattern Parse(string text)
    {
        try
        {
            var pattern = WildcardPattern.Get(text, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);

            // Whether it can be read shows only when it is used.
            pattern.IsMatch("");
            return pattern;
        }
        catch (WildcardPatternException exception)
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, $"'{text}' is no pattern: a bracket is not closed. For a name that has brackets in it, write '{WildcardPattern.Escape(text)}'.", exception);
        }
    }
}
