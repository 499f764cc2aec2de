using System;

namespace TwilioVideo.Client.Resilience.RateLimiting;

/// <summary>
/// Limits concurrent requests by AIMD. The <see cref="AdaptiveRateLimiter"/> holds the lock.
/// <para>
/// A 429 while more requests were in flight than were ever accepted sets the limit just below that number; a 429 below the limit clears
/// it. The limit is probed upwards with exponentially growing steps, and lowered by one per 429 when other clients share it.
/// </para>
/// </summary>
internal sealed class AdaptiveConcurrencyLimiter
{
    private const int Unlimited = int.MaxValue;
    private const double MinProbeInterval = 1;
    private const double MaxProbeInterval = 30;
    private int _running;
    private int _maxAccepted = 1;

    // Rejections of requests that were in flight when the limit was lowered hold no new information.
    private int _inFlightAtDecrease;

    // The highest concurrency at which a request was accepted, as reported by the service, which includes other clients.
    private int _maxAcceptedByServer = 1;
    private double _probeAt;
    private double _probeInterval = MinProbeInterval;
    private int _probeStep = 1;
    private int _lastGoodLimit = 1;
    private bool _isProbing;
    private bool _isConfirmed;

    public int Limit { get; private set; } = Unlimited;

    public bool HasCapacity => _running < Limit;

    public void OnStarted() => _running++;

    public void OnEnded(double now)
    {
        // Only where the limit is what makes requests wait.
        if (Limit != Unlimited && _running >= Limit && now >= _probeAt)
        {
            _lastGoodLimit = Limit;
            Limit += _probeStep;
            _probeStep *= 2;
            _isProbing = true;
            _probeAt = now + _probeInterval;
        }

        _running--;
        _inFlightAtDecrease = Math.Max(0, _inFlightAtDecrease - 1);
    }

    /// <summary>Records that a request was accepted at a concurrency.</summary>
    public void OnAccepted(int? concurrentRequests)
    {
        _maxAcceptedByServer = Math.Max(_maxAcceptedByServer, concurrentRequests ?? _running);
        _maxAccepted = Math.Max(_maxAccepted, Math.Min(concurrentRequests ?? _running, Limit));
    }

    /// <summary>Determines whether a 429 is about concurrency.</summary>
    public bool IsConcurrencyRejection(int? concurrentRequests, double now)
    {
        var concurrency = concurrentRequests ?? _running;
        var isBelowLimit = _isProbing
            ? concurrentRequests <= Math.Max(_lastGoodLimit, _maxAcceptedByServer)
            : concurrency <= (Limit == Unlimited ? _maxAccepted : Limit);
        if (isBelowLimit)
        {
            if (!_isConfirmed)
            {
                (Limit, _isProbing, _probeStep) = (Unlimited, false, 1);
            }

            return false;
        }

        if (concurrency <= Limit)
        {
            // Requests that ran beside it may have ended by the time the 429 arrives; the last good limit is still good.
            Lower(Math.Max(_isProbing ? _lastGoodLimit : 1, concurrency - 1), now);
            return true;
        }

        if (_inFlightAtDecrease > 0)
        {
            return true;
        }

        // The service's count includes other clients. If that many were accepted before, or only one request of ours is in flight, the 429
        // is
        // a rate rejection; treating it as a concurrency rejection would let the rate grow.
        if (concurrency <= _maxAcceptedByServer || _running == 1)
        {
            return false;
        }

        Lower(Math.Min(_isProbing ? _lastGoodLimit : _running, _running - 1), now);
        return true;
    }

    private void Lower(int limit, double now)
    {
        if (_isProbing)
        {
            _isConfirmed = true;
            _probeInterval = Math.Min(MaxProbeInterval, _probeInterval * 2);
        }

        Limit = limit;
        _maxAccepted = Math.Min(_maxAccepted, Limit);
        (_probeStep, _isProbing, _probeAt, _inFlightAtDecrease) = (1, false, now + _probeInterval, _running);
    }
}
