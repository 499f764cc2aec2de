using System.Collections.Generic;

namespace TwilioVideo.Emulator.FaultInjection;

/// <summary>The limits of an account. A request over a limit is rejected with 429 and error 20429, and not executed.</summary>
public sealed class EmulatorLimits
{
    /// <summary>Gets or sets the maximum of reads per second; null for no limit.</summary>
    public double? ReadsPerSecond { get; set; }

    /// <summary>Gets or sets the maximum of writes per second; null for no limit.</summary>
    public double? WritesPerSecond { get; set; }

    /// <summary>Gets or sets the maximum of concurrent requests; null for no limit.</summary>
    public int? ConcurrentRequests { get; set; }

    /// <summary>Gets or sets the size of a burst, as the number of seconds whose requests may be sent at once.</summary>
    public double BurstSeconds { get; set; } = 1;

    /// <summary>Gets or sets the format of the <c>Retry-After</c> header.</summary>
    public RetryAfterFormat RetryAfter { get; set; }

    /// <summary>Gets or sets scheduled changes of the limits, in order of time.</summary>
    public IReadOnlyList<ScheduledLimitChange> Changes { get; set; } = [];
}
