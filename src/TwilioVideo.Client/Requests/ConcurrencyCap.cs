using System;

namespace TwilioVideo.Client.Requests;

/// <summary>How many requests may run at once. Part of the <see cref="Governor"/>, which holds the lock.</summary>
internal sealed class ConcurrencyCap(double now)
{
    private const int Unlimited = int.MaxValue;
    private const double Forget = 60;
    private const double ShortestProbe = 1;
    private const double LongestProbe = 30;
    private int running;
    private int accepted = 1;
    private double acceptedAt = now;
    private double probeAt;
    private double probeEvery = ShortestProbe;

    public int Limit { get; private set; } = Unlimited;

    public bool HasRoom => running < Limit;

    public void Begin() => running++;

    public void End(double now)
    {
        // One more is tried now and then, but only where the cap is what holds work up.
        if (Limit != Unlimited && running >= Limit && now >= probeAt)
        {
            Limit++;
            probeAt = now + probeEvery;
        }

        running--;
    }

    /// <summary>A request was accepted while so many ran.</summary>
    public void Accepted(int? runningThere, double now)
    {
        var atOnce = runningThere ?? running;
        if (atOnce >= accepted || now - acceptedAt > Forget)
        {
            accepted = atOnce;
            acceptedAt = now;
        }
    }

    /// <summary>Whether a refusal is this cap's: more ran than ever did when one was accepted, or as many as a known cap allows.</summary>
    public bool TakesBlame(int? runningThere, double now)
    {
        var atOnce = runningThere ?? running;
        if (atOnce < accepted || (atOnce == accepted && (Limit == Unlimited || accepted == 1)))
        {
            return false;
        }

        // Answers of those that were accepted lag behind; where the service counts, one fewer than it refused is the better guess.
        if (runningThere is not null)
        {
            accepted = atOnce == accepted ? atOnce - 1 : Math.Max(accepted, Math.Min(Limit, atOnce - 1));
            acceptedAt = now;
        }

        var limit = Math.Max(1, accepted);
        probeEvery = limit == Limit - 1 ? Math.Min(LongestProbe, probeEvery * 2) : ShortestProbe;
        probeAt = now + probeEvery;
        Limit = limit;
        return true;
    }
}
