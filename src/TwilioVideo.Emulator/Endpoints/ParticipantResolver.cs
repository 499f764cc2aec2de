using System;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Endpoints;

/// <summary>The participant that a path names, always by the path's second parameter.</summary>
internal static class ParticipantResolver
{
    /// <summary>By SID in any status; by identity only somebody who is connected, and only if the identity needs no encoding in a path.</summary>
    public static Participant Find(OperationContext context)
    {
        Room room = RoomResolver.Find(context);
        string name = context.GetRawRouteValue(1);
        Participant? participant = Sid.TryParse(name.AsSpan(), SidPrefix.Participant, out Sid sid) ? room.FindParticipant(sid) : null;
        participant ??= RequestTarget.IsUnreserved(name) ? room.FindConnected(name) : null;
        return participant ?? throw context.CreateNotFound();
    }
}
