using System;
using System.Collections.Generic;

namespace TwilioVideo.Emulator;

/// <summary>Reads recordings and compositions of a room in a seed. Their short forms are the recording's type and the composition's format.</summary>
internal static class MediaSeed
{
    private const long UsualSize = 262_144;
    private const int UsualDuration = 60;
    private const long MostBytes = 1L << 40;

    private static readonly string[] Formats = ["mp4", "webm"];

    private static readonly string[] KnownOfRecording =
        ["sid", "type", "status", "codec", "participant", "trackName", "sourceSid", "size", "duration", "offset", "dateCreated", "minutesAgo"];

    private static readonly string[] KnownOfComposition =
        ["sid", "status", "format", "resolution", "size", "duration", "dateCreated", "minutesAgo"];

    public static void PlantAll(List<Recording> recordings, List<Composition> compositions, Account account)
    {
        Seed.SortByAge(recordings, recording => recording.DateCreated);
        recordings.ForEach(account.Media.Add);
        Seed.SortByAge(compositions, composition => composition.DateCreated);
        compositions.ForEach(account.Media.Add);
    }

    public static Recording ReadRecording(SeedNode node, Room room, Account account)
    {
        SeedObject? seed = node.IsText ? null : node.Object("a recording: its type, or an object", KnownOfRecording);
        string type = (seed is null ? node : seed.Find("type"))?.OneOf(Track.Kinds) ?? "audio";
        IReadOnlyList<string> codecs = Recording.CodecsOf(type, room);
        DateTimeOffset created = seed?.Moment("dateCreated", "minutesAgo", account.Now) ?? room.DateCreated;
        return new Recording(seed?.Find("sid")?.SidValue(SidPrefix.Recording) ?? account.Sids.Next(), room, created)
        {
            Type = type,
            Status = seed?.Find("status")?.OneOf(Recording.Statuses) ?? Recording.Completed,
            Codec = seed?.Find("codec")?.OneOf([.. codecs]) ?? codecs[0],
            Participant = seed?.Find("participant") is { } participant ? FindParticipant(participant, room).Sid : null,
            Source = seed?.Find("sourceSid")?.SidValue(SidPrefix.Track) ?? account.Sids.Next(),
            TrackName = seed?.Find("trackName")?.Name() ?? type,
            Size = seed?.Find("size")?.Number(0, MostBytes) ?? UsualSize,
            Duration = (int)(seed?.Find("duration")?.Number(0, int.MaxValue) ?? UsualDuration),
            Offset = seed?.Find("offset")?.Number(0, long.MaxValue) ?? 0,
        };
    }

    public static Composition ReadComposition(SeedNode node, Room room, Account account)
    {
        SeedObject? seed = node.IsText ? null : node.Object("a composition: its format, or an object", KnownOfComposition);
        DateTimeOffset created = seed?.Moment("dateCreated", "minutesAgo", account.Now) ?? room.EndTime ?? room.DateCreated;
        CompositionSettings usual = new() { AudioSources = ["*"] };
        CompositionSettings settings = usual with
        {
            Format = (seed is null ? node : seed.Find("format"))?.OneOf(Formats) ?? usual.Format,
            Resolution = seed?.Find("resolution")?.Text() ?? usual.Resolution,
        };
        Composition composition = new(seed?.Find("sid")?.SidValue(SidPrefix.Composition) ?? account.Sids.Next(), room.Sid, settings, created)
        {
            Status = seed?.Find("status")?.OneOf(Composition.Statuses) ?? Composition.Completed,
            FullSize = seed?.Find("size")?.Number(0, MostBytes) ?? UsualSize,
            FullDuration = (int)(seed?.Find("duration")?.Number(0, int.MaxValue) ?? UsualDuration),
        };
        composition.DateCompleted = composition.Status is Composition.Completed or Composition.Deleted ? created : null;
        composition.DateDeleted = composition.Status == Composition.Deleted ? created : null;
        return composition;
    }

    private static Participant FindParticipant(SeedNode node, Room room)
    {
        string identity = node.Name();
        for (int at = room.Participants.Count - 1; at >= 0; at--)
        {
            if (room.Participants[at].Identity == identity)
            {
                return room.Participants[at];
            }
        }

        throw node.Wrong("the identity of a participant of the room");
    }
}
