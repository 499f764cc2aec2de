using System;
using System.Collections.Generic;

namespace TwilioVideo.Emulator;

/// <summary>Reads the rooms of a seed.</summary>
internal static class RoomSeed
{
    private static readonly string[] Known =
    [
        "sid", "uniqueName", "status", "dateCreated", "minutesAgo", "endTime", "endedMinutesAgo", .. RoomSettingsSeed.Known,
        "participants", "participantCount", "identityPrefix", "recordings", "compositions", "transcriptions",
    ];

    public static void PlantAll(List<SeedNode> nodes, Account account)
    {
        List<Room> rooms = [];
        List<Recording> recordings = [];
        List<Composition> compositions = [];
        HashSet<Sid> sids = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        DateTimeOffset now = account.Now;
        foreach (SeedNode node in nodes)
        {
            Room room = node.IsText ? Named(node, account, now) : Read(node, account, now, recordings, compositions);
            if (!sids.Add(room.Sid) || account.FindRoom(room.Sid) is not null)
            {
                throw node.Wrong("a SID that no other room has");
            }

            if (room.IsInProgress && (!names.Add(room.UniqueName) || account.FindRoomInProgress(room.UniqueName) is not null))
            {
                throw node.Wrong("a unique name that no other room in progress has");
            }

            rooms.Add(room);
        }

        Seed.SortByAge(rooms, room => room.DateCreated);
        rooms.ForEach(account.Add);
        MediaSeed.PlantAll(recordings, compositions, account);
    }

    private static Room Named(SeedNode node, Account account, DateTimeOffset now) => new(account.Sids.Next(), node.Name(), now);

    private static Room Read(
        SeedNode node, Account account, DateTimeOffset now, List<Recording> recordings, List<Composition> compositions)
    {
        SeedObject seed = node.Object("a room: its name, or an object", Known);
        string status = seed.Find("status")?.OneOf(RoomStatus.All) ?? RoomStatus.InProgress;
        bool isInProgress = status == RoomStatus.InProgress;
        DateTimeOffset? ended = seed.Moment("endTime", "endedMinutesAgo", now);
        if (isInProgress && ended is not null)
        {
            throw node.Wrong("no end of a room that is in progress");
        }

        DateTimeOffset created = seed.Moment("dateCreated", "minutesAgo", now) ?? ended ?? now;
        Sid sid = seed.Find("sid")?.SidValue(SidPrefix.Room) ?? account.Sids.Next();
        string name = seed.Find("uniqueName")?.Name() ?? sid.ToText(SidPrefix.Room);
        List<SeedNode> participants = seed.List("participants");
        int count = (int)(seed.Find("participantCount")?.Number(0, 10_000_000) ?? 0);
        Room room = new(sid, name, created) { Settings = RoomSettingsSeed.Read(seed, participants.Count + count) };
        if (!isInProgress)
        {
            room.Status = status;
            room.EndTime = ended ?? now;
            room.DateUpdated = room.EndTime.Value;
        }

        ParticipantSeed.PlantAll(participants, count, seed.Find("identityPrefix")?.Text() ?? "guest-", room, account);
        recordings.AddRange(seed.List("recordings").ConvertAll(recording => MediaSeed.ReadRecording(recording, room, account)));
        TranscriptionSeed.PlantAll(seed.List("transcriptions"), room, account);
        compositions.AddRange(seed.List("compositions").ConvertAll(composition => MediaSeed.ReadComposition(composition, room, account)));
        return room;
    }
}
