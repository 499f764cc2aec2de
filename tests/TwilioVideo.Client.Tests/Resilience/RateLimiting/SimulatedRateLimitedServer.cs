using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using TwilioVideo.Client.Resilience.RateLimiting;

namespace TwilioVideo.Client.Tests.Resilience.RateLimiting;

/// <summary>A service with limits, and clients whose senders keep a governor each, all on a clock that a test turns.</summary>
internal sealed class SimulatedRateLimitedServer(Func<double, double> tokensPerSecond, int maxConcurrency, double latency, int senders)
{
    private const double Tick = 0.001;
    private readonly FakeTimeProvider _time = new();
    private readonly List<Request> _underWay = [];
    private readonly List<Client> _clients = [];
    private readonly Queue<double> _lingering = new();
    private double _tokens = tokensPerSecond(0);

    /// <summary>For how many seconds the service still counts a request that it has answered.</summary>
    public double CountingDelay { get; init; }

    /// <summary>How many requests of others run there all the time.</summary>
    public int OtherClients { get; init; }

    /// <summary>How many clients share the account, each with its own governor and its own senders.</summary>
    public int Clients { get; init; } = 1;

    /// <summary>Whether the requests are reads.</summary>
    public bool IsRead { get; init; }

    public int Sent { get; private set; }

    public int Accepted { get; private set; }

    public int Rejected { get; private set; }

    public int MaxUnderWay { get; private set; }

    /// <summary>Accepted requests in each second.</summary>
    public List<int> PerSecond { get; } = [];

    /// <summary>The governor of the first client.</summary>
    public AdaptiveRateLimiter RateLimiter => _clients[0].RateLimiter;

    /// <summary>Works until so many were accepted, of each client the same number; gives the seconds that it took.</summary>
    public double Run(int items, double? fixedRate = null, double timeout = 600)
    {
        for (var i = 0; i < Clients; i++)
        {
            _clients.Add(new Client(new AdaptiveRateLimiter(fixedRate, fixedRate, _time), items / Clients));
        }

        var now = 0.0;
        for (; Accepted < items / Clients * Clients && now < timeout; now += Tick)
        {
            foreach (var client in _clients)
            {
                Send(client, now);
            }

            for (var i = _underWay.Count - 1; i >= 0; i--)
            {
                if (_underWay[i].At <= now)
                {
                    Response(_underWay[i], now);
                    _underWay.RemoveAt(i);
                }
            }

            _tokens = Math.Min(Math.Max(1, tokensPerSecond(now)), _tokens + (Tick * tokensPerSecond(now)));
            _time.Advance(TimeSpan.FromSeconds(Tick));
        }

        return now;
    }

    private void Send(Client client, double now)
    {
        while (client.Waiting.Count + client.UnderWay < Math.Min(senders, client.Left))
        {
            client.Waiting.Add(client.RateLimiter.AcquireAsync(IsRead, CancellationToken.None).AsTask());
        }

        for (var i = client.Waiting.Count - 1; i >= 0; i--)
        {
            if (client.Waiting[i].IsCompleted)
            {
                client.Waiting.RemoveAt(i);
                OnRequest(client, now);
            }
        }
    }

    private void OnRequest(Client client, double now)
    {
        Sent++;
        client.UnderWay++;
        while (_lingering.Count > 0 && _lingering.Peek() <= now)
        {
            _lingering.Dequeue();
        }

        var concurrentRequests = _underWay.Count + _lingering.Count + OtherClients;
        var rejected = _tokens < 1 || concurrentRequests >= maxConcurrency;
        if (!rejected)
        {
            _tokens--;
        }

        _underWay.Add(new Request(client, now + (rejected ? Math.Min(latency, 0.002) : latency), rejected, concurrentRequests + 1));
        MaxUnderWay = Math.Max(MaxUnderWay, _underWay.Count);
    }

    private void Response(Request request, double now)
    {
        request.Client.UnderWay--;
        _lingering.Enqueue(now + CountingDelay);
        if (request.Rejected)
        {
            Rejected++;
        }
        else
        {
            Accepted++;
            request.Client.Left--;
            while (PerSecond.Count <= (int)now)
            {
                PerSecond.Add(0);
            }

            PerSecond[(int)now]++;
        }

        request.Client.RateLimiter.Release(IsRead, request.Rejected ? PermitOutcome.Throttled : PermitOutcome.Accepted, null, request.RunningThere);
    }

    private sealed class Client(AdaptiveRateLimiter rateLimiter, int items)
    {
        public AdaptiveRateLimiter RateLimiter { get; } = rateLimiter;

        public List<Task<PermitLease>> Waiting { get; } = [];

        public int UnderWay { get; set; }

        public int Left { get; set; } = items;
    }

    private sealed record Request(Client Client, double At, bool Rejected, int RunningThere);
}
