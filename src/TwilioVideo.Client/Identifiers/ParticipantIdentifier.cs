using System;

namespace TwilioVideo.Client.Identifiers;

/// <summary>A validated identifier of a participant: a SID or an identity.</summary>
public readonly record struct ParticipantIdentifier
{
    private readonly string? _value;

    private ParticipantIdentifier(string value, bool isSid, bool requiresLookup)
    {
        _value = value;
        IsSid = isSid;
        RequiresLookup = requiresLookup;
    }

    /// <summary>Gets the SID or identity.</summary>
    public string Value => _value ?? throw new InvalidOperationException("The participant identifier has no value.");

    /// <summary>Gets a value indicating whether the identifier is a SID.</summary>
    public bool IsSid { get; }

    /// <summary>
    /// Gets a value indicating whether the identity has characters that can't stand in a path, so that the participant must be looked up
    /// first.
    /// </summary>
    internal bool RequiresLookup { get; }

    /// <summary>Parses an identifier of a participant.</summary>
    /// <param name="value">The SID or identity.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="TwilioVideoException">
    /// The text can't identify a participant (<see cref="TwilioVideoErrorKind.InvalidInput"/>).
    /// </exception>
    public static ParticipantIdentifier Parse(string? value)
    {
        if (SidType.Participant.Matches(value))
        {
            return new ParticipantIdentifier(value!, isSid: true, requiresLookup: false);
        }

        var identity = Identifier.RejectOtherType(SidType.Participant, Identifier.ValidateName(value, SidType.Participant));
        return new ParticipantIdentifier(identity, isSid: false, Identifier.RequiresEncoding(identity));
    }

    /// <summary>Gets the SID or identity.</summary>
    /// <returns>The text that was parsed.</returns>
    public override string ToString() => _value ?? "";
}
