using System;

namespace TwilioVideo.Emulator.FaultInjection;

/// <summary>A token bucket that starts full.</summary>
internal sealed class TokenBucket
{
    private double _tokens = double.MaxValue;
    private double _filled;

    public bool TryAcquire(double now, double perSecond, double burstSeconds, out double waitSeconds)
    {
        double max = Math.Max(1, perSecond * burstSeconds);
        _tokens = Math.Min(max, _tokens + ((now - _filled) * perSecond));
        _filled = now;
        waitSeconds = 0;
        if (_tokens >= 1)
        {
            _tokens--;
            return true;
        }

        waitSeconds = perSecond > 0 ? (1 - _tokens) / perSecond : 1;
        return false;
    }
}
