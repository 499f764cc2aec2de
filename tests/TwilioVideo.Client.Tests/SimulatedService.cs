using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using TwilioVideo.Client.Requests;

namespace TwilioVideo.Client.Tests;

/// <summary>A service with limits, and clients whose senders keep a governor each, all on a clock that a test turns.</summary>
internal sealed class SimulatedService(Func<double, double> tokensPerSecond, int mostAtOnce, double latency, int senders)
{
    private const double Tick = 0.001;
    private readonly FakeTimeProvider time = new();
    private readonly List<Request> underWay = [];
    private readonly List<Client> clients = [];
    private readonly Queue<double> lingering = new();
    private double tokens = tokensPerSecond(0);

    /// <summary>For how many seconds the service still counts a request that it has answered.</summary>
    public double Lingers { get; init; }

    /// <summary>How many requests of others run there all the time.</summary>
    public int Others { get; init; }

    /// <summary>How many clients share the account, each with its own governor and its own senders.</summary>
    public int Clients { get; init; } = 1;

    /// <summary>Whether the requests are reads.</summary>
    public bool IsRead { get; init; }

    public int Sent { get; private set; }

    public int Accepted { get; private set; }

    public int Refused { get; private set; }

    public int MostUnderWay { get; private set; }

    /// <summary>Accepted requests in each second.</summary>
    public List<int> PerSecond { get; } = [];

    /// <summary>The governor of the first client.</summary>
    public Governor Governor => clients[0].Governor;

    /// <summary>Works until so many were accepted, of each client the same number; gives the seconds that it took.</summary>
    public double Run(int items, double? fixedRate = null, double patience = 600)
    {
        for (var i = 0; i < Clients; i++)
        {
            clients.Add(new Client(new Governor(fixedRate, fixedRate, time), items / Clients));
        }

        var now = 0.0;
        for (; Accepted < items / Clients * Clients && now < patience; now += Tick)
        {
            foreach (var client in clients)
            {
                Send(client, now);
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

    private void Send(Client client, double now)
    {
        while (client.Waiting.Count + client.UnderWay < Math.Min(senders, client.Left))
        {
            client.Waiting.Add(client.Governor.EnterAsync(IsRead, CancellationToken.None).AsTask());
        }

        for (var i = client.Waiting.Count - 1; i >= 0; i--)
        {
            if (client.Waiting[i].IsCompleted)
            {
                client.Waiting.RemoveAt(i);
                Arrive(client, now);
            }
        }
    }

    private void Arrive(Client client, double now)
    {
        Sent++;
        client.UnderWay++;
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

        underWay.Add(new Request(client, now + (refused ? Math.Min(latency, 0.002) : latency), refused, runningThere + 1));
        MostUnderWay = Math.Max(MostUnderWay, underWay.Count);
    }

    private void Answer(Request one, double now)
    {
        one.Client.UnderWay--;
        lingering.Enqueue(now + Lingers);
        if (one.Refused)
        {
            Refused++;
        }
        else
        {
            Accepted++;
            one.Client.Left--;
            while (PerSecond.Count <= (int)now)
            {
                PerSecond.Add(0);
            }

            PerSecond[(int)now]++;
        }

        one.Client.Governor.Leave(IsRead, one.Refused ? Verdict.Refused : Verdict.Accepted, null, one.RunningThere);
    }

    private sealed class Client(Governor governor, int items)
    {
        public Governor Governor { get; } = governor;

        public List<Task<bool>> Waiting { get; } = [];

        public int UnderWay { get; set; }

        public int Left { get; set; } = items;
    }

    private sealed record Request(Client Client, double At, bool Refused, int RunningThere);
}
