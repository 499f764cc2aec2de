using System;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Execution;

/// <summary>Somebody closes the connection under a run: the run ends, and every item with it.</summary>
public sealed class ClosedConnectionTests
{
    private const int Items = 1000;
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("in a later command of the pipeline", "$seen = 0; $guests | Set-TwilioRoomParticipant -Status disconnected -ThrottleLimit 32 | ForEach-Object { if (++$seen -eq 200) { Disconnect-TwilioVideo }; $_ }")]
    [InlineData("in an earlier command of the pipeline", "$seen = 0; $guests | ForEach-Object { if (++$seen -eq 300) { Disconnect-TwilioVideo }; $_ } | Set-TwilioRoomParticipant -Status disconnected -ThrottleLimit 32")]
    public async Task Every_item_ends_once_when_the_connection_is_closed(string where, string script)
    {
        await using var host = await EmulatorHostFixture.StartAsync(Items);
        using var powerShell = host.Connect();
        var guests = powerShell.Guests();
        await host.SetFaultsAsync("""{"latencyMilliseconds":1,"jitterMilliseconds":10}""");

        await CheckAsync(host, where, () => powerShell.Run(script), guests);
    }

    [Fact]
    public async Task Every_item_ends_once_when_another_thread_closes_the_connection()
    {
        await using var host = await EmulatorHostFixture.StartAsync(Items);
        using var powerShell = host.Connect("-PassThru -WritesPerSecond 5000 | Out-Null; $global:connection = Get-TwilioVideoConnection");
        var guests = powerShell.Guests();
        await host.SetFaultsAsync("""{"latencyMilliseconds":20,"jitterMilliseconds":30}""");
        var connection = (IDisposable)powerShell.Run("$connection").Output[0].BaseObject;
        var closing = Task.Run(
            async () =>
            {
                while ((await host.StatisticsAsync()).Requests < 200)
                {
                    await Task.Delay(5);
                }

                connection.Dispose();
            },
            TestContext.Current.CancellationToken);

        await CheckAsync(host, "in another thread", () => powerShell.Run("$guests | Set-TwilioRoomParticipant -Status disconnected -ThrottleLimit 32"), guests);
        await closing;
    }

    private static async Task CheckAsync(EmulatorHostFixture host, string where, Func<ScriptResult> run, System.Collections.Generic.List<string> guests)
    {
        var clock = Stopwatch.StartNew();
        var result = await Task.Run(run).WaitAsync(Timeout, TestContext.Current.CancellationToken);

        result.ShouldHaveOutcomeForEach(guests);
        Assert.NotEmpty(result.Output);
        Assert.True(result.Errors.Count > 100, $"{where}: {result.Errors.Count} errors");
        Assert.All(result.Errors, error => Assert.StartsWith("TwilioVideo.NotConnected,", error.FullyQualifiedErrorId));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"{where}: it took {clock.Elapsed}");
        Assert.Empty(result.Output.Select(OutcomeAssertions.Sid).Except(await host.DisconnectedAsync()));
    }
}
