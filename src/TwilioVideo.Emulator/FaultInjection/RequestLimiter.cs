using System;

namespace TwilioVideo.Emulator.FaultInjection;

/// <summary>Lets requests in as far as the account's limits allow.</summary>
internal sealed class RequestLimiter(EmulatorLimits limits, TimeProvider time)
{
    private readonly object _gate = new();
    private readonly long _start = time.GetTimestamp();
    private readonly TokenBucket _reads = new();
    private readonly TokenBucket _writes = new();
    private int _inFlight;

    public EmulatorLimits Limits { get; } = limits;

    /// <summary>
    /// Lets a request in, which then has to <see cref="Release"/>; or says after how many seconds it should come again.
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

            if (rate is { } perSecond && !(isWrite ? _writes : _reads).TryAcquire(now, perSecond, Limits.BurstSeconds, out retryAfterSeconds))
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
