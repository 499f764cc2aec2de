using System;
using System.Linq;
using System.Threading;
using Microsoft.Extensions.Time.Testing;
using TwilioVideo.Client.Requests;
using Xunit;

namespace TwilioVideo.Client.Tests;

/// <summary>The control law on a virtual clock: close to the limit, few refusals, in both directions.</summary>
public sealed class GovernorTests(ITestOutputHelper output)
{
    private const double MostTime = 1.1;
    private const double MostRefused = 0.02;

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
        var service = new SimulatedService(_ => limit, int.MaxValue, latency, senders);
        var took = service.Run(items);
        Check(service, took, items / limit, limit > Governor.DocumentedWrites ? 2 : 0);
    }

    [Fact]
    public void A_limit_below_the_documented_one_is_found_too_at_the_price_of_a_few_refusals_more()
    {
        var service = new SimulatedService(_ => 7, int.MaxValue, 0.02, 16);
        Check(service, service.Run(420), 60, 0, mostRefused: 0.06);
    }

    [Fact]
    public void It_follows_a_limit_that_falls()
    {
        var service = new SimulatedService(now => now < 10 ? 200 : 40, int.MaxValue, 0.02, 16);
        var took = service.Run(200 * 10 + 40 * 30);
        Check(service, took, 40, 2);
    }

    [Fact]
    public void It_follows_a_limit_that_falls_in_a_short_run()
    {
        var service = new SimulatedService(now => now < 8 ? 200 : 40, int.MaxValue, 0.005, 16);
        var took = service.Run(200 * 8 + 40 * 13);
        Check(service, took, 21, 2);
    }

    [Fact]
    public void It_follows_a_limit_that_rises()
    {
        var service = new SimulatedService(now => now < 20 ? 20 : 200, int.MaxValue, 0.02, 16);
        var took = service.Run(20 * 20 + 200 * 60);
        Check(service, took, 80, 22);
    }

    [Theory]
    [InlineData(4, 16, 0.02)]
    [InlineData(4, 64, 0.05)]
    [InlineData(50, 64, 0.05)]
    [InlineData(50, 64, 0.2)]
    [InlineData(50, 256, 0.2)]
    public void It_finds_how_many_may_run_at_once(int atOnce, int senders, double latency)
    {
        var service = new SimulatedService(_ => 1_000_000, atOnce, latency, senders);
        var items = (int)(atOnce / latency * 20);
        var took = service.Run(items);
        Check(service, took, 20, 2);
    }

    [Theory]
    [InlineData(20, 0.002, 0.05, 0)]
    [InlineData(20, 0.02, 0.05, 0)]
    [InlineData(20, 0.002, 0, 3)]
    [InlineData(200, 0.002, 0.02, 10)]
    [InlineData(200, 0.05, 0.05, 40)]
    public void A_count_that_holds_more_than_its_own_requests_is_not_taken_for_a_cap(double limit, double latency, double lingers, int others)
    {
        var service = new SimulatedService(_ => limit, int.MaxValue, latency, 16) { Lingers = lingers, Others = others };
        var items = (int)limit * 60;
        Check(service, service.Run(items), 60, 2);
    }

    // Who gives way to others is a little below what they leave until the next try.
    [Theory]
    [InlineData(50, 0.05, 0, 40)]
    [InlineData(50, 0.2, 0, 10)]
    [InlineData(4, 0.05, 0.005, 0)]
    public void What_others_leave_of_a_cap_is_used(int atOnce, double latency, double lingers, int others)
    {
        var service = new SimulatedService(_ => 1_000_000, atOnce, latency, 64) { Lingers = lingers, Others = others };
        var items = (int)((atOnce - others) / (latency + lingers) * 20);
        Check(service, service.Run(items), 20, 2, mostTime: 1.2);
    }

    [Fact]
    public void Limits_for_reads_are_found_too()
    {
        var service = new SimulatedService(_ => 200, int.MaxValue, 0.02, 8) { IsRead = true };
        Check(service, service.Run(2400), 12, 2);
    }

    [Fact]
    public void A_limit_that_rises_is_used_within_fifteen_seconds()
    {
        var service = new SimulatedService(now => now < 8 ? 40 : 200, int.MaxValue, 0.005, 16);
        service.Run(4200);
        output.WriteLine(Plot(service));
        Assert.True(service.PerSecond[23..25].Sum() >= 0.9 * 2 * 200, "Fifteen seconds after the rise it does not use what it may.");
        Assert.True(service.Refused <= MostRefused * service.Sent, $"{service.Refused} of {service.Sent} refused");
    }

    // Each client finds out for itself, and gives way to the other.
    [Theory]
    [InlineData(1_000_000, 6, 0.08, 1600, 75)]
    [InlineData(100, int.MaxValue, 0.02, 3200, 100)]
    public void Two_clients_of_one_account_share_what_it_allows(double limit, int atOnce, double latency, int items, double perSecond)
    {
        var service = new SimulatedService(_ => limit, atOnce, latency, 16) { Clients = 2 };
        Check(service, service.Run(items), items / perSecond, 2, mostRefused: 3 * MostRefused, mostTime: 2);
    }

    [Fact]
    public void Without_limits_it_is_out_of_the_way_within_two_seconds()
    {
        var service = new SimulatedService(_ => 1_000_000, int.MaxValue, 0.001, 16);
        var took = service.Run(10_000);
        output.WriteLine($"10000 took {took:0.00} s");
        Assert.True(took < 2.5);
        Assert.Equal(0, service.Refused);
    }

    [Fact]
    public void A_rate_that_the_user_knows_is_kept()
    {
        var service = new SimulatedService(_ => 1_000_000, int.MaxValue, 0.001, 16);
        var took = service.Run(500, fixedRate: 50);
        Assert.InRange(took, 9.7, 10.3);
    }

    [Fact]
    public void A_wait_that_the_service_asks_for_is_kept_and_a_stop_ends_it()
    {
        var time = new FakeTimeProvider();
        var governor = new Governor(null, null, time);
        using var stop = new CancellationTokenSource();
        Assert.True(governor.EnterAsync(false, stop.Token).AsTask().IsCompletedSuccessfully);
        governor.Leave(false, Verdict.Refused, TimeSpan.FromSeconds(5), null);

        var second = governor.EnterAsync(false, stop.Token).AsTask();
        time.Advance(TimeSpan.FromSeconds(4.9));
        Assert.False(second.IsCompleted);
        Assert.True(governor.IsHoldingBack);
        Assert.True(governor.EnterAsync(true, stop.Token).AsTask().IsCompletedSuccessfully);
        time.Advance(TimeSpan.FromSeconds(0.2));
        Assert.True(second.IsCompletedSuccessfully);

        governor.Leave(false, Verdict.Refused, TimeSpan.FromSeconds(60), null);
        var third = governor.EnterAsync(false, stop.Token).AsTask();
        stop.Cancel();
        Assert.True(third.IsCanceled);
    }

    private void Check(SimulatedService service, double took, double ideal, double grace, double mostRefused = MostRefused, double mostTime = MostTime)
    {
        output.WriteLine($"took {took:0.0} s, ideal {ideal:0.0} s, ratio {(took - grace) / ideal:0.000}; sent {service.Sent}, refused {service.Refused} ({(double)service.Refused / service.Sent:0.0%}); most under way {service.MostUnderWay}; limits {service.Governor.Limits}");
        output.WriteLine(Plot(service));
        Assert.True(took - grace <= mostTime * ideal, $"took {took}, ideal {ideal}");
        Assert.True(service.Refused <= mostRefused * service.Sent, $"{service.Refused} of {service.Sent} refused");
    }

    /// <summary>One character a second, as docs/performance.md shows it.</summary>
    private static string Plot(SimulatedService service)
    {
        const string bars = "▁▂▃▄▅▆▇█";
        var most = service.PerSecond.Max();
        return $"{string.Concat(service.PerSecond.Select(accepted => bars[accepted * (bars.Length - 1) / most]))} (█ = {most}/s)";
    }
}
