using System;
using System.Collections.Generic;

namespace TwilioVideo.Emulator.Model;

/// <summary>The figures of a room for Insights, computed from its participants, tracks and recordings.</summary>
internal sealed class RoomSummary
{
    private RoomSummary()
    {
    }

    /// <summary>Gets the number of participants; a participant who joins again counts twice.</summary>
    public int UniqueParticipants { get; private set; }

    public int UniqueIdentities { get; private set; }

    /// <summary>Gets the highest number of participants that were connected at the same time.</summary>
    public int ConcurrentParticipants { get; private set; }

    public long ParticipantSeconds { get; private set; }

    public long RecordingSeconds { get; private set; }

    public static RoomSummary Create(Room room, Account account)
    {
        RoomSummary summary = new() { UniqueParticipants = room.Participants.Count };
        HashSet<string> identities = new(StringComparer.Ordinal);
        List<(long Ticks, int Change)> changes = new(room.Participants.Count * 2);
        for (int at = 0; at < room.Participants.Count; at++)
        {
            Participant participant = room.Participants[at];
            identities.Add(participant.Identity);
            summary.ParticipantSeconds += GetSeconds(participant.DateCreated, participant.EndTime ?? account.Now);
            changes.Add((participant.DateCreated.UtcTicks, 1));
            if (participant.EndTime is { } end)
            {
                changes.Add((end.UtcTicks, -1));
            }
        }

        summary.UniqueIdentities = identities.Count;
        summary.ConcurrentParticipants = GetMaximum(changes);
        for (int at = 0; at < account.Media.Recordings.Count; at++)
        {
            Recording recording = account.Media.Recordings[at];
            summary.RecordingSeconds += recording.Room == room ? recording.Duration : 0;
        }

        return summary;
    }

    /// <summary>Gets the codecs of the published tracks; those that the room allows when nothing was published.</summary>
    /// <param name="room">The room.</param>
    /// <param name="publisher">The participant whose tracks count; null for all participants.</param>
    /// <returns>The names of the codecs.</returns>
    public static IReadOnlyCollection<string> GetCodecs(Room room, Participant? publisher = null)
    {
        SortedSet<string> codecs = new(StringComparer.Ordinal);
        for (int at = 0; at < room.Tracks.Count; at++)
        {
            Track track = room.Tracks[at];
            if (track.Kind != "data" && (publisher is null || track.Publisher == publisher))
            {
                codecs.Add(track.Kind == "audio" ? "opus" : room.Settings.VideoCodecs[0]);
            }
        }

        if (codecs.Count > 0)
        {
            return codecs;
        }

        return room.Settings.AudioOnly ? ["opus"] : [.. room.Settings.VideoCodecs];
    }

    public static long GetSeconds(DateTimeOffset start, DateTimeOffset end) => end.ToUnixTimeSeconds() - start.ToUnixTimeSeconds();

    private static int GetMaximum(List<(long Ticks, int Change)> changes)
    {
        // A participant who leaves at the same time as another one joins is not counted twice.
        changes.Sort();
        int count = 0;
        int max = 0;
        foreach ((_, int change) in changes)
        {
            count += change;
            max = Math.Max(max, count);
        }

        return max;
    }
}
