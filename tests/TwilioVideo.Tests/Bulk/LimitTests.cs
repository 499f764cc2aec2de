using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace TwilioVideo.Tests.Bulk;

/// <summary>
/// Limits that nobody told the module of: the run takes at most a tenth longer than the limit itself makes it, and hardly anything is
/// refused. Times are the ledger's, from the first change to the last; refusals are the host's own count.
/// </summary>
[Collection(nameof(MeasuredAlone))]
[Trait("Speed", "Slow")]
public sealed class LimitTests(ITestOutputHelper output)
{
    private const double MostTime = 1.1;
    private const double MostRefused = 0.02;

    // Above the documented quota, the limit has to be found first.
    private static readonly TimeSpan ToFindOut = TimeSpan.FromSeconds(2);

    [Fact]
    public Task A_budget_of_twenty_a_second() =>
        CheckAsync(840, """{"limits":{"writesPerSecond":20}}""", 16, TimeSpan.Zero, _ => 20);

    [Fact]
    public Task A_budget_of_two_hundred_a_second() =>
        CheckAsync(3000, """{"limits":{"writesPerSecond":200}}""", 16, ToFindOut, _ => 200);

    [Fact]
    public Task A_budget_that_falls_from_two_hundred_to_forty_a_second() =>
        CheckAsync(
            (200 * 11) + (40 * 10),
            """{"limits":{"writesPerSecond":200,"changes":[{"afterSeconds":10,"writesPerSecond":40}]}}""",
            16,
            ToFindOut,
            second => second < 10 ? 200 : 40);

    [Fact]
    public Task A_budget_that_rises_is_found_within_fifteen_seconds() => Measurement.MakeAsync(output, async () =>
    {
        const int guests = 4200;
        await using var host = await BulkHost.StartAsync(guests);
        using var engine = host.Connect("");
        await host.SetFaultsAsync("""{"limits":{"writesPerSecond":40,"changes":[{"afterSeconds":8,"writesPerSecond":200}]}}""");
        var from = DateTimeOffset.UtcNow;

        engine.Run("$guests | Set-TwilioRoomParticipant -Status disconnected").ShouldBeClean().ShouldAccountFor(engine.Guests());

        var times = (await host.LedgerAsync()).Where(line => line.Operation == "UpdateRoomParticipant").Select(line => (line.Time - from).TotalSeconds).ToList();
        var statistics = await host.StatisticsAsync();
        output.WriteLine($"refused {statistics.Refused} of {guests}; a second: {string.Join(' ', PerSecond(times))}");
        Measurement.ShouldHold(times.Count(time => time is >= 23 and < 25) >= 0.9 * 2 * 200, "Fifteen seconds after the rise it does not use what it may.");
        Measurement.ShouldHold(statistics.Refused <= MostRefused * guests, $"{statistics.Refused} of {guests} were refused.");
    });

    [Fact]
    public Task A_budget_of_two_hundred_reads_a_second() => Measurement.MakeAsync(output, async () =>
    {
        const int guests = 2400;
        await using var host = await BulkHost.StartAsync(guests);
        using var engine = host.Connect("");
        await host.SetFaultsAsync("""{"limits":{"readsPerSecond":200}}""");
        var before = await host.StatisticsAsync();
        var from = DateTimeOffset.UtcNow;

        var result = engine.Run("$guests | Get-TwilioRoomParticipant").ShouldBeClean();

        result.ShouldAccountFor(engine.Guests());
        var took = (DateTimeOffset.UtcNow - from).TotalSeconds;
        var statistics = await host.StatisticsAsync();
        var (sent, refused) = (statistics.Requests - before.Requests, statistics.Refused - before.Refused);
        output.WriteLine($"{guests} took {took:0.00} s, ratio {took / (guests / 200.0):0.000}; sent {sent}, refused {refused} ({(double)refused / sent:0.00%})");
        Measurement.ShouldHold(took - ToFindOut.TotalSeconds <= MostTime * guests / 200, $"It took {took:0.00} s.");
        Measurement.ShouldHold(refused <= MostRefused * sent, $"{refused} of {sent} were refused.");
    });

    [Fact]
    public Task A_cap_of_four_at_once() =>
        CheckAsync(800, """{"latencyMilliseconds":80,"limits":{"concurrentRequests":4}}""", 16, ToFindOut, _ => 4 / 0.08);

