using System;
using System.Collections.Generic;
using System.Threading;

namespace TwilioVideo.Client.Requests;

/// <summary>Requests a second, as tokens that come with time. Part of the <see cref="Governor"/>, which holds the lock.</summary>
internal sealed class Budget
{
    private const double Slowest = 0.5;
    private const double Fastest = 1_000_000;
    private const double Doubling = 0.1;
    private const double AfterRefusal = 0.95;
    private const double Burst = 0.05;
    private const double Step = 0.1;
    private const double ShortestClimb = 2;
    private const double LongestClimb = 8;
    private readonly bool isFixed;
    private readonly Queue<double> acceptedAt = new();
    private readonly ITimer timer;
    private double tokens = 1;
    private double filledAt;
    private double steppedAt;
    private double pausedUntil;
    private double cutAt;
    private double ceiling = double.PositiveInfinity;
    private double climb = ShortestClimb;
    private bool wasShort;

    public Budget(double rate, bool isFixed, double now, Action wake, TimeProvider time)
    {
        Rate = rate;
        this.isFixed = isFixed;
        filledAt = steppedAt = cutAt = now;
        timer = time.CreateTimer(_ => wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public double Rate { get; private set; }

    /// <summary>Who waits for a turn, in order.</summary>
    public Queue<Turn> Waiting { get; } = new();

    public bool TryTake(double now)
    {
        Fill(now);
        if (now < pausedUntil || tokens < 1)
        {
            wasShort = true;
            return false;
        }

        tokens--;
        return true;
    }

    public void GiveBack() => tokens++;

    public void WakeAtNextToken(double now)
    {
        var wait = Math.Max(pausedUntil - now, (1 - tokens) / Rate);
        timer.Change(TimeSpan.FromSeconds(Math.Max(0.001, wait)), Timeout.InfiniteTimeSpan);
    }

    public void PauseUntil(double moment) => pausedUntil = Math.Max(pausedUntil, moment);

    /// <summary>How much is left of the rest that the service asked for.</summary>
    public TimeSpan RestLeft(double now) => TimeSpan.FromSeconds(Math.Max(0, pausedUntil - now));

    public void Accepted(double now)
    {
        if (isFixed)
        {
            return;
        }

        acceptedAt.Enqueue(now);
        Forget(now);
        Grow(now);
    }

    public void Refused(double now)
    {
        // Requests that were on their way when the last refusal came say nothing new.
        if (isFixed || now - cutAt < Math.Max(Step, 2 / Rate))
        {
            return;
        }

        Forget(now);
        var since = Math.Min(Window, now - cutAt);

        // Of a few requests only chance can be told; one more, at the rate that was meant, keeps it in bounds.
        var delivered = double.IsPositiveInfinity(ceiling) ? acceptedAt.Count / Math.Max(since, Step) : (acceptedAt.Count + 1) / (since + (1 / Rate));
        var confirmed = Math.Abs(delivered - ceiling) < 0.2 * ceiling;
        climb = confirmed ? Math.Min(LongestClimb, climb * 2.5) : ShortestClimb;
        ceiling = Clamp(Math.Min(delivered, Rate));
        Rate = Clamp(Math.Max(Rate / 4, AfterRefusal * ceiling));
        cutAt = steppedAt = now;

        // A bucket that is just empty refuses whatever comes a moment early; a short rest gives it a little in hand.
        tokens = -Math.Max(2, Rate * Burst);
        acceptedAt.Clear();
    }

    // Long enough to hold some twenty requests: a rate told from three is mostly chance.
    private double Window => Math.Max(1, 20 / Rate);

    private static double Clamp(double rate) => Math.Min(Fastest, Math.Max(Slowest, rate));

    private void Fill(double now)
    {
        tokens = Math.Min(Math.Max(1, Rate * Burst), tokens + ((now - filledAt) * Rate));
        filledAt = now;
    }

    private void Forget(double now)
    {
        var oldest = now - Window;
        while (acceptedAt.Count > 0 && acceptedAt.Peek() < oldest)
        {
            acceptedAt.Dequeue();
        }
    }

    private void Grow(double now)
    {
        var passed = now - steppedAt;
        if (passed < Step)
        {
            return;
        }

        steppedAt = now;

        // What nobody waits for is not known to be too little.
        if (!wasShort)
        {
            return;
        }

        wasShort = false;
        passed = Math.Min(passed, 2 * Step);
        var factor = double.IsPositiveInfinity(ceiling) ? Math.Pow(2, passed / Doubling)
            : Rate < ceiling ? 1 + ((1 - AfterRefusal) * passed / climb)
            : Rate < 1.2 * ceiling ? 1 + (0.05 * passed)
            : Math.Pow(2, passed);
        Rate = Clamp(Rate * factor);
    }
}
