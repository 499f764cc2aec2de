using System;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Endpoints;

/// <summary>Finds the participant that the second parameter of a path identifies.</summary>
internal static class ParticipantResolver
{
    /// <summary>
    /// Finds a participant by SID in any status, or by identity while connected, provided that the identity needs no percent-encoding.
    /// </summary>
    public static Participant Find(OperationContext context)
    {
        Room room = RoomResolver.Find(context);
        string name = context.GetRawRouteValue(1);
        Participant? participant = Sid.TryParse(name.AsSpan(), SidPrefix.Participant, out Sid sid) ? room.FindParticipant(sid) : null;
        participant ??= RequestTarget.IsUnreserved(name) ? room.FindConnected(name) : null;
        return participant ?? throw context.CreateNotFound();
    }
}
