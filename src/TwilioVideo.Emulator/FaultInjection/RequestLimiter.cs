using System;

namespace TwilioVideo.Emulator.FaultInjection;

/// <summary>Enforces the rate and concurrency limits of the account.</summary>
internal sealed class RequestLimiter(EmulatorLimits limits, TimeProvider time)
{
    private readonly object _gate = new();
    private readonly long _start = time.GetTimestamp();
    private readonly TokenBucket _reads = new();
    private readonly TokenBucket _writes = new();
    private int _inFlight;

    public EmulatorLimits Limits { get; } = limits;

    /// <summary>
    /// Acquires a permit, which has to be returned by <see cref="Release"/>. When there is none, returns false and the delay before a
    /// retry.
    /// </summary>
    public bool TryAcquire(bool isWrite, out double retryAfterSeconds)
    {
        lock (_gate)
        {
            double now = time.GetElapsedTime(_start).TotalSeconds;
            double? rate = isWrite ? Limits.WritesPerSecond : Limits.ReadsPerSecond;
            int? max = Limits.ConcurrentRequests;
            foreach (ScheduledLimitChange change in Limits.Changes)
            {
                if (change.AfterSeconds <= now)
                {
                    rate = (isWrite ? change.WritesPerSecond : change.ReadsPerSecond) ?? rate;
                    max = change.ConcurrentRequests ?? max;
                }
            }

            retryAfterSeconds = 1;
            if (_inFlight >= max)
            {
                return false;
            }

            TokenBucket bucket = isWrite ? _writes : _reads;
            if (rate is { } perSecond && !bucket.TryAcquire(now, perSecond, Limits.BurstSeconds, out retryAfterSeconds))
            {
                return false;
            }

            _inFlight++;
            return true;
        }
    }

    public void Release()
    {
        lock (_gate)
        {
            _inFlight--;
        }
    }
}
