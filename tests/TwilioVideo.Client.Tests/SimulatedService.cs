using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using TwilioVideo.Client.Requests;

namespace TwilioVideo.Client.Tests;

/// <summary>A service with limits, and a crowd of senders that keep a governor, all on a clock that a test turns.</summary>
internal sealed class SimulatedService(Func<double, double> tokensPerSecond, int mostAtOnce, double latency, int senders)
{
    private const double Tick = 0.001;
    private readonly FakeTimeProvider time = new();
    private readonly List<(double At, bool Refused, int RunningThere)> underWay = [];
    private readonly List<Task<bool>> waiting = [];
    private readonly Queue<double> lingering = new();
    private double tokens = tokensPerSecond(0);

    /// <summary>For how many seconds the service still counts a request that it has answered.</summary>
    public double Lingers { get; init; }

    /// <summary>How many requests of others run there all the time.</summary>
    public int Others { get; init; }

    public int Sent { get; private set; }

    public int Accepted { get; private set; }

    public int Refused { get; private set; }

    public int MostUnderWay { get; private set; }

    /// <summary>Accepted requests in each second.</summary>
    public List<int> PerSecond { get; } = [];

    public Governor Governor { get; private set; } = null!;

    /// <summary>Works until so many were accepted; gives the seconds that it took.</summary>
    public double Run(int items, double? fixedRate = null, double patience = 600)
    {
        Governor = new Governor(null, fixedRate, time);
        var now = 0.0;
        for (; Accepted < items && now < patience; now += Tick)
        {
            while (waiting.Count + underWay.Count < Math.Min(senders, items - Accepted))
            {
                waiting.Add(Governor.EnterAsync(isRead: false, CancellationToken.None).AsTask());
            }

            for (var i = waiting.Count - 1; i >= 0; i--)
            {
                if (waiting[i].IsCompleted)
                {
                    waiting.RemoveAt(i);
                    Arrive(now);
                }
            }

            for (var i = underWay.Count - 1; i >= 0; i--)
            {
                if (underWay[i].At <= now)
                {
                    Answer(underWay[i], now);
                    underWay.RemoveAt(i);
                }
            }

            tokens = Math.Min(Math.Max(1, tokensPerSecond(now)), tokens + (Tick * tokensPerSecond(now)));
            time.Advance(TimeSpan.FromSeconds(Tick));
        }

        return now;
    }

    private void Arrive(double now)
    {
        Sent++;
        while (lingering.Count > 0 && lingering.Peek() <= now)
        {
            lingering.Dequeue();
        }

        var runningThere = underWay.Count + lingering.Count + Others;
        var refused = tokens < 1 || runningThere >= mostAtOnce;
        if (!refused)
        {
            tokens--;
        }

        underWay.Add((now + (refused ? Math.Min(latency, 0.002) : latency), refused, runningThere + 1));
        MostUnderWay = Math.Max(MostUnderWay, underWay.Count);
    }

    private void Answer((double At, bool Refused, int RunningThere) one, double now)
    {
        lingering.Enqueue(now + Lingers);
        if (one.Refused)
        {
            Refused++;
        }
        else
        {
            Accepted++;
            while (PerSecond.Count <= (int)now)
            {
                PerSecond.Add(0);
            }

            PerSecond[(int)now]++;
        }

        Governor.Leave(isRead: false, one.Refused ? Verdict.Refused : Verdict.Accepted, null, one.RunningThere);
    }
}
