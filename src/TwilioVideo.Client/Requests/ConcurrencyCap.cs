using System;

namespace TwilioVideo.Client.Requests;

/// <summary>
/// How many requests may run at once. Part of the <see cref="Governor"/>, which holds the lock.
/// <para>
/// A refusal while more ran than ever did when one was accepted suggests a cap just below. A refusal within the suggested cap refutes it.
/// A cap that stands is tried again now and then with one more, and with twice as many more each time that this goes well.
/// </para>
/// </summary>
internal sealed class ConcurrencyCap
{
    private const int Unlimited = int.MaxValue;
    private const double ShortestProbe = 1;
    private const double LongestProbe = 30;
    private int running;
    private int sentBefore;
    private int accepted = 1;
    private double probeAt;
    private double probeEvery = ShortestProbe;
    private int step = 1;
    private int proven = 1;
    private bool isProbing;
    private bool isConfirmed;

    public int Limit { get; private set; } = Unlimited;

    public bool HasRoom => running < Limit;

    public void Begin() => running++;

    public void End(double now)
    {
        // Only where the cap is what holds work up.
        if (Limit != Unlimited && running >= Limit && now >= probeAt)
        {
            proven = Limit;
            Limit += step;
            step *= 2;
            isProbing = true;
            probeAt = now + probeEvery;
        }

        running--;
        sentBefore = Math.Max(0, sentBefore - 1);
    }

    /// <summary>A request was accepted while so many ran.</summary>
    public void Accepted(int? runningThere) => accepted = Math.Max(accepted, Math.Min(runningThere ?? running, Limit));

    /// <summary>Whether a refusal is this cap's.</summary>
    public bool TakesBlame(int? runningThere, double now)
    {
        var atOnce = runningThere ?? running;
        if (isProbing ? runningThere <= proven : atOnce <= (Limit == Unlimited ? accepted : Limit))
        {
            if (!isConfirmed)
            {
                (Limit, isProbing, step) = (Unlimited, false, 1);
            }

            return false;
        }

        // The service also counts what others have there, and what it has just answered. Blamed for all of that, a cap that nobody goes
        // beyond would let the rate grow from refusal to refusal.
        if (atOnce > Limit)
        {
            return sentBefore > 0;
        }

        if (isProbing)
        {
            isConfirmed = true;
            probeEvery = Math.Min(LongestProbe, probeEvery * 2);
        }

        // By the time a refusal comes, others that ran beside it may have ended; what went well before the try still does.
        Limit = Math.Max(isProbing ? proven : 1, atOnce - 1);
        accepted = Math.Min(accepted, Limit);
        (step, isProbing, probeAt) = (1, false, now + probeEvery);
        sentBefore = running;
        return true;
    }
}
