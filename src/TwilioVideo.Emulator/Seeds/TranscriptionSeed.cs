using System;
using System.Collections.Generic;

namespace TwilioVideo.Emulator;

/// <summary>Reads the transcriptions of a room in a seed. The short form is the status; nobody but the service lets one fail.</summary>
internal static class TranscriptionSeed
{
    private static readonly string[] Known = ["status", "configuration", "dateCreated", "minutesAgo", "endTime", "endedMinutesAgo"];

    public static void PlantAll(List<SeedNode> nodes, Room room, Account account)
    {
        List<Transcription> transcriptions = nodes.ConvertAll(node => Read(node, room, account));
        Seed.SortByAge(transcriptions, transcription => transcription.DateCreated);
        transcriptions.ForEach(transcription => room.Transcriptions.Add(transcription));
    }

    private static Transcription Read(SeedNode node, Room room, Account account)
    {
        DateTimeOffset now = account.Now;
        SeedObject? seed = node.IsText ? null : node.Object("a transcription: its status, or an object", Known);
        DateTimeOffset? ended = seed?.Moment("endTime", "endedMinutesAgo", now) ?? room.EndTime;
        string usual = ended is null ? Transcription.Started : Transcription.Stopped;
        string status = (seed is null ? node : seed.Find("status"))?.OneOf(Transcription.Statuses) ?? usual;
        if (status == Transcription.Started && ended is not null)
        {
            throw node.Wrong("a transcription that is stopped or failed, since it has an end, or its room has");
        }

        DateTimeOffset started = seed?.Moment("dateCreated", "minutesAgo", now) ?? room.DateCreated;
        Transcription transcription = TranscriptionOperations.Make(account, room, seed?.Find("configuration")?.JsonObject(), started);
        transcription.SetStatus(status, ended ?? now);
        return transcription;
    }
}
