using System;
using System.Collections.Generic;
using System.Threading;

namespace TwilioVideo.Client.Resilience.RateLimiting;

/// <summary>
/// A token bucket whose rate adapts by AIMD (additive increase, multiplicative decrease). The <see cref="AdaptiveRateLimiter"/> holds the
/// lock.
/// </summary>
internal sealed class AdaptiveTokenBucket
{
    private const double MinRate = 0.5;
    private const double MaxRate = 1_000_000;
    private const double DoublingSeconds = 0.1;
    private const double DecreaseFactor = 0.95;
    private const double BurstSeconds = 0.05;
    private const double UpdateInterval = 0.1;
    private const double MinRecoverySeconds = 2;
    private const double MaxRecoverySeconds = 8;
    private readonly bool _isFixed;
    private readonly Queue<double> _acceptedAt = new();
    private readonly ITimer _timer;
    private double _tokens = 1;
    private double _lastRefill;
    private double _lastIncrease;
    private double _retryAfterUntil;
    private double _lastDecrease;
    private double _ceiling = double.PositiveInfinity;
    private double _recoverySeconds = MinRecoverySeconds;
    private bool _wasSaturated;

    public AdaptiveTokenBucket(double rate, bool isFixed, double now, Action wake, TimeProvider time)
    {
        Rate = rate;
        _isFixed = isFixed;
        _lastRefill = _lastIncrease = _lastDecrease = now;
        _timer = time.CreateTimer(_ => wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public double Rate { get; private set; }

    /// <summary>Gets the time of the first of the rejections since the last accepted request; infinite where there is none.</summary>
    public double RejectedSince { get; private set; } = double.PositiveInfinity;

    /// <summary>Gets the time of the last rejection.</summary>
    public double LastRejected { get; private set; }

    /// <summary>Gets the queue of requests that wait for a permit.</summary>
    public Queue<PermitWaiter> Waiting { get; } = new();

    public bool TryAcquire(double now)
    {
        Refill(now);
        if (now < _retryAfterUntil || _tokens < 1)
        {
            _wasSaturated = true;
            return false;
        }

        _tokens--;
        return true;
    }

    public void Return() => _tokens++;

    public void ScheduleNextToken(double now)
    {
        var wait = Math.Max(_retryAfterUntil - now, (1 - _tokens) / Rate);
        _timer.Change(TimeSpan.FromSeconds(Math.Max(0.001, wait)), Timeout.InfiniteTimeSpan);
    }

    public void PauseUntil(double moment) => _retryAfterUntil = Math.Max(_retryAfterUntil, moment);

    /// <summary>Gets how long the service asks to wait from now on.</summary>
    public TimeSpan GetRetryAfter(double now) => TimeSpan.FromSeconds(Math.Max(0, _retryAfterUntil - now));

    /// <summary>Records that the service rejected a request, whichever limit it was about.</summary>
    public void OnRejected(double now)
    {
        RejectedSince = Math.Min(RejectedSince, now);
        LastRejected = now;
    }

    public void OnAccepted(double now)
    {
        RejectedSince = double.PositiveInfinity;
        if (_isFixed)
        {
            return;
        }

        _acceptedAt.Enqueue(now);
        RemoveExpired(now);
        Increase(now);
    }

    public void OnThrottled(double now)
    {
        // A 429 for a request that was in flight at the last decrease holds no new information.
        if (_isFixed || now - _lastDecrease < Math.Max(UpdateInterval, 2 / Rate))
        {
            return;
        }

        RemoveExpired(now);
        var since = Math.Min(Window, now - _lastDecrease);

        // With few samples the measured rate is noise; adding one virtual request at the current rate bounds the estimate.
        var delivered = double.IsPositiveInfinity(_ceiling)
            ? _acceptedAt.Count / Math.Max(since, UpdateInterval)
            : (_acceptedAt.Count + 1) / (since + (1 / Rate));
        var confirmed = Math.Abs(delivered - _ceiling) < 0.2 * _ceiling;
        _recoverySeconds = confirmed ? Math.Min(MaxRecoverySeconds, _recoverySeconds * 2.5) : MinRecoverySeconds;
        _ceiling = Clamp(Math.Min(delivered, Rate));
        Rate = Clamp(Math.Max(Rate / 4, DecreaseFactor * _ceiling));
        _lastDecrease = _lastIncrease = now;

        // The service rejects requests that arrive a moment early at an empty bucket; a short pause gives it some tokens in reserve.
        _tokens = -Math.Max(2, Rate * BurstSeconds);
        _acceptedAt.Clear();
    }

    // Long enough for about twenty requests: a rate that is measured from three is mostly noise.
    private double Window => Math.Max(1, 20 / Rate);

    private static double Clamp(double rate) => Math.Min(MaxRate, Math.Max(MinRate, rate));

    private void Refill(double now)
    {
        _tokens = Math.Min(Math.Max(1, Rate * BurstSeconds), _tokens + ((now - _lastRefill) * Rate));
        _lastRefill = now;
    }

    private void RemoveExpired(double now)
    {
        var oldest = now - Window;
        while (_acceptedAt.Count > 0 && _acceptedAt.Peek() < oldest)
        {
            _acceptedAt.Dequeue();
        }
    }

    private void Increase(double now)
    {
        var passed = now - _lastIncrease;
        if (passed < UpdateInterval)
        {
            return;
        }

        _lastIncrease = now;

        // An unused rate is not known to be too low.
        if (!_wasSaturated)
        {
            return;
        }

        _wasSaturated = false;
        passed = Math.Min(passed, 2 * UpdateInterval);
        var factor = double.IsPositiveInfinity(_ceiling) ? Math.Pow(2, passed / DoublingSeconds)
            : Rate < _ceiling ? 1 + ((1 - DecreaseFactor) * passed / _recoverySeconds)
            : Rate < 1.2 * _ceiling ? 1 + (0.05 * passed)
            : Math.Pow(2, passed);
        Rate = Clamp(Rate * factor);
    }
}
