using System;
using System.Collections.Generic;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Seeding;

/// <summary>Reads the rooms of a seed.</summary>
internal static class RoomSeedReader
{
    private static readonly string[] Known =
    [
        "sid", "uniqueName", "status", "dateCreated", "minutesAgo", "endTime", "endedMinutesAgo", .. RoomSettingsSeedReader.Known,
        "participants", "participantCount", "identityPrefix", "recordings", "compositions", "transcriptions",
    ];

    public static void Load(List<SeedValue> nodes, Account account)
    {
        List<Room> rooms = [];
        List<Recording> recordings = [];
        List<Composition> compositions = [];
        HashSet<Sid> sids = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        DateTimeOffset now = account.Now;
        foreach (SeedValue node in nodes)
        {
            Room room = node.IsText ? CreateNamed(node, account, now) : Read(node, account, now, recordings, compositions);
            if (!sids.Add(room.Sid) || account.FindRoom(room.Sid) is not null)
            {
                throw node.CreateError("a SID that no other room has");
            }

            if (room.IsInProgress && (!names.Add(room.UniqueName) || account.FindRoomInProgress(room.UniqueName) is not null))
            {
                throw node.CreateError("a unique name that no other room in progress has");
            }

            rooms.Add(room);
        }

        SeedLoader.SortByAge(rooms, room => room.DateCreated);
        rooms.ForEach(account.Add);
        MediaSeedReader.Load(recordings, compositions, account);
    }

    private static Room CreateNamed(SeedValue node, Account account, DateTimeOffset now) => new(account.Sids.Next(), node.GetName(), now);

    private static Room Read(
        SeedValue node, Account account, DateTimeOffset now, List<Recording> recordings, List<Composition> compositions)
    {
        SeedObject seed = node.GetObject("a room: its name, or an object", Known);
        string status = seed.Find("status")?.GetEnum(RoomStatus.All) ?? RoomStatus.InProgress;
        bool isInProgress = status == RoomStatus.InProgress;
        DateTimeOffset? ended = seed.GetDateTimeOffset("endTime", "endedMinutesAgo", now);
        if (isInProgress && ended is not null)
        {
            throw node.CreateError("no end of a room that is in progress");
        }

        DateTimeOffset created = seed.GetDateTimeOffset("dateCreated", "minutesAgo", now) ?? ended ?? now;
        Sid sid = seed.Find("sid")?.GetSid(SidPrefix.Room) ?? account.Sids.Next();
        string name = seed.Find("uniqueName")?.GetName() ?? sid.ToText(SidPrefix.Room);
        List<SeedValue> participants = seed.GetList("participants");
        int count = (int)(seed.Find("participantCount")?.GetInt64(0, 10_000_000) ?? 0);
        Room room = new(sid, name, created) { Settings = RoomSettingsSeedReader.Read(seed, participants.Count + count) };
        if (!isInProgress)
        {
            room.Status = status;
            room.EndTime = ended ?? now;
            room.DateUpdated = room.EndTime.Value;
        }

        ParticipantSeedReader.Load(participants, count, seed.Find("identityPrefix")?.GetString() ?? "guest-", room, account);
        recordings.AddRange(seed.GetList("recordings").ConvertAll(recording => MediaSeedReader.ReadRecording(recording, room, account)));
        TranscriptionSeedReader.Load(seed.GetList("transcriptions"), room, account);
        compositions.AddRange(seed.GetList("compositions").ConvertAll(item => MediaSeedReader.ReadComposition(item, room, account)));
        return room;
    }
}
