using System;

namespace TwilioVideo.Emulator.Model;

/// <summary>A transcription of a room.</summary>
internal sealed class Transcription(string ttid, Room room, Sid source, string configuration, DateTimeOffset started)
{
    public const string Started = "started";
    public const string Stopped = "stopped";
    public const string Failed = "failed";

    public static readonly string[] Statuses = [Started, Stopped, Failed];

    public string Ttid { get; } = ttid;

    public Room Room { get; } = room;

    public Sid Source { get; } = source;

    public string Status { get; private set; } = Started;

    /// <summary>Gets or sets the configuration as JSON.</summary>
    public string Configuration { get; set; } = configuration;

    public DateTimeOffset DateCreated { get; } = started;

    public DateTimeOffset DateUpdated { get; set; } = started;

    public DateTimeOffset StartTime { get; private set; } = started;

    public DateTimeOffset? EndTime { get; private set; }

    public void SetStatus(string status, DateTimeOffset now)
    {
        if (status == Status)
        {
            return;
        }

        Status = status;
        DateUpdated = now;
        StartTime = status == Started ? now : StartTime;
        EndTime = status == Started ? null : now;
    }
}
