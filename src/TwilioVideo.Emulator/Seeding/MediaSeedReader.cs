using System;
using System.Collections.Generic;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Seeding;

/// <summary>
/// Reads the recordings and compositions of a room in a seed. The short forms are the type of a recording and the format of a composition.
/// </summary>
internal static class MediaSeedReader
{
    private const long DefaultSize = 262_144;
    private const int DefaultDuration = 60;
    private const long MaxBytes = 1L << 40;

    private static readonly string[] Formats = ["mp4", "webm"];

    private static readonly string[] KnownOfRecording =
    [
        "sid", "type", "status", "codec", "participant", "trackName", "sourceSid", "size", "duration", "offset",
        "dateCreated", "minutesAgo",
    ];

    private static readonly string[] KnownOfComposition =
        ["sid", "status", "format", "resolution", "size", "duration", "dateCreated", "minutesAgo"];

    public static void Load(List<Recording> recordings, List<Composition> compositions, Account account)
    {
        SeedLoader.SortByAge(recordings, recording => recording.DateCreated);
        recordings.ForEach(account.Media.Add);
        SeedLoader.SortByAge(compositions, composition => composition.DateCreated);
        compositions.ForEach(account.Media.Add);
    }

    public static Recording ReadRecording(SeedValue node, Room room, Account account)
    {
        SeedObject? seed = node.IsText ? null : node.GetObject("a recording: its type, or an object", KnownOfRecording);
        string type = (seed is null ? node : seed.Find("type"))?.GetEnum(Track.Kinds) ?? "audio";
        IReadOnlyList<string> codecs = Recording.GetCodecs(type, room);
        if (codecs.Count == 0)
        {
            throw node.CreateError("no video recording, because the room is audio-only");
        }

        DateTimeOffset created = seed?.GetDateTimeOffset("dateCreated", "minutesAgo", account.Now) ?? room.DateCreated;
        return new Recording(seed?.Find("sid")?.GetSid(SidPrefix.Recording) ?? account.Sids.Next(), room, created)
        {
            Type = type,
            Status = seed?.Find("status")?.GetEnum(Recording.Statuses) ?? Recording.Completed,
            Codec = seed?.Find("codec")?.GetEnum([.. codecs]) ?? codecs[0],
            Participant = seed?.Find("participant") is { } participant ? FindParticipant(participant, room).Sid : null,
            Source = seed?.Find("sourceSid")?.GetSid(SidPrefix.Track) ?? account.Sids.Next(),
            TrackName = seed?.Find("trackName")?.GetName() ?? type,
            Size = seed?.Find("size")?.GetInt64(0, MaxBytes) ?? DefaultSize,
            Duration = (int)(seed?.Find("duration")?.GetInt64(0, int.MaxValue) ?? DefaultDuration),
            Offset = seed?.Find("offset")?.GetInt64(0, long.MaxValue) ?? 0,
        };
    }

    public static Composition ReadComposition(SeedValue node, Room room, Account account)
    {
        SeedObject? seed = node.IsText ? null : node.GetObject("a composition: its format, or an object", KnownOfComposition);
        DateTimeOffset created = seed?.GetDateTimeOffset("dateCreated", "minutesAgo", account.Now) ?? room.EndTime ?? room.DateCreated;
        CompositionSettings defaults = new() { AudioSources = ["*"] };
        CompositionSettings settings = defaults with
        {
            Format = (seed is null ? node : seed.Find("format"))?.GetEnum(Formats) ?? defaults.Format,
            Resolution = seed?.Find("resolution")?.GetString() ?? defaults.Resolution,
        };
        Composition composition = new(seed?.Find("sid")?.GetSid(SidPrefix.Composition) ?? account.Sids.Next(), room.Sid, settings, created)
        {
            Status = seed?.Find("status")?.GetEnum(Composition.Statuses) ?? Composition.Completed,
            FullSize = seed?.Find("size")?.GetInt64(0, MaxBytes) ?? DefaultSize,
            FullDuration = (int)(seed?.Find("duration")?.GetInt64(0, int.MaxValue) ?? DefaultDuration),
        };
        composition.DateCompleted = composition.Status is Composition.Completed or Composition.Deleted ? created : null;
        composition.DateDeleted = composition.Status == Composition.Deleted ? created : null;
        return composition;
    }

    private static Participant FindParticipant(SeedValue node, Room room)
    {
        string identity = node.GetName();
        for (int at = room.Participants.Count - 1; at >= 0; at--)
        {
            if (room.Participants[at].Identity == identity)
            {
                return room.Participants[at];
            }
        }

        throw node.CreateError("the identity of a participant of the room");
    }
}
