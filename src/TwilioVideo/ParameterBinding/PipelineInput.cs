using System;
using System.Linq;
using System.Management.Automation;
using TwilioVideo.Abstractions;
using TwilioVideo.Client.Identifiers;

namespace TwilioVideo.ParameterBinding;

/// <summary>What an item is called in questions and errors.</summary>
internal static class PipelineInput
{
    private static readonly string[] IdentifierNames = ["RoomSid", "room_sid", "Sid", "UniqueName", "unique_name", "RoomName", "room_name"];
    private static readonly string[] ChildIdentifierNames = ["ParticipantSid", "participant_sid", "Identity", "Ttid"];

    /// <summary>The object that was piped in, if piping it again would name the same participant; else one that does.</summary>
    public static object ToTarget(PSObject? input, string room, string participant) =>
        input?.BaseObject is RoomParticipant item && item.Sid == participant && item.RoomSid == room ? item
        : input is not null && GetString(input, "RoomSid") == room && (GetString(input, "Sid") ?? GetString(input, "Identity")) == participant
            ? Unwrap(input)
            : Identifier.IsSid(participant, "PA")
                ? new RoomParticipant { RoomSid = room, Sid = participant, Identity = GetIdentity(input, participant), RoomName = GetRoomName(input, room) }
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
            throw InvalidInput($"'{transcription}' is a transcription, neither a room nor a participant. For the participants of its room, name the room with -RoomSid.");
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
            : throw InvalidInput($"'{input}' names no participant. With -RoomSid given, pipe participants, their SIDs or identities.");
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
        EnsureNotNull(cmdlet, input, kind.Name);
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
            throw InvalidInput($"'{own[0]}' was piped in, and -{parameter} is '{named}'. Give one or the other.");
        }
    }

    /// <summary>Gets the names of an object's properties, for a message.</summary>
    /// <param name="input">The object.</param>
    /// <returns>The names.</returns>
    public static string DescribeColumns(PSObject input) => string.Join(", ", input.Properties.Select(property => property.Name));

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

    /// <summary>
    /// Determines whether something is a resource, as the service gave it or as it came back from a file or a job, and not a row that a user wrote.
    /// </summary>
    /// <typeparam name="T">The type of the resource.</typeparam>
    /// <param name="input">What was piped in; null where nothing was.</param>
    /// <returns>true if it is; otherwise, false.</returns>
    public static bool Is<T>(PSObject? input) =>
        input is not null && (input.BaseObject is T || (IsDeserialized(input) && input.TypeNames.Contains("Deserialized." + typeof(T).FullName)));

    /// <summary>Checks that what was piped in is the room that is named, and not something that is only in it.</summary>
    /// <param name="cmdlet">The cmdlet that it was piped to.</param>
    /// <param name="input">What was piped in; null where nothing was.</param>
    /// <param name="room">The room that the cmdlet is about to act on.</param>
    /// <param name="reason">Why only a room will do, and what to use instead.</param>
    /// <exception cref="TwilioVideoException">It is something else (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static void EnsureRoom(TwilioVideoCmdlet cmdlet, PSObject? input, string room, string reason)
    {
        EnsureNotNull(cmdlet, input, "room");
        if (input is null)
        {
            return;
        }

        if (GetChildIdentifier(input, room) is { } part)
        {
            throw InvalidInput($"'{part}' is in room {room}, but is not the room. {reason} Name the room with -RoomSid, or pipe it from Get-TwilioRoom.");
        }

        if (HasRules(input))
        {
            throw InvalidInput($"The rules of room {room} were piped in, and not the room. {reason} Name the room with -RoomSid, or pipe it from Get-TwilioRoom.");
        }

        if (cmdlet.IsBoundOnCommandLine("RoomSid"))
        {
            EnsureSameRoom(input, room);
        }
    }

    /// <summary>Checks the same, where a room's rules will do as well: those of another room are then a pattern.</summary>
    /// <param name="cmdlet">The cmdlet that it was piped to.</param>
    /// <param name="input">What was piped in; null where nothing was.</param>
    /// <param name="room">The room that the cmdlet is about to act on.</param>
    /// <param name="reason">Why only a room will do, and what to use instead.</param>
    /// <exception cref="TwilioVideoException">It is something else (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static void EnsureRoomOrRules(TwilioVideoCmdlet cmdlet, PSObject? input, string room, string reason)
    {
        if (input is null || !HasRules(input) || GetChildIdentifier(input, room) is not null)
        {
            EnsureRoom(cmdlet, input, room, reason);
        }
    }

    /// <summary>Checks that it was not null that was piped in: what else is named would be acted on as if nothing had been.</summary>
    /// <param name="cmdlet">The cmdlet that it was piped to.</param>
    /// <param name="input">What was piped in.</param>
    /// <param name="what">What was expected.</param>
    /// <exception cref="TwilioVideoException">It was null (<see cref="TwilioVideoErrorKind.InvalidInput"/>).</exception>
    public static void EnsureNotNull(PSCmdlet cmdlet, PSObject? input, string what)
    {
        if (input is null && cmdlet.MyInvocation.ExpectingInput)
        {
            throw InvalidInput($"$null was piped in where a {what} was expected.");
        }
    }

    /// <summary>What names a thing as one that is only in a room; null for a room.</summary>
    /// <param name="input">What was piped in.</param>
    /// <param name="room">The room that it is in.</param>
    public static string? GetChildIdentifier(PSObject input, string? room) =>
        ChildIdentifierNames.Select(name => GetString(input, name)).FirstOrDefault(text => text is not null)
        ?? (GetString(input, "Sid") is { } sid && sid != room && !SidType.Room.Matches(sid) ? sid : null);

    /// <summary>The unique name of the room that is named; null where it is not known.</summary>
    /// <param name="input">What was piped in; null where nothing was.</param>
    /// <param name="room">The room's SID or unique name.</param>
    public static string? GetRoomName(PSObject? input, string room)
    {
        if (!SidType.Room.Matches(room))
        {
            return room;
        }

        return input?.BaseObject switch
        {
            null or string => null,
            RoomParticipant participant => participant.RoomSid == room ? participant.RoomName : null,
            Room item => item.Sid == room ? item.UniqueName : null,
            _ when (GetString(input, "RoomSid") ?? GetString(input, "room_sid")) != room && GetString(input, "Sid") != room => null,
            _ => GetString(input, "RoomName") ?? GetString(input, "room_name") ?? GetOwnRoomName(input, room),
        };
    }

    private static string? GetOwnRoomName(PSObject input, string room) =>
        GetString(input, "Sid") is not { } sid || sid == room ? GetString(input, "UniqueName") ?? GetString(input, "unique_name") : null;

    private static bool HasRules(PSObject input) => input.Properties["Rules"] is not null;

    private static void EnsureSameRoom(PSObject input, string room)
    {
        var plain = input.BaseObject is IConvertible or Guid;
        string?[] named = plain ? [LanguagePrimitives.ConvertTo<string>(input)] : [.. IdentifierNames.Select(name => GetString(input, name))];
        if (!named.Contains(room))
        {
            var first = named.FirstOrDefault(name => name is not null);
            throw InvalidInput(first is null ? $"'{input}' was piped in, and names no room." : $"'{first}' was piped in, and -RoomSid is '{room}'. Give one or the other.");
        }
    }

    private static TwilioVideoException InvalidInput(string message) => new(TwilioVideoErrorKind.InvalidInput, message);
}
