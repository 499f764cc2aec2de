using System;

namespace TwilioVideo.Emulator;

/// <summary>The room that a path names, always by the path's first parameter.</summary>
internal static class RoomAddress
{
    /// <summary>By SID in any status; by unique name while in progress, and only if the name needs no encoding in a path.</summary>
    public static Room Find(Exchange exchange)
    {
        string segment = exchange.RawRoute(0);
        Room? room = Sid.TryParse(segment.AsSpan(), SidPrefix.Room, out Sid sid) ? exchange.Account.FindRoom(sid) : null;
        if (room is null && RequestTarget.IsUnreserved(segment))
        {
            room = exchange.Account.FindRoomInProgress(segment);
        }

        return room ?? throw exchange.NotFound();
    }

    /// <summary>Refuses what can't be done in a room that has ended.</summary>
    public static void RequireInProgress(Room room)
    {
        if (!room.IsInProgress)
        {
            throw new RefusalException(400, ErrorCode.RoomCompleted, $"The room is not in progress, it is {room.Status}.");
        }
    }
}
