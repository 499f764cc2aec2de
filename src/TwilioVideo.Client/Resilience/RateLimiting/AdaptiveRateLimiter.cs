using System;
using System.Threading;
using System.Threading.Tasks;

namespace TwilioVideo.Client.Resilience.RateLimiting;

/// <summary>
/// Keeps requests within the rate limits of an account, which it finds by itself. Reads and writes have a token bucket each, and together
/// they have a concurrency limit. docs/performance.md shows its behaviour.
/// <para>
/// A bucket starts at the documented quota and doubles ten times a second while nothing is throttled and all of it is used. The first 429
/// sets the rate to 95 % of what was recently accepted. From there it recovers to the rate that was throttled, more slowly each time the
/// limit is confirmed, and beyond it at a growing pace, so that a raised limit is found too.
/// </para>
/// <para>
/// A 429 does not say which limit it is about. If more requests ran at once than were ever accepted, it counts as a concurrency rejection,
/// otherwise as a rate rejection.
/// </para>
/// <para>
/// All requests observe a Retry-After. Where it is longer than the maximum wait, or nothing was accepted for longer than that, they fail at
/// once, so that a run ends instead of waiting for a day.
/// </para>
/// </summary>
internal sealed class AdaptiveRateLimiter
{
    public const double DocumentedReads = 80;
    public const double DocumentedWrites = 20;
    private const double MaxProbeIntervalSeconds = 10;
    private readonly object _gate = new();
    private readonly TimeProvider _time;
    private readonly AdaptiveTokenBucket _reads;
    private readonly AdaptiveTokenBucket _writes;
    private readonly AdaptiveConcurrencyLimiter _concurrency;
    private readonly TimeSpan _maxRetryAfter;

    /// <summary>Creates a rate limiter.</summary>
    /// <param name="readsPerSecond">The known limit of reads; null to find it.</param>
    /// <param name="writesPerSecond">The known limit of writes; null to find it.</param>
    /// <param name="time">The clock.</param>
    /// <param name="maxRetryAfter">The maximum Retry-After that requests wait for; null for any.</param>
    public AdaptiveRateLimiter(double? readsPerSecond, double? writesPerSecond, TimeProvider time, TimeSpan? maxRetryAfter = null)
    {
        _time = time;
        _maxRetryAfter = maxRetryAfter ?? TimeSpan.MaxValue;
        _reads = new AdaptiveTokenBucket(readsPerSecond ?? DocumentedReads, readsPerSecond is not null, Now, DispatchQueued, time);
        _writes = new AdaptiveTokenBucket(writesPerSecond ?? DocumentedWrites, writesPerSecond is not null, Now, DispatchQueued, time);
        _concurrency = new AdaptiveConcurrencyLimiter();
    }

    /// <summary>Gets the current rates and the concurrency limit.</summary>
    public (double Reads, double Writes, int Concurrency) Limits
    {
        get
        {
            lock (_gate)
            {
                return (_reads.Rate, _writes.Rate, _concurrency.Limit);
            }
        }
    }

    /// <summary>Gets a value indicating whether requests wait for a permit.</summary>
    public bool IsThrottling
    {
        get
        {
            lock (_gate)
            {
                return _reads.Waiting.Count + _writes.Waiting.Count > 0;
            }
        }
    }

    private double Now => _time.GetTimestamp() / (double)_time.TimestampFrequency;

    /// <summary>Waits for a permit.</summary>
    /// <param name="isRead">True for a read, false for a write.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The permit, to be disposed when the request has ended.</returns>
    /// <exception cref="TwilioVideoException">The service does not accept requests for longer than the maximum wait.</exception>
    public ValueTask<PermitLease> AcquireAsync(bool isRead, CancellationToken cancellationToken)
    {
        var bucket = isRead ? _reads : _writes;
        PermitWaiter waiter;
        lock (_gate)
        {
            if (GetBlockedException(bucket, Now) is { } exception)
            {
                return new ValueTask<PermitLease>(Task.FromException<PermitLease>(exception));
            }

            if (bucket.Waiting.Count == 0 && _concurrency.HasCapacity && bucket.TryAcquire(Now))
            {
                _concurrency.OnStarted();
                return new ValueTask<PermitLease>(new PermitLease(this, isRead));
            }

            waiter = new PermitWaiter();
            bucket.Waiting.Enqueue(waiter);
            DispatchQueuedLocked();
        }

        waiter.RegisterCancellation(cancellationToken);
        return new ValueTask<PermitLease>(waiter.Task);
    }

