using System;

namespace TwilioVideo.Emulator.Model;

/// <summary>Makes a composition of every group room that is completed.</summary>
internal sealed class CompositionHook(Sid sid, DateTimeOffset created)
{
    public Sid Sid { get; } = sid;

    public DateTimeOffset DateCreated { get; } = created;

    public DateTimeOffset DateUpdated { get; set; } = created;

    public int Position { get; set; }

    public required string FriendlyName { get; set; }

    public bool Enabled { get; set; } = true;

    public CompositionSettings Settings { get; set; } = new();
}
