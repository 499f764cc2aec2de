using System;
using System.Threading;
using System.Threading.Tasks;

namespace TwilioVideo.Client.Resilience.RateLimiting;

/// <summary>
/// Keeps an account within what its service allows, without being told what that is. Reads and writes have a budget each, in requests
/// a second, and together they have a cap on how many run at once. See docs/performance.md for its behaviour as a picture.
/// <para>
/// A budget begins at the documented quota and doubles ten times a second for as long as nothing is refused and all of it is used. The
/// first refusal ends that: the rate becomes nineteen twentieths of what was really accepted of late. From there it climbs back to the
/// rate that was refused, more slowly each time the same limit is confirmed, and beyond it faster and faster, so that a limit that was
/// raised is found too.
/// </para>
/// <para>
/// A refusal does not say which limit it was. If more ran at once than ever did when one was accepted, it is taken for the cap;
/// otherwise for the budget.
/// </para>
/// <para>
/// A rest that the service asks for is kept by everybody. Where it is longer than anybody is willing to wait, they all fail at once, so
/// that a run ends instead of standing still for a day.
/// </para>
/// </summary>
internal sealed class AdaptiveRateLimiter
{
    public const double DocumentedReads = 80;
    public const double DocumentedWrites = 20;
    private readonly object _gate = new();
    private readonly TimeProvider _time;
    private readonly AdaptiveTokenBucket _reads;
    private readonly AdaptiveTokenBucket _writes;
    private readonly AdaptiveConcurrencyLimiter _concurrency;
    private readonly TimeSpan _maxRetryAfter;

    /// <param name="readsPerSecond">The known limit; null to find it.</param>
    /// <param name="writesPerSecond">The known limit; null to find it.</param>
    /// <param name="time">The clock.</param>
    /// <param name="maxRest">The longest rest that anybody waits for; null for any.</param>
    public AdaptiveRateLimiter(double? readsPerSecond, double? writesPerSecond, TimeProvider time, TimeSpan? maxRest = null)
    {
        this._time = time;
        this._maxRetryAfter = maxRest ?? TimeSpan.MaxValue;
        _reads = new AdaptiveTokenBucket(readsPerSecond ?? DocumentedReads, readsPerSecond is not null, Now, DispatchQueued, time);
        _writes = new AdaptiveTokenBucket(writesPerSecond ?? DocumentedWrites, writesPerSecond is not null, Now, DispatchQueued, time);
        _concurrency = new AdaptiveConcurrencyLimiter();
    }

    /// <summary>The rates in force, and how many may run at once; for people and tests.</summary>
    public (double Reads, double Writes, int AtOnce) Limits
    {
        get
        {
            lock (_gate)
            {
                return (_reads.Rate, _writes.Rate, _concurrency.Limit);
            }
        }
    }

    /// <summary>Whether anybody waits for a turn.</summary>
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

    /// <summary>Waits for a turn. Every turn must be given back with <see cref="Release"/>.</summary>
    /// <returns>Whether there was a wait.</returns>
    /// <exception cref="TwilioVideoException">The service asked for a longer rest than anybody waits for.</exception>
    public ValueTask<bool> AcquireAsync(bool isRead, CancellationToken cancellationToken)
    {
        var budget = isRead ? _reads : _writes;
        PermitWaiter waiter;
        lock (_gate)
        {
            if (budget.GetRetryAfter(Now) is var rest && rest > _maxRetryAfter)
            {
                return new ValueTask<bool>(Task.FromException<bool>(CreateRetryAfterTooLong(rest)));
            }

            if (budget.Waiting.Count == 0 && _concurrency.HasCapacity && budget.TryAcquire(Now))
            {
                _concurrency.OnStarted();
                return new ValueTask<bool>(false);
            }

            waiter = new PermitWaiter();
            budget.Waiting.Enqueue(waiter);
            DispatchQueuedLocked();
        }

        waiter.RegisterCancellation(cancellationToken);
        return new ValueTask<bool>(waiter.Task);
    }

    /// <summary>Gives a turn back and learns from how it ended.</summary>
    /// <param name="isRead">Which budget it was of.</param>
    /// <param name="outcome">What the service thought of it.</param>
    /// <param name="retryAfter">How long it asked to wait.</param>
    /// <param name="concurrentRequests">How many ran at once by the service's own account; null where it did not say.</param>
    public void Release(bool isRead, PermitOutcome outcome, TimeSpan? retryAfter, int? concurrentRequests)
    {
        var budget = isRead ? _reads : _writes;
        lock (_gate)
        {
            var now = Now;
            if (outcome == PermitOutcome.Throttled)
            {
                if (!_concurrency.IsConcurrencyRejection(concurrentRequests, now))
                {
                    budget.OnThrottled(now);
                }

                budget.PauseUntil(now + (retryAfter?.TotalSeconds ?? 0));
                if (budget.GetRetryAfter(now) is var rest && rest > _maxRetryAfter)
                {
                    while (budget.Waiting.Count > 0)
                    {
                        budget.Waiting.Dequeue().Fail(CreateRetryAfterTooLong(rest));
                    }
                }
            }
            else if (outcome == PermitOutcome.Accepted)
            {
                _concurrency.OnAccepted(concurrentRequests);
                budget.OnAccepted(now);
            }

            _concurrency.OnEnded(now);
            DispatchQueuedLocked();
        }
    }

    private static TwilioVideoException CreateRetryAfterTooLong(TimeSpan rest) =>
        new(TwilioVideoErrorKind.Api, $"The service has refused requests for their number (HTTP 429), and asked for a rest of another {rest.TotalSeconds:0} seconds. This one was not sent.")
        {
            StatusCode = 429,
            RetryAfter = rest,
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
        DispatchQueued(_writes);
        DispatchQueued(_reads);
    }

    private void DispatchQueued(AdaptiveTokenBucket budget)
    {
        while (budget.Waiting.Count > 0)
        {
            if (budget.Waiting.Peek().Task.IsCanceled)
            {
                budget.Waiting.Dequeue();
                continue;
            }

            if (!_concurrency.HasCapacity)
            {
                return;
            }

            if (!budget.TryAcquire(Now))
            {
                budget.ScheduleNextToken(Now);
                return;
            }

            if (budget.Waiting.Dequeue().TryGrant())
            {
                _concurrency.OnStarted();
            }
            else
            {
                budget.Return();
            }
        }
    }
}
