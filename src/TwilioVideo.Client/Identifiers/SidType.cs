using System;

namespace TwilioVideo.Client.Identifiers;

/// <summary>A type of resource that is identified by SIDs with a prefix of its own.</summary>
public sealed class SidType
{
    /// <summary>A room.</summary>
    public static readonly SidType Room = new("RM", "room");

    /// <summary>A participant.</summary>
    public static readonly SidType Participant = new("PA", "participant");

    /// <summary>A published or subscribed track.</summary>
    public static readonly SidType Track = new("MT", "track");

    /// <summary>A recording of one track.</summary>
    public static readonly SidType Recording = new("RT", "recording");

    /// <summary>A composition of recordings.</summary>
    public static readonly SidType Composition = new("CJ", "composition");

    /// <summary>A composition hook.</summary>
    public static readonly SidType CompositionHook = new("HK", "composition hook");

    /// <summary>A stored credential or public key.</summary>
    public static readonly SidType Credential = new("CR", "credential");

    /// <summary>A transcription, which has an identifier (Ttid) without a prefix.</summary>
    public static readonly SidType Transcription = new("", "transcription");

    private static readonly SidType[] All = [Room, Participant, Track, Recording, Composition, CompositionHook, Credential];

    private SidType(string prefix, string name)
    {
        Prefix = prefix;
        Name = name;
    }

    /// <summary>Gets the two letters with which its SIDs start.</summary>
    public string Prefix { get; }

    /// <summary>Gets the name of the resource type.</summary>
    public string Name { get; }

    /// <summary>Gets the resource type that a SID belongs to.</summary>
    /// <param name="value">The text to inspect.</param>
    /// <returns>The resource type; null where the text is not a SID of a known type.</returns>
    public static SidType? FromSid(string? value) => Array.Find(All, type => type.Matches(value));

    /// <summary>Determines whether a text is a SID of this type.</summary>
    /// <param name="value">The text to inspect.</param>
    /// <returns>True for a SID of this type.</returns>
    public bool Matches(string? value) => Prefix.Length > 0 && Identifier.IsSid(value, Prefix);

    /// <summary>Validates a SID of this type.</summary>
    /// <param name="value">The SID.</param>
    /// <returns>The same SID.</returns>
    /// <exception cref="TwilioVideoException">It is not a SID of this type (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public string Validate(string? value)
    {
        if (Matches(value))
        {
            return value!;
        }

        Identifier.RejectNearMiss(value ?? "");
        throw FromSid(value) is { } other
            ? CreateMismatch(value, other)
            : TwilioVideoException.InvalidInput($"'{value}' is not the SID of a {Name}: {Prefix} and 32 hexadecimal digits.", this);
    }

    /// <summary>Gets the name of the resource type.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;

    /// <summary>Creates the exception for the SID of another type.</summary>
    internal TwilioVideoException CreateMismatch(string? value, SidType other) =>
        TwilioVideoException.InvalidInput($"'{value}' is a {other.Name}, not a {Name}. Specify the {Name}.", this);
}
