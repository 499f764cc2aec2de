namespace TwilioVideo.Emulator.FaultInjection;

/// <summary>Limits that hold from some moment on.</summary>
public sealed class ScheduledLimitChange
{
    /// <summary>How many seconds after the faults were set.</summary>
    public double AfterSeconds { get; set; }

    /// <summary>How many reads a second; null leaves it as it was.</summary>
    public double? ReadsPerSecond { get; set; }

    /// <summary>How many writes a second; null leaves it as it was.</summary>
    public double? WritesPerSecond { get; set; }

    /// <summary>How many requests at a time; null leaves it as it was.</summary>
    public int? ConcurrentRequests { get; set; }
}
