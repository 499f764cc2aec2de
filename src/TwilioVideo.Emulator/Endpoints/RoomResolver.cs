using System;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Endpoints;

/// <summary>The room that a path names, always by the path's first parameter.</summary>
internal static class RoomResolver
{
    /// <summary>By SID in any status; by unique name while in progress, and only if the name needs no encoding in a path.</summary>
    public static Room Find(OperationContext context)
    {
        string segment = context.GetRawRouteValue(0);
        Room? room = Sid.TryParse(segment.AsSpan(), SidPrefix.Room, out Sid sid) ? context.Account.FindRoom(sid) : null;
        if (room is null && RequestTarget.IsUnreserved(segment))
        {
            room = context.Account.FindRoomInProgress(segment);
        }

        return room ?? throw context.CreateNotFound();
    }

    /// <summary>Refuses what can't be done in a room that has ended.</summary>
    public static void RequireInProgress(Room room)
    {
        if (!room.IsInProgress)
        {
            throw new ApiErrorException(400, ErrorCode.RoomCompleted, $"The room is not in progress, it is {room.Status}.");
        }
    }
}
