using System;
using System.Linq;
using System.Management.Automation;
using TwilioVideo.Client;

namespace TwilioVideo;

/// <summary>
/// Tells a room from what is only in one. Participants, tracks, recordings and the like have a RoomSid too, and so bind to
/// -RoomSid; acting on the whole room for them is not what anybody means.
/// </summary>
internal static class PipedRoom
{
    private static readonly string[] Names = ["RoomSid", "Sid", "UniqueName"];
    private static readonly string[] Others = ["ParticipantSid", "Identity", "Ttid"];

    /// <summary>Checks that what was piped in is the room that is named, and not something that is only in it.</summary>
    /// <param name="cmdlet">The cmdlet that it was piped to.</param>
    /// <param name="input">What was piped in; null where nothing was.</param>
    /// <param name="room">The room that the cmdlet is about to act on.</param>
    /// <param name="why">Why only a room will do, and what to use instead.</param>
    /// <exception cref="TwilioVideoException">It is something else (<see cref="FailureKind.InvalidInput"/>).</exception>
    public static void Check(TwilioVideoCmdlet cmdlet, PSObject? input, string room, string why)
    {
        CheckThere(cmdlet, input, "room");
        if (input is null)
        {
            return;
        }

        if (Part(input, room) is { } part)
        {
            throw Refuse($"'{part}' is in room {room}, but is not the room. {why} Name the room with -RoomSid, or pipe it from Get-TwilioRoom.");
        }

        if (HasRules(input))
        {
            throw Refuse($"The rules of room {room} were piped in, and not the room. {why} Name the room with -RoomSid, or pipe it from Get-TwilioRoom.");
        }

        if (cmdlet.IsGivenForAll("RoomSid"))
        {
            CheckSame(input, room);
        }
    }

    /// <summary>Checks the same, where a room's rules will do as well: those of another room are then a pattern.</summary>
    /// <param name="cmdlet">The cmdlet that it was piped to.</param>
    /// <param name="input">What was piped in; null where nothing was.</param>
    /// <param name="room">The room that the cmdlet is about to act on.</param>
    /// <param name="why">Why only a room will do, and what to use instead.</param>
    /// <exception cref="TwilioVideoException">It is something else (<see cref="FailureKind.InvalidInput"/>).</exception>
    public static void CheckOrRules(TwilioVideoCmdlet cmdlet, PSObject? input, string room, string why)
    {
        if (input is null || !HasRules(input) || Part(input, room) is not null)
        {
            Check(cmdlet, input, room, why);
        }
    }

    /// <summary>Checks that it was not null that was piped in: what else is named would be acted on as if nothing had been.</summary>
    /// <param name="cmdlet">The cmdlet that it was piped to.</param>
    /// <param name="input">What was piped in.</param>
    /// <param name="what">What was expected.</param>
    /// <exception cref="TwilioVideoException">It was null (<see cref="FailureKind.InvalidInput"/>).</exception>
    public static void CheckThere(PSCmdlet cmdlet, PSObject? input, string what)
    {
        if (input is null && cmdlet.MyInvocation.ExpectingInput)
        {
            throw Refuse($"$null was piped in where a {what} was expected.");
        }
    }

    /// <summary>What names a thing as one that is only in a room; null for a room.</summary>
    /// <param name="input">What was piped in.</param>
    /// <param name="room">The room that it is in.</param>
    public static string? Part(PSObject input, string? room) =>
        Others.Select(name => PipedInput.Text(input, name)).FirstOrDefault(text => text is not null)
        ?? (PipedInput.Text(input, "Sid") is { } sid && sid != room && !SidKind.Room.Names(sid) ? sid : null);

    /// <summary>The unique name of the room that is named; null where it is not known.</summary>
    /// <param name="input">What was piped in; null where nothing was.</param>
    /// <param name="room">The room's SID or unique name.</param>
    public static string? NameOf(PSObject? input, string room)
    {
        if (!SidKind.Room.Names(room))
        {
            return room;
        }

        return input?.BaseObject switch
        {
            null or string => null,
            RoomParticipant one => one.RoomSid == room ? one.RoomName : null,
            Room one => one.Sid == room ? one.UniqueName : null,
            _ when PipedInput.Text(input, "RoomSid") != room && PipedInput.Text(input, "Sid") != room => null,
            _ => PipedInput.Text(input, "RoomName") ?? (PipedInput.Text(input, "Sid") is not { } sid || sid == room ? PipedInput.Text(input, "UniqueName") : null),
        };
    }

    private static bool HasRules(PSObject input) => input.Properties["Rules"] is not null;

    private static void CheckSame(PSObject input, string room)
    {
        var plain = input.BaseObject is IConvertible or Guid;
        string?[] named = plain ? [LanguagePrimitives.ConvertTo<string>(input)] : [.. Names.Select(name => PipedInput.Text(input, name))];
        if (!named.Contains(room))
        {
            var first = named.FirstOrDefault(name => name is not null);
            throw Refuse(first is null ? $"'{input}' was piped in, and names no room." : $"'{first}' was piped in, and -RoomSid is '{room}'. Give one or the other.");
        }
    }

    private static TwilioVideoException Refuse(string message) => new(FailureKind.InvalidInput, message);
}
