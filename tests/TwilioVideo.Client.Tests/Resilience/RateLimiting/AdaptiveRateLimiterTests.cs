using System;
using System.Linq;
using System.Threading;
using Microsoft.Extensions.Time.Testing;
using TwilioVideo.Client.Resilience.RateLimiting;
using Xunit;

namespace TwilioVideo.Client.Tests.Resilience.RateLimiting;

/// <summary>The control law on a virtual clock: close to the limit, few refusals, in both directions.</summary>
public sealed class AdaptiveRateLimiterTests(ITestOutputHelper output)
{
    private const double MaxTime = 1.1;
    private const double MaxRejected = 0.02;

    [Theory]
    [InlineData(20, 570, 0.005, 16)]
    [InlineData(20, 1200, 0.002, 16)]
    [InlineData(20, 1200, 0.05, 16)]
    [InlineData(20, 1200, 0.02, 64)]
    [InlineData(200, 6000, 0.002, 16)]
    [InlineData(200, 6000, 0.02, 16)]
    [InlineData(200, 6000, 0.02, 64)]
    [InlineData(200, 6000, 0.2, 64)]
    public void It_finds_a_budget_and_keeps_to_it(double limit, int items, double latency, int senders)
    {
        var service = new SimulatedRateLimitedServer(_ => limit, int.MaxValue, latency, senders);
        var elapsed = service.Run(items);
        Check(service, elapsed, items / limit, limit > AdaptiveRateLimiter.DocumentedWrites ? 2 : 0);
    }

    [Fact]
    public void A_limit_below_the_documented_one_is_found_too_at_the_price_of_a_few_rejections_more()
    {
        var service = new SimulatedRateLimitedServer(_ => 7, int.MaxValue, 0.02, 16);
        Check(service, service.Run(420), 60, 0, maxRejected: 0.06);
    }

    [Fact]
    public void It_follows_a_limit_that_falls()
    {
        var service = new SimulatedRateLimitedServer(now => now < 10 ? 200 : 40, int.MaxValue, 0.02, 16);
        var elapsed = service.Run(200 * 10 + 40 * 30);
        Check(service, elapsed, 40, 2);
    }

    [Fact]
    public void It_follows_a_limit_that_falls_in_a_short_run()
    {
        var service = new SimulatedRateLimitedServer(now => now < 8 ? 200 : 40, int.MaxValue, 0.005, 16);
        var elapsed = service.Run(200 * 8 + 40 * 13);
        Check(service, elapsed, 21, 2);
    }

    [Fact]
    public void It_follows_a_limit_that_rises()
    {
        var service = new SimulatedRateLimitedServer(now => now < 20 ? 20 : 200, int.MaxValue, 0.02, 16);
        var elapsed = service.Run(20 * 20 + 200 * 60);
        Check(service, elapsed, 80, 22);
    }

    [Theory]
    [InlineData(4, 16, 0.02)]
    [InlineData(4, 64, 0.05)]
    [InlineData(50, 64, 0.05)]
    [InlineData(50, 64, 0.2)]
    [InlineData(50, 256, 0.2)]
    public void It_finds_how_many_may_run_at_once(int concurrency, int senders, double latency)
    {
        var service = new SimulatedRateLimitedServer(_ => 1_000_000, concurrency, latency, senders);
        var items = (int)(concurrency / latency * 20);
        var elapsed = service.Run(items);
        Check(service, elapsed, 20, 2);
    }

    [Theory]
    [InlineData(20, 0.002, 0.05, 0)]
    [InlineData(20, 0.02, 0.05, 0)]
    [InlineData(20, 0.002, 0, 3)]
    [InlineData(200, 0.002, 0.02, 10)]
    [InlineData(200, 0.05, 0.05, 40)]
    public void A_count_that_holds_more_than_its_own_requests_is_not_taken_for_a_cap(double limit, double latency, double lingers, int others)
    {
        var service = new SimulatedRateLimitedServer(_ => limit, int.MaxValue, latency, 16) { CountingDelay = lingers, OtherClients = others };
        var items = (int)limit * 60;
        Check(service, service.Run(items), 60, 2);
    }

    // Who gives way to others is a little below what they leave until the next try.
    [Theory]
    [InlineData(50, 0.05, 0, 40)]
    [InlineData(50, 0.2, 0, 10)]
    [InlineData(4, 0.05, 0.005, 0)]
    public void What_others_leave_of_a_cap_is_used(int concurrency, double latency, double lingers, int others)
    {
        var service = new SimulatedRateLimitedServer(_ => 1_000_000, concurrency, latency, 64) { CountingDelay = lingers, OtherClients = others };
        var items = (int)((concurrency - others) / (latency + lingers) * 20);
        Check(service, service.Run(items), 20, 2, maxTime: 1.2);
    }

