using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Execution;

/// <summary>All faults at once, and bystanders. TWILIOVIDEO_SOAK says how many are to leave, TWILIOVIDEO_SOAK_SEED repeats a run.</summary>
[Collection(nameof(SerialTestCollection))]
[Trait("Category", "Slow")]
public sealed class SoakTests(ITestOutputHelper output)
{
    private const int InCI = 10_000;
    private const int Strangers = 20;
    private static readonly string[] DefiniteRejections = ["TwilioApi.20404,", "TwilioApi.53204,"];

    [Fact]
    public async Task Everybody_named_is_one_output_or_one_error_and_the_changeLog_agrees()
    {
        var size = FromEnvironment("TWILIOVIDEO_SOAK") ?? InCI;
        var seed = FromEnvironment("TWILIOVIDEO_SOAK_SEED") ?? Random.Shared.Next();
        output.WriteLine($"{size} disconnects, TWILIOVIDEO_SOAK_SEED={seed}");
        var random = new Random(seed);
        await using var host = await EmulatorHostFixture.StartAsync(size + (size / 10), "--random-seed", seed.ToString(CultureInfo.InvariantCulture), "--request-log", "0");
        using var powerShell = host.Connect("-TimeoutSec 1 -MaximumRetryCount 2 -WritesPerSecond 100000 -ReadsPerSecond 100000");
        var present = powerShell.Guests().ToArray();
        random.Shuffle(present);
        var (named, bystanders) = (present[..size], present[size..]);
        var strangers = Enumerable.Range(1, Strangers).Select(number => ResponseBodies.Sid("PA", number)).ToArray();
        string[] inputs = [.. named, .. strangers];
        random.Shuffle(inputs);
        await host.SetFaultsAsync($$$"""
            {
                "latencyMilliseconds":1,"jitterMilliseconds":10,"serverErrorProbability":0.04,"resetBeforeProbability":0.02,"resetAfterProbability":0.02,
                "truncateProbability":0.02,"hangProbability":0.001,"wrongContentTypeProbability":0.02,"limits":{"concurrentRequests":24,"retryAfter":"none"}
            }
            """);

        var clock = Stopwatch.StartNew();
        var result = powerShell.Run($"param($sids) $sids | Set-TwilioRoomParticipant -RoomSid {EmulatorHostFixture.RoomName} -Status disconnected -ThrottleLimit 32 -ErrorVariable global:failed", (object)inputs);
        clock.Stop();

        var statistics = await host.StatisticsAsync();
        output.WriteLine($"{result.Output.Count} outputs, {result.Errors.Count} errors in {clock.Elapsed.TotalSeconds:0.0} s ({inputs.Length / clock.Elapsed.TotalSeconds:0}/s); {statistics}; {GC.GetTotalMemory(false) / 1048576} MiB");
        output.WriteLine(string.Join(", ", result.Errors.GroupBy(error => error.FullyQualifiedErrorId).Select(group => $"{group.Count()} {group.Key}")));
        Assert.True(statistics.Faulted > size / 20, "Hardly anything went wrong.");
        result.ShouldHaveOutcomeForEach(inputs);

        // Whoever came out has been disconnected, once; nobody was who was not named. An error that says nobody is there is true
        // of strangers only. Any other error may have happened or not: its fate is unknown.
        var disconnected = await host.DisconnectedAsync();
        Assert.Equal(disconnected.Count, disconnected.Distinct().Count());
        Assert.Empty(disconnected.Intersect(bystanders));
        Assert.Empty(disconnected.Except(named));
        Assert.Empty(result.Output.Select(OutcomeAssertions.Sid).Except(disconnected));
        Assert.All(result.All("Status"), status => Assert.Equal("disconnected", status));
        var rejected = result.Errors.Where(error => DefiniteRejections.Any(id => error.FullyQualifiedErrorId.StartsWith(id, StringComparison.Ordinal))).Select(error => OutcomeAssertions.Sid(error.TargetObject)).ToList();
        Assert.Empty(rejected.Intersect(disconnected));
        Assert.Empty(rejected.Except(strangers));
        Assert.Equal((await host.ChangeLogAsync()).Count, disconnected.Count);

        // What failed can be piped in again, and then it is done.
        await host.ClearFaultsAsync();
        var again = powerShell.Run("$failed.TargetObject | Set-TwilioRoomParticipant -Status disconnected");
        Assert.Equal(strangers.Order(), again.Failed().Order());
        Assert.Equal(named.Order(), (await host.DisconnectedAsync()).Order());
        Assert.Equal(bystanders.Order(), powerShell.Run($"Get-TwilioRoomParticipant {EmulatorHostFixture.RoomName}").ShouldBeClean().Output.Select(OutcomeAssertions.Sid).Order());
    }

    private static int? FromEnvironment(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
