using System;

namespace TwilioVideo.Client.Identifiers;

/// <summary>A validated identifier of a room: a SID or a unique name.</summary>
public readonly record struct RoomIdentifier
{
    private readonly string? _value;

    private RoomIdentifier(string value, bool isSid, bool requiresLookup)
    {
        _value = value;
        IsSid = isSid;
        RequiresLookup = requiresLookup;
    }

    /// <summary>Gets the SID or unique name.</summary>
    public string Value => _value ?? throw new InvalidOperationException("The room identifier has no value.");

    /// <summary>Gets a value indicating whether the identifier is a SID.</summary>
    public bool IsSid { get; }

    /// <summary>
    /// Gets a value indicating whether the name has characters that can't stand in a path, so that the room must be looked up first.
    /// </summary>
    internal bool RequiresLookup { get; }

    /// <summary>Parses an identifier of a room.</summary>
    /// <param name="value">The SID or unique name.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="TwilioVideoException">The text can't identify a room (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static RoomIdentifier Parse(string? value)
    {
        if (SidType.Room.Matches(value))
        {
            return new RoomIdentifier(value!, isSid: true, requiresLookup: false);
        }

        var name = Identifier.RejectOtherType(SidType.Room, Identifier.ValidateName(value, SidType.Room));
        return new RoomIdentifier(name, isSid: false, Identifier.RequiresEncoding(name));
    }

    /// <summary>Gets the SID or unique name.</summary>
    /// <returns>The text that was parsed.</returns>
    public override string ToString() => _value ?? "";

    /// <summary>Creates the identifier of a room whose SID is known to be valid.</summary>
    internal static RoomIdentifier FromSid(string sid) => new(sid, isSid: true, requiresLookup: false);
}
