using System;

namespace TwilioVideo.Emulator.Model;

/// <summary>A composition hook, which creates a composition of every completed group room.</summary>
internal sealed class CompositionHook(Sid sid, DateTimeOffset created)
{
    public Sid Sid { get; } = sid;

    public DateTimeOffset DateCreated { get; } = created;

    /// <summary>Gets or sets the time of the last update; null for a hook that was never updated.</summary>
    public DateTimeOffset? DateUpdated { get; set; }

    public int Position { get; set; }

    public required string FriendlyName { get; set; }

    public bool Enabled { get; set; } = true;

    public CompositionSettings Settings { get; set; } = new();
}
