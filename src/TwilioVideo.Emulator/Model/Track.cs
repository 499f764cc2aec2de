using System;

namespace TwilioVideo.Emulator.Model;

/// <summary>What a participant publishes: a camera, a microphone, data.</summary>
internal sealed record Track(Sid Sid, Participant Publisher, string Name, string Kind, bool Enabled, DateTimeOffset DateCreated)
{
    public static readonly string[] Kinds = ["audio", "video", "data"];

    /// <summary>Gets or sets whether it is not paused.</summary>
    public bool Enabled { get; set; } = Enabled;

    /// <summary>Gets or sets whether its publisher took it away.</summary>
    public bool IsRemoved { get; set; }

    /// <summary>Gets or sets what is recorded of it; null for nothing.</summary>
    public Recording? Recording { get; set; }

    /// <summary>A track is there as long as whoever publishes it.</summary>
    public bool IsPublished => !IsRemoved && Publisher.Status == ParticipantStatus.Connected;
}
