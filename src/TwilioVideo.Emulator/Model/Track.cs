using System;

namespace TwilioVideo.Emulator;

/// <summary>What a participant publishes: a camera, a microphone, data.</summary>
internal sealed record Track(Sid Sid, Participant Publisher, string Name, string Kind, bool Enabled, DateTimeOffset DateCreated)
{
    public static readonly string[] Kinds = ["audio", "video", "data"];

    /// <summary>A track is there as long as whoever publishes it.</summary>
    public bool IsPublished => Publisher.Status == ParticipantStatus.Connected;
}
