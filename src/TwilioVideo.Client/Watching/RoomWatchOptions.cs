using System;

namespace TwilioVideo.Client.Watching;

/// <summary>Which rooms are watched, and how much of the account's quota that may take.</summary>
public sealed class RoomWatchOptions
{
    /// <summary>Gets the predicate that selects rooms; null for all rooms.</summary>
    public Predicate<Room>? IsWatched { get; init; }

    /// <summary>Gets the unique name by which the service narrows the list of rooms; null where the predicate alone selects.</summary>
    public string? UniqueName { get; init; }

    /// <summary>Gets a value indicating whether the first state is written as events too.</summary>
    public bool IncludeExisting { get; init; }

    /// <summary>Gets the maximum number of reads that the watch begins in a second.</summary>
    public double MaxReadsPerSecond { get; init; } = 40;

    /// <summary>Gets the clock by which reads are spaced.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
