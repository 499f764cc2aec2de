using System;
using System.Globalization;

namespace TwilioVideo.Client.Identifiers;

/// <summary>Tells identifiers apart, and refuses those that can't name what they should.</summary>
public static class Identifier
{
    private const int SidLength = 34;
    private const int MaxNameLength = 128;

    /// <summary>Whether the text is a SID of the given kind: two letters and 32 hexadecimal digits.</summary>
    /// <param name="value">The text.</param>
    /// <param name="prefix">The two letters, such as <c>RM</c>.</param>
    /// <returns>True for a SID of that kind.</returns>
    public static bool IsSid(string? value, string prefix)
    {
        if (value is null || value.Length != SidLength || !value.StartsWith(prefix, StringComparison.Ordinal))
        {
            return false;
        }

        for (var i = 2; i < SidLength; i++)
        {
            if (!Uri.IsHexDigit(value[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Checks a SID of any kind.</summary>
    /// <param name="value">The SID.</param>
    /// <returns>The same SID.</returns>
    /// <exception cref="TwilioVideoException">It is none (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static string ValidateSid(string? value) => value is { Length: > 2 } && IsSid(value, value.Substring(0, 2)) && char.IsLetter(value[0]) && char.IsLetter(value[1])
        ? value
        : throw InvalidInput($"'{value}' is not a SID: two letters and 32 hexadecimal digits.");

    /// <summary>Checks what names a room: a SID or a unique name.</summary>
    /// <param name="value">The identifier.</param>
    /// <returns>The same identifier.</returns>
    /// <exception cref="TwilioVideoException">It can't name a room (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static string ValidateRoom(string? value)
    {
        if (IsSid(value, "PA"))
        {
            throw InvalidInput($"'{value}' is a participant's SID; a room's SID starts with RM.");
        }

        return IsSid(value, "RM") ? value! : RejectOtherSidType(SidType.Room, ValidateName(value, "room"));
    }

    /// <summary>Checks what names a participant: a SID or an identity.</summary>
    /// <param name="value">The identifier.</param>
    /// <returns>The same identifier.</returns>
    /// <exception cref="TwilioVideoException">It can't name a participant (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static string ValidateParticipant(string? value)
    {
        if (IsSid(value, "RM"))
        {
            throw InvalidInput($"'{value}' is a room, not a participant. For everybody in a room, put Get-TwilioRoomParticipant in between: Get-TwilioRoom | Get-TwilioRoomParticipant | ...");
        }

        return IsSid(value, "PA") ? value! : RejectOtherSidType(SidType.Participant, ValidateName(value, "participant"));
    }

    /// <summary>Checks what names a published track: a SID or the track's name.</summary>
    /// <param name="value">The identifier.</param>
    /// <returns>The same identifier.</returns>
    /// <exception cref="TwilioVideoException">It can't name a track (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static string ValidateTrack(string? value) => RejectOtherSidType(SidType.Track, ValidateName(value, "track"));

    /// <summary>Checks what names a transcription: its <c>Ttid</c>.</summary>
    /// <param name="value">The identifier.</param>
    /// <returns>The same identifier.</returns>
    /// <exception cref="TwilioVideoException">It can't name a transcription (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static string ValidateTranscription(string? value) => SidType.FromSid(value) is { } other
        ? throw InvalidInput($"'{value}' is a {other.Name}, not a transcription. Put Get-TwilioTranscription in between, or give the transcription's Ttid.")
        : ValidateName(value, "transcription");

    /// <summary>Whether a room's name has characters that can't stand in a path, so that the room must be looked up first.</summary>
    /// <param name="value">A room's identifier.</param>
    /// <returns>True where a look-up is needed.</returns>
    internal static bool NeedsLookup(string value) => !IsSid(value, "RM") && !string.Equals(Uri.EscapeDataString(value), value, StringComparison.Ordinal);

    // A SID with a blank or quotes around it comes from a spreadsheet or a log; taken for a name it would be looked up and not found.
    internal static void RejectNearMiss(string value)
    {
        var trimmed = value.Trim().Trim('"', '\'', '\u2018', '\u2019', '\u201C', '\u201D').Trim();
        if (trimmed.Length != value.Length && SidType.FromSid(trimmed) is not null)
        {
            throw InvalidInput($"'{value}' is a SID with {(value.Trim().Length == trimmed.Length ? "blanks" : "quotes")} around it. Give {trimmed} alone.");
        }
    }

    private static string RejectOtherSidType(SidType kind, string value) =>
        SidType.FromSid(value) is { } other && other != kind ? throw kind.CreateMismatch(value, other) : value;

    private static string ValidateName(string? value, string what)
    {
        if (string.IsNullOrEmpty(value))
        {
            throw InvalidInput($"The {what} is empty. Give a SID or a name.");
        }

        RejectNearMiss(value!);
        if (value is "." or "..")
        {
            throw InvalidInput($"'{value}' can't name a {what}: in an address it means another place.");
        }

        var characters = 0;
        for (var i = 0; i < value!.Length; i++, characters++)
        {
            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                i++;
            }
            else if (value[i] == '\0')
            {
                throw InvalidInput($"The {what} holds a NUL character, which servers refuse in an address.");
            }
            else if (char.IsSurrogate(value[i]))
            {
                // Encoding would replace it, and the result would name somebody else.
                throw InvalidInput($"The {what} holds half of a character pair at position {i.ToString(CultureInfo.InvariantCulture)} and can't be sent.");
            }
        }

        return characters <= MaxNameLength
            ? value
            : throw InvalidInput($"The {what}'s {(what == "participant" ? "identity" : what == "transcription" ? "Ttid" : "name")} has {characters.ToString(CultureInfo.InvariantCulture)} characters; the most is {MaxNameLength.ToString(CultureInfo.InvariantCulture)}.");
    }

    private static TwilioVideoException InvalidInput(string message) => new(TwilioVideoErrorKind.InvalidInput, message);
}
