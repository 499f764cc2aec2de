using System;

namespace TwilioVideo.Emulator.Model;

/// <summary>A participant of a room, connected or disconnected.</summary>
internal sealed class Participant(Sid sid, Room room, string identity, DateTimeOffset joined)
{
    private long _ended;

    public Sid Sid { get; } = sid;

    public Room Room { get; } = room;

    public string Identity { get; set; } = identity;

    public int Position { get; set; }

    public string Status { get; set; } = ParticipantStatus.Connected;

    // Times are stored as UTC ticks to save memory: a room may have a million participants.
    public DateTimeOffset DateCreated => new(_joined, TimeSpan.Zero);

    public DateTimeOffset DateUpdated { get => new(_updated, TimeSpan.Zero); set => _updated = value.UtcTicks; }

    public DateTimeOffset? EndTime
    {
        get => _ended == 0 ? null : new DateTimeOffset(_ended, TimeSpan.Zero);
        set => _ended = value?.UtcTicks ?? 0;
    }

    /// <summary>Gets or sets the change that disconnected the participant, as the change log names it; null when it is unknown.</summary>
    public string? EndOperation { get; set; }

    /// <summary>Gets or sets the subscribe rules; null for the default rules.</summary>
    public TrackRuleSet? SubscribeRules { get; set; }

    public bool IsDisconnected => ReferenceEquals(Status, ParticipantStatus.Disconnected);

    private readonly long _joined = joined.UtcTicks;
    private long _updated = joined.UtcTicks;
}