    [Fact]
    public void Limits_for_reads_are_found_too()
    {
        var service = new SimulatedRateLimitedServer(_ => 200, int.MaxValue, 0.02, 8) { IsRead = true };
        Check(service, service.Run(2400), 12, 2);
    }

    [Fact]
    public void A_limit_that_rises_is_used_within_fifteen_seconds()
    {
        var service = new SimulatedRateLimitedServer(now => now < 8 ? 40 : 200, int.MaxValue, 0.005, 16);
        service.Run(4200);
        output.WriteLine(Plot(service));
        Assert.True(service.PerSecond[23..25].Sum() >= 0.9 * 2 * 200, "Fifteen seconds after the rise it does not use what it may.");
        Assert.True(service.Rejected <= MaxRejected * service.Sent, $"{service.Rejected} of {service.Sent} refused");
    }

    // Each client finds out for itself, and gives way to the other.
    [Theory]
    [InlineData(1_000_000, 6, 0.08, 1600, 75)]
    [InlineData(100, int.MaxValue, 0.02, 3200, 100)]
    public void Two_clients_of_one_account_share_what_it_allows(double limit, int concurrency, double latency, int items, double perSecond)
    {
        var service = new SimulatedRateLimitedServer(_ => limit, concurrency, latency, 16) { Clients = 2 };
        Check(service, service.Run(items), items / perSecond, 2, maxRejected: 3 * MaxRejected, maxTime: 2);
    }

    [Fact]
    public void Without_limits_it_is_out_of_the_way_within_two_seconds()
    {
        var service = new SimulatedRateLimitedServer(_ => 1_000_000, int.MaxValue, 0.001, 16);
        var elapsed = service.Run(10_000);
        output.WriteLine($"10000 took {elapsed:0.00} s");
        Assert.True(elapsed < 2.5);
        Assert.Equal(0, service.Rejected);
    }

    [Fact]
    public void A_rate_that_the_user_knows_is_kept()
    {
        var service = new SimulatedRateLimitedServer(_ => 1_000_000, int.MaxValue, 0.001, 16);
        var elapsed = service.Run(500, fixedRate: 50);
        Assert.InRange(elapsed, 9.7, 10.3);
    }

    [Fact]
    public void A_wait_that_the_service_asks_for_is_kept_and_a_stop_ends_it()
    {
        var time = new FakeTimeProvider();
        var rateLimiter = new AdaptiveRateLimiter(null, null, time);
        using var cancellationSource = new CancellationTokenSource();
        Assert.True(rateLimiter.AcquireAsync(false, cancellationSource.Token).AsTask().IsCompletedSuccessfully);
        rateLimiter.Release(false, PermitOutcome.Throttled, TimeSpan.FromSeconds(5), null);

        var second = rateLimiter.AcquireAsync(false, cancellationSource.Token).AsTask();
        time.Advance(TimeSpan.FromSeconds(4.9));
        Assert.False(second.IsCompleted);
        Assert.True(rateLimiter.IsThrottling);
        Assert.True(rateLimiter.AcquireAsync(true, cancellationSource.Token).AsTask().IsCompletedSuccessfully);
        time.Advance(TimeSpan.FromSeconds(0.2));
        Assert.True(second.IsCompletedSuccessfully);

        rateLimiter.Release(false, PermitOutcome.Throttled, TimeSpan.FromSeconds(60), null);
        var third = rateLimiter.AcquireAsync(false, cancellationSource.Token).AsTask();
        cancellationSource.Cancel();
        Assert.True(third.IsCanceled);
    }

    private void Check(SimulatedRateLimitedServer service, double elapsed, double ideal, double grace, double maxRejected = MaxRejected, double maxTime = MaxTime)
    {
        output.WriteLine($"took {elapsed:0.0} s, ideal {ideal:0.0} s, ratio {(elapsed - grace) / ideal:0.000}; sent {service.Sent}, refused {service.Rejected} ({(double)service.Rejected / service.Sent:0.0%}); most under way {service.MaxUnderWay}; limits {service.RateLimiter.Limits}");
        output.WriteLine(Plot(service));
        Assert.True(elapsed - grace <= maxTime * ideal, $"took {elapsed}, ideal {ideal}");
        Assert.True(service.Rejected <= maxRejected * service.Sent, $"{service.Rejected} of {service.Sent} refused");
    }

    /// <summary>One character a second, as docs/performance.md shows it.</summary>
    private static string Plot(SimulatedRateLimitedServer service)
    {
        const string bars = "▁▂▃▄▅▆▇█";
        var max = service.PerSecond.Max();
        return $"{string.Concat(service.PerSecond.Select(accepted => bars[accepted * (bars.Length - 1) / max]))} (█ = {max}/s)";
    }
}
