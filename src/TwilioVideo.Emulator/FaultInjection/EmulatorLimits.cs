using System.Collections.Generic;

namespace TwilioVideo.Emulator.FaultInjection;

/// <summary>What an account may ask for. What is over it is refused with 429 and error 20429, and not acted on.</summary>
public sealed class EmulatorLimits
{
    /// <summary>How many reads a second; null sets no limit.</summary>
    public double? ReadsPerSecond { get; set; }

    /// <summary>How many writes a second; null sets no limit.</summary>
    public double? WritesPerSecond { get; set; }

    /// <summary>How many requests at a time; null sets no limit.</summary>
    public int? ConcurrentRequests { get; set; }

    /// <summary>How many seconds' worth of requests may come at once after a rest.</summary>
    public double BurstSeconds { get; set; } = 1;

    /// <summary>How a refusal says when to come again.</summary>
    public RetryAfterFormat RetryAfter { get; set; }

    /// <summary>Other limits from some moment on, by time. What a change leaves unset stays as it was.</summary>
    public IReadOnlyList<ScheduledLimitChange> Changes { get; set; } = [];
}
