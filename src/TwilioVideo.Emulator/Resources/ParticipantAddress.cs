using System;

namespace TwilioVideo.Emulator;

/// <summary>The participant that a path names, always by the path's second parameter.</summary>
internal static class ParticipantAddress
{
    /// <summary>By SID in any status; by identity only somebody who is connected.</summary>
    public static Participant Find(Exchange exchange)
    {
        Room room = RoomAddress.Find(exchange);
        string name = exchange.Route(1);
        Participant? participant = Sid.TryParse(name.AsSpan(), SidPrefix.Participant, out Sid sid) ? room.FindParticipant(sid) : null;
        return participant ?? room.FindConnected(name) ?? throw exchange.NotFound();
    }
}
