using System;

namespace TwilioVideo.Emulator.Model;

/// <summary>A composition: the media of a room in one file.</summary>
internal sealed class Composition(Sid sid, Sid room, CompositionSettings settings, DateTimeOffset created) : IDownloadable
{
    public const string Enqueued = "enqueued";
    public const string Processing = "processing";
    public const string Completed = "completed";
    public const string Deleted = "deleted";
    public const string Failed = "failed";

    public static readonly string[] Statuses = [Enqueued, Processing, Completed, Deleted, Failed];

    public Sid Sid { get; } = sid;

    public Sid Room { get; } = room;

    public CompositionSettings Settings { get; } = settings;

    public DateTimeOffset DateCreated { get; } = created;

    public int Position { get; set; }

    public string Status { get; set; } = Enqueued;

    public DateTimeOffset? DateCompleted { get; set; }

    public DateTimeOffset? DateDeleted { get; set; }

    /// <summary>Gets the size of the media when it is completed.</summary>
    public long FullSize { get; init; }

    public int FullDuration { get; init; }

    public long Size => HasMedia ? FullSize : 0;

    public int Duration => HasMedia ? FullDuration : 0;

    public int Bitrate => HasMedia && FullDuration > 0 ? (int)(FullSize * 8 / 1000 / FullDuration) : 0;

    public bool HasMedia => Status == Completed;

    public string ContentType => Settings.Format == "mp4" ? "video/mp4" : "video/webm";

    public string FileName => $"{Sid.ToText(SidPrefix.Composition)}.{Settings.Format}";

    /// <summary>Advances to the next status on the way to completed. Returns false when there is none.</summary>
    public bool Advance(DateTimeOffset now)
    {
        switch (Status)
        {
            case Enqueued:
                Status = Processing;
                return true;
            case Processing:
                Status = Completed;
                DateCompleted = now;
                return true;
            default:
                return false;
        }
    }
}
