using System;

namespace TwilioVideo.Emulator;

/// <summary>The participant that a path names, always by the path's second parameter.</summary>
internal static class ParticipantAddress
{
    /// <summary>By SID in any status; by identity only somebody who is connected, and only if the identity needs no encoding in a path.</summary>
    public static Participant Find(Exchange exchange)
    {
        Room room = RoomAddress.Find(exchange);
        string name = exchange.RawRoute(1);
        Participant? participant = Sid.TryParse(name.AsSpan(), SidPrefix.Participant, out Sid sid) ? room.FindParticipant(sid) : null;
        participant ??= RequestTarget.IsUnreserved(name) ? room.FindConnected(name) : null;
        return participant ?? throw exchange.NotFound();
    }
}
