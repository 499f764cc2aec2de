using System;

namespace TwilioVideo.Emulator;

/// <summary>Lets requests in as far as the account's limits allow.</summary>
internal sealed class LimitGate(EmulatorLimits limits, TimeProvider time)
{
    private readonly object _gate = new();
    private readonly long _start = time.GetTimestamp();
    private readonly TokenBucket _reads = new();
    private readonly TokenBucket _writes = new();
    private int _inside;

    public EmulatorLimits Limits { get; } = limits;

    /// <summary>
    /// Lets a request in, which then has to <see cref="Leave"/>; or says after how many seconds it should come again.
    /// </summary>
    public bool TryEnter(bool isWrite, out double retryAfterSeconds)
    {
        lock (_gate)
        {
            double now = time.GetElapsedTime(_start).TotalSeconds;
            double? rate = isWrite ? Limits.WritesPerSecond : Limits.ReadsPerSecond;
            int? most = Limits.ConcurrentRequests;
            foreach (LimitChange change in Limits.Changes)
            {
                if (change.AfterSeconds <= now)
                {
                    rate = (isWrite ? change.WritesPerSecond : change.ReadsPerSecond) ?? rate;
                    most = change.ConcurrentRequests ?? most;
                }
            }

            retryAfterSeconds = 1;
            if (_inside >= most)
            {
                return false;
            }

            if (rate is { } perSecond && !(isWrite ? _writes : _reads).TryTake(now, perSecond, Limits.BurstSeconds, out retryAfterSeconds))
            {
                return false;
            }

            _inside++;
            return true;
        }
    }

    public void Leave()
    {
        lock (_gate)
        {
            _inside--;
        }
    }
}
