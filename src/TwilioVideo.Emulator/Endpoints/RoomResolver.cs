using System;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Endpoints;

/// <summary>Finds the room that the first parameter of a path identifies.</summary>
internal static class RoomResolver
{
    /// <summary>
    /// Finds a room by SID in any status, or by unique name while in progress, provided that the name needs no percent-encoding.
    /// </summary>
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

    /// <summary>Rejects the request when the room is not in progress.</summary>
    public static void RequireInProgress(Room room)
    {
        if (!room.IsInProgress)
        {
            throw new ApiErrorException(400, ErrorCode.RoomCompleted, $"The room is not in progress, it is {room.Status}.");
        }
    }
}