    /// <summary>Releases a permit and adapts the limits to the outcome.</summary>
    /// <param name="isRead">True for a read, false for a write.</param>
    /// <param name="outcome">The outcome of the request.</param>
    /// <param name="retryAfter">The delay that the service requires.</param>
    /// <param name="concurrentRequests">How many requests ran at once by the service's count; null where it did not report that.</param>
    internal void Release(bool isRead, PermitOutcome outcome, TimeSpan? retryAfter, int? concurrentRequests)
    {
        var bucket = isRead ? _reads : _writes;
        lock (_gate)
        {
            var now = Now;
            if (outcome == PermitOutcome.Throttled)
            {
                if (!_concurrency.IsConcurrencyRejection(concurrentRequests, now))
                {
                    bucket.OnThrottled(now);
                }

                bucket.OnRejected(now);
                bucket.PauseUntil(now + (retryAfter?.TotalSeconds ?? 0));
                while (bucket.Waiting.Count > 0 && GetBlockedException(bucket, now) is { } exception)
                {
                    bucket.Waiting.Dequeue().Fail(exception);
                }
            }
            else if (outcome == PermitOutcome.Accepted)
            {
                _concurrency.OnAccepted(concurrentRequests);
                bucket.OnAccepted(now);
            }

            _concurrency.OnEnded(now);
            DispatchQueuedLocked();
        }
    }

    /// <summary>Gets the exception for a request that would wait longer than the maximum; null where it may wait.</summary>
    private TwilioVideoException? GetBlockedException(AdaptiveTokenBucket bucket, double now)
    {
        if (bucket.GetRetryAfter(now) is var retryAfter && retryAfter > _maxRetryAfter)
        {
            return CreateBlocked($"and asks to retry after {retryAfter.TotalSeconds:0} seconds", retryAfter);
        }

        // One request is let through now and then to find out whether the service accepts requests again.
        var probeInterval = Math.Min(MaxProbeIntervalSeconds, _maxRetryAfter.TotalSeconds);
        var untilProbe = bucket.LastRejected + probeInterval - now;
        return now - bucket.RejectedSince > _maxRetryAfter.TotalSeconds && untilProbe > 0
            ? CreateBlocked($"and has accepted no request for {now - bucket.RejectedSince:0} seconds", TimeSpan.FromSeconds(untilProbe))
            : null;
    }

    private static TwilioVideoException CreateBlocked(string reason, TimeSpan retryAfter) =>
        new(TwilioVideoErrorKind.Api, $"The service is rate limiting this account (HTTP 429) {reason}. The request was not sent.")
        {
            StatusCode = 429,
            RetryAfter = retryAfter,
            Attempts = 0,
        };

    private void DispatchQueued()
    {
        lock (_gate)
        {
            DispatchQueuedLocked();
        }
    }

    private void DispatchQueuedLocked()
    {
        DispatchQueued(_writes, isRead: false);
        DispatchQueued(_reads, isRead: true);
    }

    private void DispatchQueued(AdaptiveTokenBucket bucket, bool isRead)
    {
        while (bucket.Waiting.Count > 0)
        {
            if (bucket.Waiting.Peek().Task.IsCanceled)
            {
                bucket.Waiting.Dequeue();
                continue;
            }

            if (!_concurrency.HasCapacity)
            {
                return;
            }

            if (!bucket.TryAcquire(Now))
            {
                bucket.ScheduleNextToken(Now);
                return;
            }

            if (bucket.Waiting.Dequeue().TryGrant(new PermitLease(this, isRead)))
            {
                _concurrency.OnStarted();
            }
            else
            {
                bucket.Return();
            }
        }
    }
}
