using System;
using System.Collections.Generic;
using TwilioVideo.Emulator.Endpoints;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Seeding;

/// <summary>Reads the transcriptions of a room in a seed. The short form is the status.</summary>
internal static class TranscriptionSeedReader
{
    private static readonly string[] Known = ["status", "configuration", "dateCreated", "minutesAgo", "endTime", "endedMinutesAgo"];

    public static void Load(List<SeedValue> nodes, Room room, Account account)
    {
        List<Transcription> transcriptions = nodes.ConvertAll(node => Read(node, room, account));
        SeedLoader.SortByAge(transcriptions, transcription => transcription.DateCreated);
        transcriptions.ForEach(transcription => room.Transcriptions.Add(transcription));
    }

    private static Transcription Read(SeedValue node, Room room, Account account)
    {
        DateTimeOffset now = account.Now;
        SeedObject? seed = node.IsText ? null : node.GetObject("a transcription: its status, or an object", Known);
        DateTimeOffset? ended = seed?.GetDateTimeOffset("endTime", "endedMinutesAgo", now) ?? room.EndTime;
        string defaultStatus = ended is null ? Transcription.Started : Transcription.Stopped;
        string status = (seed is null ? node : seed.Find("status"))?.GetEnum(Transcription.Statuses) ?? defaultStatus;
        if (status == Transcription.Started && ended is not null)
        {
            throw node.CreateError("a transcription that is stopped or failed, because it or its room has ended");
        }

        DateTimeOffset started = seed?.GetDateTimeOffset("dateCreated", "minutesAgo", now) ?? room.DateCreated;
        Transcription transcription = TranscriptionOperations.Create(account, room, seed?.Find("configuration")?.GetJsonObject(), started);
        transcription.SetStatus(status, ended ?? now);
        return transcription;
    }
}
