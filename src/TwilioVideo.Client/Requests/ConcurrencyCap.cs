using System;

namespace TwilioVideo.Client.Requests;

/// <summary>
/// How many requests may run at once. Part of the <see cref="Governor"/>, which holds the lock.
/// <para>
/// A refusal while more ran than ever did when one was accepted suggests a cap just below. A refusal within the suggested cap refutes it.
/// A cap that stands is tried again now and then with one more, and with twice as many more each time that this goes well. One that is
/// shared with others of the account is given way in: with one less of one's own at each refusal.
/// </para>
/// </summary>
internal sealed class ConcurrencyCap
{
    private const int Unlimited = int.MaxValue;
    private const double ShortestProbe = 1;
    private const double LongestProbe = 30;
    private int running;
    private int accepted = 1;

    // Of those that were on their way when the cap was lowered: their refusals say nothing new.
    private int sentBefore;

    // Beside which one was ever accepted, by the service's count, so with those of others: lowering the cap lowers only one's own.
    private int most = 1;
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
    public void Accepted(int? runningThere)
    {
        most = Math.Max(most, runningThere ?? running);
        accepted = Math.Max(accepted, Math.Min(runningThere ?? running, Limit));
    }

    /// <summary>Whether a refusal is this cap's.</summary>
    public bool TakesBlame(int? runningThere, double now)
    {
        var atOnce = runningThere ?? running;
        if (isProbing ? runningThere <= Math.Max(proven, most) : atOnce <= (Limit == Unlimited ? accepted : Limit))
        {
            if (!isConfirmed)
            {
                (Limit, isProbing, step) = (Unlimited, false, 1);
            }

            return false;
        }

        if (atOnce <= Limit)
        {
            // By the time a refusal comes, others that ran beside it may have ended; what went well before the try still does.
            Lower(Math.Max(isProbing ? proven : 1, atOnce - 1), now);
            return true;
        }

        if (sentBefore > 0)
        {
            return true;
        }

        // The service also counts what others have there, and what it has just answered. Where nothing was ever accepted beside so many,
        // the cap is shared with them. Else, or with nothing left to give way with, blaming it would let the rate grow from refusal to refusal.
        if (atOnce <= most || running == 1)
        {
            return false;
        }

        Lower(Math.Min(isProbing ? proven : running, running - 1), now);
        return true;
    }

    private void Lower(int limit, double now)
    {
        if (isProbing)
        {
            isConfirmed = true;
            probeEvery = Math.Min(LongestProbe, probeEvery * 2);
        }

        Limit = limit;
        accepted = Math.Min(accepted, Limit);
        (step, isProbing, probeAt, sentBefore) = (1, false, now + probeEvery, running);
    }
}
