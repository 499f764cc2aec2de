using System;

namespace TwilioVideo.Client.Resilience.RateLimiting;

/// <summary>
/// How many requests may run at once. Part of the <see cref="AdaptiveRateLimiter"/>, which holds the lock.
/// <para>
/// A refusal while more ran than ever did when one was accepted suggests a cap just below. A refusal within the suggested cap refutes it.
/// A cap that stands is tried again now and then with one more, and with twice as many more each time that this goes well. One that is
/// shared with others of the account is given way in: with one less of one's own at each refusal.
/// </para>
/// </summary>
internal sealed class AdaptiveConcurrencyLimiter
{
    private const int Unlimited = int.MaxValue;
    private const double MinProbeInterval = 1;
    private const double MaxProbeInterval = 30;
    private int _running;
    private int _maxAccepted = 1;

    // Of those that were on their way when the cap was lowered: their refusals say nothing new.
    private int _inFlightAtDecrease;

    // Beside which one was ever accepted, by the service's count, so with those of others: lowering the cap lowers only one's own.
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
        // Only where the cap is what holds work up.
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

    /// <summary>A request was accepted while so many ran.</summary>
    public void OnAccepted(int? concurrentRequests)
    {
        _maxAcceptedByServer = Math.Max(_maxAcceptedByServer, concurrentRequests ?? _running);
        _maxAccepted = Math.Max(_maxAccepted, Math.Min(concurrentRequests ?? _running, Limit));
    }

    /// <summary>Whether a refusal is this cap's.</summary>
    public bool IsConcurrencyRejection(int? concurrentRequests, double now)
    {
        var concurrency = concurrentRequests ?? _running;
        if (_isProbing ? concurrentRequests <= Math.Max(_lastGoodLimit, _maxAcceptedByServer) : concurrency <= (Limit == Unlimited ? _maxAccepted : Limit))
        {
            if (!_isConfirmed)
            {
                (Limit, _isProbing, _probeStep) = (Unlimited, false, 1);
            }

            return false;
        }

        if (concurrency <= Limit)
        {
            // By the time a refusal comes, others that ran beside it may have ended; what went well before the try still does.
            Lower(Math.Max(_isProbing ? _lastGoodLimit : 1, concurrency - 1), now);
            return true;
        }

        if (_inFlightAtDecrease > 0)
        {
            return true;
        }

        // The service also counts what others have there, and what it has just answered. Where nothing was ever accepted beside so many,
        // the cap is shared with them. Else, or with nothing left to give way with, blaming it would let the rate grow from refusal to refusal.
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
