namespace TwilioVideo.Emulator.FaultInjection;

/// <summary>A scheduled change of the limits. Properties that are null leave a limit unchanged.</summary>
public sealed class ScheduledLimitChange
{
    /// <summary>Gets or sets the time of the change, in seconds after the faults were assigned.</summary>
    public double AfterSeconds { get; set; }

    /// <summary>Gets or sets the maximum of reads per second.</summary>
    public double? ReadsPerSecond { get; set; }

    /// <summary>Gets or sets the maximum of writes per second.</summary>
    public double? WritesPerSecond { get; set; }

    /// <summary>Gets or sets the maximum of concurrent requests.</summary>
    public int? ConcurrentRequests { get; set; }
}
