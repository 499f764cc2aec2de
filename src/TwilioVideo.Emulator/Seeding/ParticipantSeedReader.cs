using System;
using System.Collections.Generic;
using System.Globalization;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Seeding;

/// <summary>Reads the participants of a room in a seed.</summary>
internal static class ParticipantSeedReader
{
    private static readonly string[] Known =
        ["sid", "identity", "status", "dateCreated", "minutesAgo", "endTime", "endedMinutesAgo", "tracks"];

    public static void Load(List<SeedValue> nodes, int count, string identityPrefix, Room room, Account account)
    {
        List<Participant> participants = new(nodes.Count + count);
        HashSet<string> connected = new(StringComparer.Ordinal);
        HashSet<Sid> sids = [];
        foreach (SeedValue node in nodes)
        {
            Participant participant = Read(node, room, account);
            if (participant.Status == ParticipantStatus.Connected && !connected.Add(participant.Identity))
            {
                throw node.CreateError("an identity that no other connected participant of the room has");
            }

            if (!sids.Add(participant.Sid))
            {
                throw node.CreateError("a SID that no other participant of the room has");
            }

            participants.Add(participant);
        }

        SeedLoader.SortByAge(participants, participant => participant.DateCreated);
        room.EnsureCapacity(nodes.Count + count);

        // A list has the newest first, so generated participants are added first and in reverse to be listed last and in order.
        foreach (string identity in CreateIdentities(identityPrefix, count, connected))
        {
            room.Add(Create(room, account.Sids.Next(), identity, room.DateCreated, null, null));
        }

        participants.ForEach(room.Add);
    }

    private static List<string> CreateIdentities(string prefix, int count, HashSet<string> usedIdentities)
    {
        List<string> identities = new(count);
        for (int number = 1; identities.Count < count; number++)
        {
            string identity = prefix + number.ToString(CultureInfo.InvariantCulture);
            if (!usedIdentities.Contains(identity))
            {
                identities.Add(identity);
            }
        }

        identities.Reverse();
        return identities;
    }

    private static Participant Read(SeedValue node, Room room, Account account)
    {
        if (node.IsText)
        {
            return Create(room, account.Sids.Next(), node.GetName(), room.DateCreated, null, null);
        }

        SeedObject seed = node.GetObject("a participant: an identity, or an object", Known);
        DateTimeOffset now = account.Now;
        string? status = seed.Find("status")?.GetEnum(ParticipantStatus.All);
        DateTimeOffset? ended = seed.GetDateTimeOffset("endTime", "endedMinutesAgo", now);
        if (!room.IsInProgress && status is not (null or ParticipantStatus.Disconnected))
        {
            throw node.CreateError("a disconnected participant, because the room is not in progress");
        }

        if (ended is not null && status is not (null or ParticipantStatus.Disconnected))
        {
            throw node.CreateError("no end of a participant who is not disconnected");
        }

        Sid sid = seed.Find("sid")?.GetSid(SidPrefix.Participant) ?? account.Sids.Next();
        DateTimeOffset joined = seed.GetDateTimeOffset("dateCreated", "minutesAgo", now) ?? room.DateCreated;
        DateTimeOffset? disconnected = ended ?? (status is ParticipantStatus.Disconnected ? now : null);
        Participant participant = Create(room, sid, seed.GetRequired("identity").GetName(), joined, status, disconnected);
        List<SeedValue> tracks = seed.GetList("tracks");
        tracks.Reverse();
        tracks.ForEach(track => TrackSeedReader.Load(track, participant, account));
        return participant;
    }

    private static Participant Create(Room room, Sid sid, string identity, DateTimeOffset joined, string? status, DateTimeOffset? ended)
    {
        DateTimeOffset? disconnected = ended ?? room.EndTime;
        Participant participant = new(sid, room, identity, joined) { EndTime = disconnected };
        if (disconnected is not null)
        {
            participant.Status = ParticipantStatus.Disconnected;
            participant.DateUpdated = disconnected.Value;
        }
        else if (status is not null)
        {
            participant.Status = status;
        }

        return participant;
    }
}
