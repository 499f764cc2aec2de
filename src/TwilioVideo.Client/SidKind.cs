using System;

namespace TwilioVideo.Client;

/// <summary>The kinds of thing that have a SID, and how each is found.</summary>
public sealed class SidKind
{
    /// <summary>A room.</summary>
    public static readonly SidKind Room = new("RM", "room", "Get-TwilioRoom");

    /// <summary>A participant.</summary>
    public static readonly SidKind Participant = new("PA", "participant", "Get-TwilioRoomParticipant");

    /// <summary>A track that somebody publishes or receives.</summary>
    public static readonly SidKind Track = new("MT", "track", "Get-TwilioPublishedTrack or Get-TwilioSubscribedTrack");

    /// <summary>A recording of one track.</summary>
    public static readonly SidKind Recording = new("RT", "recording", "Get-TwilioRecording");

    /// <summary>A composition of recordings.</summary>
    public static readonly SidKind Composition = new("CJ", "composition", "Get-TwilioComposition");

    /// <summary>A composition hook.</summary>
    public static readonly SidKind CompositionHook = new("HK", "composition hook", "Get-TwilioCompositionHook");

    /// <summary>A stored credential or public key.</summary>
    public static readonly SidKind Credential = new("CR", "credential", "Twilio's console");

    private static readonly SidKind[] All = [Room, Participant, Track, Recording, Composition, CompositionHook, Credential];

    private SidKind(string prefix, string name, string finder)
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
    public static SidKind? Of(string? value) => Array.Find(All, kind => kind.Names(value));

    /// <summary>Whether the text is a SID of this kind.</summary>
    /// <param name="value">Any text.</param>
    /// <returns>True for one of this kind.</returns>
    public bool Names(string? value) => Identifier.IsSid(value, Prefix);

    /// <summary>Checks a SID of this kind.</summary>
    /// <param name="value">The SID.</param>
    /// <returns>The same SID.</returns>
    /// <exception cref="TwilioVideoException">It names nothing of this kind (<see cref="FailureKind.InvalidInput"/>).</exception>
    public string Check(string? value) => Names(value)
        ? value!
        : throw (Of(value) is { } other ? Mismatch(value, other) : Refuse($"'{value}' is not the SID of a {Name}: {Prefix} and 32 hexadecimal digits. {Finder} finds it."));

    /// <summary>The refusal of something of another kind.</summary>
    internal TwilioVideoException Mismatch(string? value, SidKind other) =>
        Refuse($"'{value}' is a {other.Name}, not a {Name}. Put {Finder} in between, or give the {Name} itself.");

    private static TwilioVideoException Refuse(string message) => new(FailureKind.InvalidInput, message);
}
