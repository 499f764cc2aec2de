using System;
using System.Collections.Generic;

namespace TwilioVideo.Emulator.Model;

/// <summary>The recording of one track.</summary>
internal sealed class Recording(Sid sid, Room room, DateTimeOffset created) : IDownloadable
{
    public const string Processing = "processing";
    public const string Completed = "completed";
    public const string Deleted = "deleted";
    public const string Failed = "failed";

    public static readonly string[] Statuses = [Processing, Completed, Deleted, Failed];

    private static readonly string[] AudioCodecs = ["OPUS", "PCMU"];

    public Sid Sid { get; } = sid;

    public Room Room { get; } = room;

    public DateTimeOffset DateCreated { get; } = created;

    public int Position { get; set; }

    public string Status { get; set; } = Completed;

    public string Type { get; init; } = "audio";

    public Sid? Participant { get; init; }

    public Sid Source { get; init; }

    public string TrackName { get; init; } = string.Empty;

    public long Size { get; set; }

    public int Duration { get; set; }

    public long Offset { get; init; }

    public string ContainerFormat => Type == "audio" ? "mka" : "mkv";

    public required string Codec { get; init; }

    public string ContentType => Type == "audio" ? "audio/x-matroska" : "video/x-matroska";

    public bool HasMedia => Status == Completed;

    /// <summary>Gets the codecs of a kind of track; for video those that the room allows.</summary>
    public static IReadOnlyList<string> GetCodecs(string type, Room room) => type switch
    {
        "audio" => AudioCodecs,
        "video" => room.Settings.VideoCodecs,
        _ => RoomSettings.DefaultVideoCodecs,
    };

    /// <summary>Determines whether the recording belongs to the room or participant with a SID.</summary>
    public bool BelongsTo(string groupingSid) =>
        groupingSid == Room.Sid.ToText(SidPrefix.Room) || groupingSid == Participant?.ToText(SidPrefix.Participant);

    public string FileName => $"{Sid.ToText(SidPrefix.Recording)}.{ContainerFormat}";
}
