using System;

namespace TwilioVideo.Client.Identifiers;

/// <summary>The kinds of thing that have a SID, and how each is found.</summary>
public sealed class SidType
{
    /// <summary>A room.</summary>
    public static readonly SidType Room = new("RM", "room", "Get-TwilioRoom");

    /// <summary>A participant.</summary>
    public static readonly SidType Participant = new("PA", "participant", "Get-TwilioRoomParticipant");

    /// <summary>A track that somebody publishes or receives.</summary>
    public static readonly SidType Track = new("MT", "track", "Get-TwilioPublishedTrack or Get-TwilioSubscribedTrack");

    /// <summary>A recording of one track.</summary>
    public static readonly SidType Recording = new("RT", "recording", "Get-TwilioRecording");

    /// <summary>A composition of recordings.</summary>
    public static readonly SidType Composition = new("CJ", "composition", "Get-TwilioComposition");

    /// <summary>A composition hook.</summary>
    public static readonly SidType CompositionHook = new("HK", "composition hook", "Get-TwilioCompositionHook");

    /// <summary>A stored credential or public key.</summary>
    public static readonly SidType Credential = new("CR", "credential", "Twilio's console");

    private static readonly SidType[] All = [Room, Participant, Track, Recording, Composition, CompositionHook, Credential];

    private SidType(string prefix, string name, string finder)
    {
        Prefix = prefix;
        Name = name;
        Finder = finder;
    }

    /// <summary>The two letters that its SIDs start with.</summary>
    public string Prefix { get; }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>Where it comes from.</summary>
    internal string Finder { get; }

    /// <summary>The kind of thing that a SID names.</summary>
    /// <param name="value">Any text.</param>
    /// <returns>The kind; null where the text is no SID of a known kind.</returns>
    public static SidType? FromSid(string? value) => Array.Find(All, kind => kind.Matches(value));

    /// <summary>Whether the text is a SID of this kind.</summary>
    /// <param name="value">Any text.</param>
    /// <returns>True for one of this kind.</returns>
    public bool Matches(string? value) => Identifier.IsSid(value, Prefix);

    /// <summary>Checks a SID of this kind.</summary>
    /// <param name="value">The SID.</param>
    /// <returns>The same SID.</returns>
    /// <exception cref="TwilioVideoException">It names nothing of this kind (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public string Validate(string? value)
    {
        if (Matches(value))
        {
            return value!;
        }

        Identifier.RejectNearMiss(value ?? "");
        throw FromSid(value) is { } other ? CreateMismatch(value, other) : InvalidInput($"'{value}' is not the SID of a {Name}: {Prefix} and 32 hexadecimal digits. {Finder} finds it.");
    }

    /// <summary>The refusal of something of another kind.</summary>
    internal TwilioVideoException CreateMismatch(string? value, SidType other) =>
        InvalidInput($"'{value}' is a {other.Name}, not a {Name}. Put {Finder} in between, or give the {Name} itself.");

    private static TwilioVideoException InvalidInput(string message) => new(TwilioVideoErrorKind.InvalidInput, message);
}
