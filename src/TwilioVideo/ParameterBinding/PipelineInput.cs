using System;
using System.Linq;
using System.Management.Automation;
using TwilioVideo.Abstractions;
using TwilioVideo.Client.Identifiers;

namespace TwilioVideo.ParameterBinding;

/// <summary>What an item is called in questions and errors.</summary>
internal static class PipelineInput
{
    /// <summary>The object that was piped in, if piping it again would name the same participant; else one that does.</summary>
    public static object ToTarget(PSObject? input, string room, string participant) =>
        input?.BaseObject is RoomParticipant item && item.Sid == participant && item.RoomSid == room ? item
        : input is not null && GetString(input, "RoomSid") == room && (GetString(input, "Sid") ?? GetString(input, "Identity")) == participant
            ? Unwrap(input)
            : Identifier.IsSid(participant, "PA")
                ? new RoomParticipant { RoomSid = room, Sid = participant, Identity = GetIdentity(input, participant), RoomName = PipelineRoom.NameOf(input, room) }
                : new RoomParticipant { RoomSid = room, Sid = participant, Identity = participant };

    // What a row calls the person, where it is about this stay.
    private static string? GetIdentity(PSObject? input, string participant) =>
        input is not null && (GetString(input, "Sid") ?? GetString(input, "ParticipantSid") ?? GetString(input, "participant_sid")) == participant ? GetString(input, "Identity") : null;

    /// <summary>The object that was piped in, if piping it again would name the same thing; else one that does.</summary>
    /// <param name="input">What was piped in.</param>
    /// <param name="property">The property that names the thing.</param>
    /// <param name="name">What it was named.</param>
    /// <param name="make">Makes an object that has that name.</param>
    public static object ToTarget(PSObject? input, string property, string name, Func<object> make) =>
        input is not null && GetString(input, property) == name ? Unwrap(input) : make();

    /// <summary>Whether it came through a file or a job, which leaves its properties around a text.</summary>
    public static bool IsDeserialized(PSObject input) => input.TypeNames is [var first, ..] && first.StartsWith("Deserialized.", StringComparison.Ordinal);

    /// <summary>The object itself, or its wrapper where the wrapper is all there is.</summary>
    public static object Unwrap(PSObject input) => input.BaseObject is PSCustomObject ? input : input.BaseObject;

    /// <summary>What a piped text or object is called: the text itself, or the property.</summary>
    public static string? GetName(PSObject? input, string property) => input is null ? null : input.BaseObject as string ?? GetString(input, property);

    /// <summary>The participant that was piped in; null where it was a room, whose participants are to be listed.</summary>
    /// <param name="input">What was piped in.</param>
    /// <param name="roomIsSpecified">Whether the room was named apart from the pipeline, so that only a participant can be meant.</param>
    /// <exception cref="TwilioVideoException">It names nobody (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static string? GetParticipant(PSObject? input, bool roomIsSpecified)
    {
        if (input is null)
        {
            return null;
        }

        if (GetString(input, "Ttid") is { } transcription)
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, $"'{transcription}' is a transcription, neither a room nor a participant. For the participants of its room, name the room with -RoomSid.");
        }

        // Listing the whole room instead of one person would hand everybody in it to the next command.
        var named = input.BaseObject is string text ? (roomIsSpecified ? text : null) : GetString(input, "ParticipantSid") ?? GetString(input, "Sid") ?? GetString(input, "Identity");
        if (!roomIsSpecified && (named is null || Identifier.IsSid(named, "RM") || named == GetString(input, "RoomSid")))
        {
            return null;
        }

        if (named is not null && Identifier.IsSid(named, "RM"))
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, $"'{input}' is a room that was piped in, and -RoomSid is given as well. For one person in the rooms that are piped in, use -Identity.");
        }

        return named is not null
            ? Identifier.ValidateParticipant(named)
            : throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, $"'{input}' names no participant. With -RoomSid given, pipe participants, their SIDs or identities.");
    }

    /// <summary>Checks that what was piped in is what a parameter names for all input; acting on the other one is not what anybody means.</summary>
    /// <param name="cmdlet">The cmdlet that it was piped to.</param>
    /// <param name="input">What was piped in; null where nothing was.</param>
    /// <param name="parameter">The parameter.</param>
    /// <param name="named">What it names.</param>
    /// <param name="kind">What it names one of.</param>
    /// <param name="properties">Where an object says the same.</param>
    /// <exception cref="TwilioVideoException">It is another one, or null (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static void EnsureMatches(TwilioVideoCmdlet cmdlet, PSObject? input, string parameter, string named, SidType kind, params string[] properties)
    {
        PipelineRoom.EnsureNotNull(cmdlet, input, kind.Name);
        if (input is null || !cmdlet.IsBoundOnCommandLine(parameter))
        {
            return;
        }

        // Of a room only the SID is looked at, and that is of another kind: its people may well be named apart.
        string[] own = IdentifierTransformationAttribute.IsText(input)
            ? [LanguagePrimitives.ConvertTo<string>(input)]
            : [.. properties.Select(property => GetString(input, property)).Where(text => text is not null && (SidType.FromSid(text) is not { } other || other == kind)).Select(text => text!)];
        if (own.Length > 0 && !own.Contains(named))
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, $"'{own[0]}' was piped in, and -{parameter} is '{named}'. Give one or the other.");
        }
    }

    /// <summary>Identity, SID and room, for a question.</summary>
    public static string Describe(object target, string room, string participant)
    {
        var identity = target is RoomParticipant known ? known.Identity : GetString(PSObject.AsPSObject(target), "Identity");
        var roomName = target is RoomParticipant item ? item.RoomName : GetString(PSObject.AsPSObject(target), "RoomName");
        var place = roomName is { Length: > 0 } && roomName != room ? $"{roomName} ({room})" : room;
        return identity is { Length: > 0 } && identity != participant
            ? $"{identity} ({participant}) in room {place}"
            : $"{participant} in room {place}";
    }

    /// <summary>A property's text, if the object has it.</summary>
    public static string? GetString(PSObject input, string property) =>
        input.Properties[property]?.Value is { } value && value.ToString() is { Length: > 0 } text ? text : null;
}
