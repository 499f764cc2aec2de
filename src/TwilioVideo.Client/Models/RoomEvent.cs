using System;
using TwilioVideo.Client;

namespace TwilioVideo;

/// <summary>The event that a room was created or has ended.</summary>
public sealed class RoomEvent : VideoEvent
{
    /// <summary>Gets or sets the length in whole seconds; null until the room has ended.</summary>
    public int? Duration { get; set; }

    /// <summary>Gets or sets how long the room lasted; null until it has ended.</summary>
    public TimeSpan? Length
    {
        get => ElapsedTime.Get(Duration, null, null, isRunning: false) ?? field;
        set;
    }
}
