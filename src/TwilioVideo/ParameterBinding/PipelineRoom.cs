using System;
using System.Linq;
using System.Management.Automation;
using TwilioVideo.Abstractions;
using TwilioVideo.Client.Identifiers;

namespace TwilioVideo.ParameterBinding;

/// <summary>
/// Tells a room from what is only in one. Participants, tracks, recordings and the like have a RoomSid too, and so bind to
/// -RoomSid; acting on the whole room for them is not what anybody means.
/// </summary>
internal static class PipelineRoom
{
    private static readonly string[] IdentifierNames = ["RoomSid", "room_sid", "Sid", "UniqueName", "unique_name", "RoomName", "room_name"];
    private static readonly string[] ChildIdentifierNames = ["ParticipantSid", "participant_sid", "Identity", "Ttid"];

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
            EnsureMatches(input, room);
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
        ChildIdentifierNames.Select(name => PipelineInput.GetString(input, name)).FirstOrDefault(text => text is not null)
        ?? (PipelineInput.GetString(input, "Sid") is { } sid && sid != room && !SidType.Room.Matches(sid) ? sid : null);

    /// <summary>The unique name of the room that is named; null where it is not known.</summary>
    /// <param name="input">What was piped in; null where nothing was.</param>
    /// <param name="room">The room's SID or unique name.</param>
    public static string? NameOf(PSObject? input, string room)
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
            _ when (PipelineInput.GetString(input, "RoomSid") ?? PipelineInput.GetString(input, "room_sid")) != room && PipelineInput.GetString(input, "Sid") != room => null,
            _ => PipelineInput.GetString(input, "RoomName") ?? PipelineInput.GetString(input, "room_name") ?? (PipelineInput.GetString(input, "Sid") is not { } sid || sid == room ? PipelineInput.GetString(input, "UniqueName") ?? PipelineInput.GetString(input, "unique_name") : null),
        };
    }

    private static bool HasRules(PSObject input) => input.Properties["Rules"] is not null;

    private static void EnsureMatches(PSObject input, string room)
    {
        var plain = input.BaseObject is IConvertible or Guid;
        string?[] named = plain ? [LanguagePrimitives.ConvertTo<string>(input)] : [.. IdentifierNames.Select(name => PipelineInput.GetString(input, name))];
        if (!named.Contains(room))
        {
            var first = named.FirstOrDefault(name => name is not null);
            throw InvalidInput(first is null ? $"'{input}' was piped in, and names no room." : $"'{first}' was piped in, and -RoomSid is '{room}'. Give one or the other.");
        }
    }

    private static TwilioVideoException InvalidInput(string message) => new(TwilioVideoErrorKind.InvalidInput, message);
}
