using System;
using System.Threading;
using System.Threading.Tasks;

namespace TwilioVideo.Client.Requests;

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
internal sealed class Governor
{
    public const double DocumentedReads = 80;
    public const double DocumentedWrites = 20;
    private readonly object gate = new();
    private readonly TimeProvider time;
    private readonly Budget reads;
    private readonly Budget writes;
    private readonly ConcurrencyCap cap;
    private readonly TimeSpan longestRest;

    /// <param name="readsPerSecond">The known limit; null to find it.</param>
    /// <param name="writesPerSecond">The known limit; null to find it.</param>
    /// <param name="time">The clock.</param>
    /// <param name="longestRest">The longest rest that anybody waits for; null for any.</param>
    public Governor(double? readsPerSecond, double? writesPerSecond, TimeProvider time, TimeSpan? longestRest = null)
    {
        this.time = time;
        this.longestRest = longestRest ?? TimeSpan.MaxValue;
        reads = new Budget(readsPerSecond ?? DocumentedReads, readsPerSecond is not null, Now, Pump, time);
        writes = new Budget(writesPerSecond ?? DocumentedWrites, writesPerSecond is not null, Now, Pump, time);
        cap = new ConcurrencyCap();
    }

    /// <summary>The rates in force, and how many may run at once; for people and tests.</summary>
    public (double Reads, double Writes, int AtOnce) Limits
    {
        get
        {
            lock (gate)
            {
                return (reads.Rate, writes.Rate, cap.Limit);
            }
        }
    }

    /// <summary>Whether anybody waits for a turn.</summary>
    public bool IsHoldingBack
    {
        get
        {
            lock (gate)
            {
                return reads.Waiting.Count + writes.Waiting.Count > 0;
            }
        }
    }

    private double Now => time.GetTimestamp() / (double)time.TimestampFrequency;

    /// <summary>Waits for a turn. Every turn must be given back with <see cref="Leave"/>.</summary>
    /// <returns>Whether there was a wait.</returns>
    /// <exception cref="TwilioVideoException">The service asked for a longer rest than anybody waits for.</exception>
    public ValueTask<bool> EnterAsync(bool isRead, CancellationToken stop)
    {
        var budget = isRead ? reads : writes;
        Turn turn;
        lock (gate)
        {
            if (budget.RestLeft(Now) is var rest && rest > longestRest)
            {
                return new ValueTask<bool>(Task.FromException<bool>(TooLong(rest)));
            }

            if (budget.Waiting.Count == 0 && cap.HasRoom && budget.TryTake(Now))
            {
                cap.Begin();
                return new ValueTask<bool>(false);
            }

            turn = new Turn();
            budget.Waiting.Enqueue(turn);
            PumpLocked();
        }

        turn.CancelWith(stop);
        return new ValueTask<bool>(turn.Task);
    }

    /// <summary>Gives a turn back and learns from how it ended.</summary>
    /// <param name="isRead">Which budget it was of.</param>
    /// <param name="verdict">What the service thought of it.</param>
    /// <param name="retryAfter">How long it asked to wait.</param>
    /// <param name="runningThere">How many ran at once by the service's own account; null where it did not say.</param>
    public void Leave(bool isRead, Verdict verdict, TimeSpan? retryAfter, int? runningThere)
    {
        var budget = isRead ? reads : writes;
        lock (gate)
        {
            var now = Now;
            if (verdict == Verdict.Refused)
            {
                if (!cap.TakesBlame(runningThere, now))
                {
                    budget.Refused(now);
                }

                budget.PauseUntil(now + (retryAfter?.TotalSeconds ?? 0));
                if (budget.RestLeft(now) is var rest && rest > longestRest)
                {
                    while (budget.Waiting.Count > 0)
                    {
                        budget.Waiting.Dequeue().Fail(TooLong(rest));
                    }
                }
            }
            else if (verdict == Verdict.Accepted)
            {
                cap.Accepted(runningThere);
                budget.Accepted(now);
            }

            cap.End(now);
            PumpLocked();
        }
    }

    private static TwilioVideoException TooLong(TimeSpan rest) =>
        new(FailureKind.Service, $"The service has refused requests for their number (HTTP 429), and asked for a rest of another {rest.TotalSeconds:0} seconds. This one was not sent.")
        {
            StatusCode = 429,
            RetryAfter = rest,
            Attempts = 0,
        };

    private void Pump()
    {
        lock (gate)
        {
            PumpLocked();
        }
    }

    private void PumpLocked()
    {
        Pump(writes);
        Pump(reads);
    }

    private void Pump(Budget budget)
    {
        while (budget.Waiting.Count > 0)
        {
            if (budget.Waiting.Peek().Task.IsCanceled)
            {
                budget.Waiting.Dequeue();
                continue;
            }

            if (!cap.HasRoom)
            {
                return;
            }

            if (!budget.TryTake(Now))
            {
                budget.WakeAtNextToken(Now);
                return;
            }

            if (budget.Waiting.Dequeue().TryGive())
            {
                cap.Begin();
            }
            else
            {
                budget.GiveBack();
            }
        }
    }
}
