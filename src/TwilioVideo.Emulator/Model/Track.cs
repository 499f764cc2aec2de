using System;

namespace TwilioVideo.Emulator.Model;

/// <summary>A published track.</summary>
internal sealed record Track(Sid Sid, Participant Publisher, string Name, string Kind, bool Enabled, DateTimeOffset DateCreated)
{
    public static readonly string[] Kinds = ["audio", "video", "data"];

    /// <summary>Gets or sets a value indicating whether the track is enabled, that is not paused.</summary>
    public bool Enabled { get; set; } = Enabled;

    /// <summary>Gets or sets a value indicating whether the publisher has unpublished the track.</summary>
    public bool IsRemoved { get; set; }

    /// <summary>Gets or sets the recording of the track; null when it is not recorded.</summary>
    public Recording? Recording { get; set; }

    /// <summary>Gets a value indicating whether the track is published: not removed, and its publisher is connected.</summary>
    public bool IsPublished => !IsRemoved && Publisher.Status == ParticipantStatus.Connected;
}