    [Fact]
    public Task A_cap_of_fifty_at_once() =>
        CheckAsync(4000, """{"latencyMilliseconds":200,"limits":{"concurrentRequests":50}}""", 64, ToFindOut, _ => 50 / 0.2);

    // They find out each for itself, and give way to each other.
    [Theory]
    [InlineData("""{"latencyMilliseconds":80,"limits":{"concurrentRequests":6}}""", 800, 6 / 0.08)]
    [InlineData("""{"latencyMilliseconds":20,"limits":{"writesPerSecond":100}}""", 1600, 100)]
    public Task Two_who_share_an_account_share_what_it_allows(string faults, int guests, double perSecond) => Measurement.MakeAsync(output, async () =>
    {
        await using var host = await BulkHost.StartAsync(guests);
        using var one = host.Connect("");
        using var other = host.Connect("");
        await host.SetFaultsAsync(faults);
        var from = DateTimeOffset.UtcNow;

        var results = await Task.WhenAll(
            Task.Run(() => one.Run($"$guests[0..{(guests / 2) - 1}] | Set-TwilioRoomParticipant -Status disconnected")),
            Task.Run(() => other.Run($"$guests[{guests / 2}..{guests}] | Set-TwilioRoomParticipant -Status disconnected")));

        Assert.All(results, result => Assert.Equal(guests / 2, result.ShouldBeClean().Output.Count));
        var took = (DateTimeOffset.UtcNow - from).TotalSeconds;
        var statistics = await host.StatisticsAsync();
        output.WriteLine($"{guests} of two took {took:0.00} s, ideal {guests / perSecond:0.00} s; refused {statistics.Refused} ({(double)statistics.Refused / guests:0.00%})");
        Measurement.ShouldHold(took <= 2 * guests / perSecond, $"It took {took:0.00} s.");
        Measurement.ShouldHold(statistics.Refused <= 3 * MostRefused * guests, $"{statistics.Refused} of {guests} were refused.");
    });

    private Task CheckAsync(int guests, string faults, int throttleLimit, TimeSpan toFindOut, Func<double, double> perSecond) => Measurement.MakeAsync(output, async () =>
    {
        await using var host = await BulkHost.StartAsync(guests);
        using var engine = host.Connect("");
        var inputs = engine.Guests();
        var before = await host.StatisticsAsync();
        await host.SetFaultsAsync(faults);
        var from = DateTimeOffset.UtcNow;

        var result = engine.Run($"$guests | Set-TwilioRoomParticipant -Status disconnected -ThrottleLimit {throttleLimit}").ShouldBeClean();

        result.ShouldAccountFor(inputs);
        var statistics = await host.StatisticsAsync();
        var sent = statistics.Requests - before.Requests;
        var times = (await host.LedgerAsync()).Where(line => line.Operation == "UpdateRoomParticipant").Select(line => (line.Time - from).TotalSeconds).ToList();
        var counted = times.Count(time => time >= toFindOut.TotalSeconds);
        var took = times[^1] - toFindOut.TotalSeconds;
        var ideal = Ideal(counted, toFindOut.TotalSeconds, perSecond);
        output.WriteLine($"{guests} took {times[^1]:0.00} s; of it {counted} after the first {toFindOut.TotalSeconds:0} s: {took:0.00} s, ideal {ideal:0.00} s, ratio {took / ideal:0.000}; sent {sent}, refused {statistics.Refused} ({(double)statistics.Refused / sent:0.00%}); most in flight {statistics.MostInFlight}");
        output.WriteLine(string.Join(' ', PerSecond(times)));
        Measurement.ShouldHold(took <= MostTime * ideal, $"It took {took:0.00} s, and the limit would let it be done in {ideal:0.00} s.");
        Measurement.ShouldHold(statistics.Refused <= MostRefused * sent, $"{statistics.Refused} of {sent} were refused.");
    });

    private static double Ideal(int items, double from, Func<double, double> perSecond)
    {
        const double step = 0.001;
        var done = 0.0;
        var now = from;
        for (; done < items; now += step)
        {
            done += step * perSecond(now);
        }

        return now - from;
    }

    private static IEnumerable<int> PerSecond(List<double> times)
    {
        var counts = times.GroupBy(time => (int)time).ToDictionary(group => group.Key, group => group.Count());
        return Enumerable.Range(0, (int)times[^1] + 1).Select(second => counts.GetValueOrDefault(second));
    }
}
