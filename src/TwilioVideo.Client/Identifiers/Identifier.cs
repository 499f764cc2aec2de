using System;
using System.Globalization;

namespace TwilioVideo.Client.Identifiers;

/// <summary>Validates identifiers, and rejects those of another resource.</summary>
public static class Identifier
{
    private const int SidLength = 34;
    private const int MaxNameLength = 128;

    /// <summary>Determines whether a text is a SID with a prefix: two letters and 32 hexadecimal digits.</summary>
    /// <param name="value">The text to inspect.</param>
    /// <param name="prefix">The two letters, such as <c>RM</c>.</param>
    /// <returns>True for a SID with that prefix.</returns>
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

    /// <summary>Validates a SID of any type.</summary>
    /// <param name="value">The SID.</param>
    /// <returns>The same SID.</returns>
    /// <exception cref="TwilioVideoException">It is not a SID (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static string ValidateSid(string? value) => IsAnySid(value)
        ? value!
        : throw TwilioVideoException.InvalidInput($"'{value}' is not a SID: two letters and 32 hexadecimal digits.");

    /// <summary>Validates a room's SID or unique name.</summary>
    /// <param name="value">The identifier.</param>
    /// <returns>The same identifier.</returns>
    /// <exception cref="TwilioVideoException">It can't identify a room (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static string ValidateRoom(string? value) => RoomIdentifier.Parse(value).Value;

    /// <summary>Validates a participant's SID or identity.</summary>
    /// <param name="value">The identifier.</param>
    /// <returns>The same identifier.</returns>
    /// <exception cref="TwilioVideoException">
    /// It can't identify a participant (<see cref="TwilioVideoErrorKind.InvalidInput"/>).
    /// </exception>
    public static string ValidateParticipant(string? value) => ParticipantIdentifier.Parse(value).Value;

    /// <summary>Validates a published track's SID or name.</summary>
    /// <param name="value">The identifier.</param>
    /// <returns>The same identifier.</returns>
    /// <exception cref="TwilioVideoException">It can't identify a track (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static string ValidateTrack(string? value) => RejectOtherType(SidType.Track, ValidateName(value, SidType.Track));

    /// <summary>Validates a transcription's <c>Ttid</c>.</summary>
    /// <param name="value">The identifier.</param>
    /// <returns>The same identifier.</returns>
    /// <exception cref="TwilioVideoException">
    /// It can't identify a transcription (<see cref="TwilioVideoErrorKind.InvalidInput"/>).
    /// </exception>
    public static string ValidateTranscription(string? value) => SidType.FromSid(value) is { } other
        ? throw TwilioVideoException.InvalidInput(
            $"'{value}' is a {other.Name}, not a transcription. Specify the transcription's Ttid.", SidType.Transcription)
        : ValidateName(value, SidType.Transcription);

    /// <summary>Determines whether a text is a SID with any prefix.</summary>
    internal static bool IsAnySid(string? value) =>
        value is { Length: SidLength } && char.IsLetter(value[0]) && char.IsLetter(value[1]) && IsSid(value, value.Substring(0, 2));

    /// <summary>Determines whether a text has characters that can't stand in a path as they are.</summary>
    internal static bool RequiresEncoding(string value) => !string.Equals(Uri.EscapeDataString(value), value, StringComparison.Ordinal);

    // A SID with a blank or quotes around it comes from a spreadsheet or a log; taken for a name it would be looked up and not found.
    internal static void RejectNearMiss(string value)
    {
        var trimmed = value.Trim().Trim('"', '\'', '\u2018', '\u2019', '\u201C', '\u201D').Trim();
        if (trimmed.Length != value.Length && SidType.FromSid(trimmed) is not null)
        {
            var surroundings = value.Trim().Length == trimmed.Length ? "blanks" : "quotes";
            throw TwilioVideoException.InvalidInput($"'{value}' is a SID with {surroundings} around it. Give {trimmed} alone.");
        }
    }

    /// <summary>Returns a name that is not the SID of another resource type.</summary>
    internal static string RejectOtherType(SidType type, string value) =>
        SidType.FromSid(value) is { } other && other != type ? throw type.CreateMismatch(value, other) : value;

    internal static string ValidateName(string? value, SidType type)
    {
        var resource = type.Name;
        if (string.IsNullOrEmpty(value))
        {
            throw TwilioVideoException.InvalidInput($"The {resource} is empty. Specify {DescribeForms(type)}.", type);
        }

        RejectNearMiss(value!);
        if (value is "." or "..")
        {
            throw TwilioVideoException.InvalidInput($"'{value}' can't identify a {resource}: in a path it means another place.", type);
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
                throw TwilioVideoException.InvalidInput($"The {resource} has a NUL character, which can't be sent in a path.", type);
            }
            else if (char.IsSurrogate(value[i]))
            {
                // Encoding would replace it, and the result would identify another resource.
                var position = i.ToString(CultureInfo.InvariantCulture);
                throw TwilioVideoException.InvalidInput(
                    $"The {resource} has half of a surrogate pair at position {position}, which can't be sent.", type);
            }
        }

        return characters <= MaxNameLength ? value : throw TwilioVideoException.InvalidInput(
            $"The {resource}'s {NameOf(type)} has {characters.ToString(CultureInfo.InvariantCulture)} characters; the maximum is "
                + $"{MaxNameLength}.", type);
    }

    private static string NameOf(SidType type) =>
        type == SidType.Participant ? "identity" : type == SidType.Transcription ? "Ttid" : "name";

    private static string DescribeForms(SidType type) => type == SidType.Transcription ? "its Ttid" : $"its SID or {NameOf(type)}";
}
