using System;
using System.Diagnostics;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Execution;

/// <summary>A stop in whatever phase ends within a second, sends nothing more, and what came out is what was done.</summary>
[Trait("Category", "Slow")]
public sealed class BulkCancellationTests
{
    private const int Guests = 300;
    private const string Disconnect = "$guests | Set-TwilioRoomParticipant -Status disconnected";
    private static readonly TimeSpan ASecond = TimeSpan.FromSeconds(1);

    [Theory]
    [InlineData("sending", "-WritesPerSecond 5000", """{"latencyMilliseconds":100}""", 48)]
    [InlineData("waiting for the budget", "-WritesPerSecond 1", "{}", 1)]
    [InlineData("waiting for the budget that was found", "", """{"limits":{"writesPerSecond":2,"burstSeconds":1}}""", 2)]
    [InlineData("resting because the service asked for it", "-WritesPerSecond 5000", """{"limits":{"writesPerSecond":0.02,"burstSeconds":100,"retryAfter":"seconds"}}""", 2)]
    [InlineData("waiting for an answer that never comes", "-WritesPerSecond 5000", """{"hangProbability":1}""", 0)]
    public async Task A_stop_ends_it_and_the_changeLog_agrees(string phase, string how, string faults, int outputs)
    {
        await using var host = await EmulatorHostFixture.StartAsync(Guests);
        using var powerShell = host.Connect(how);
        await host.SetFaultsAsync(faults);
        var before = (await host.RequestsAsync()).Count;
        using var shell = powerShell.Prepare(Disconnect);
        using var output = new PSDataCollection<PSObject>();
        var run = shell.BeginInvoke<PSObject, PSObject>(null, output);
        await Until(async () => output.Count >= outputs && (await host.RequestsAsync()).Count > before, phase);
        await Task.Delay(200, TestContext.Current.CancellationToken);

        await StopAsync(shell, run, host, phase);

        // What came out has happened. Of what was on its way, nobody knows: at most what was in flight.
        var disconnected = await host.DisconnectedAsync();
        Assert.Equal(disconnected.Count, disconnected.Distinct().Count());
        Assert.Empty(output.Select(OutcomeAssertions.Sid).Except(disconnected));
        Assert.InRange(disconnected.Count, output.Count, output.Count + 16);
    }

    [Fact]
    public async Task A_stop_in_the_wait_before_the_next_try_ends_it()
    {
        await using var server = await StubServer.StartAsync((context, _) =>
        {
            context.Response.Headers.RetryAfter = "60";
            return StubServer.Response(context, 503, "<html>maintenance</html>", "text/html");
        });
        using var host = ConnectedHostFactory.ForServer(server);
        using var shell = host.Prepare($"1..100 | ForEach-Object {{ '{ResponseBodies.Participant}' }} | Set-TwilioRoomParticipant -RoomSid {ResponseBodies.Room} -Status disconnected");
        using var output = new PSDataCollection<PSObject>();
        var run = shell.BeginInvoke<PSObject, PSObject>(null, output);
        await Until(() => Task.FromResult(server.Requests.Count >= 16 && server.Running == 0), "the back-off");

        var elapsed = Stopwatch.StartNew();
        shell.Stop();

        Assert.True(elapsed.Elapsed < ASecond, $"It took {elapsed.Elapsed}");
        Assert.Throws<PipelineStoppedException>(() => shell.EndInvoke(run));
        Assert.Empty(shell.Streams.Error);
        var sent = server.Requests.Count;
        await Task.Delay(500, TestContext.Current.CancellationToken);
        Assert.Equal(sent, server.Requests.Count);
        Assert.Empty(output);
    }

    [Theory]
    [InlineData($"Get-TwilioRoomParticipant {EmulatorHostFixture.RoomName} -PageSize 1")]
    [InlineData($"Get-TwilioRoomParticipant {EmulatorHostFixture.RoomName} -PageSize 1 | Set-TwilioRoomParticipant -Status disconnected")]
    public async Task A_stop_between_pages_ends_it(string script)
    {
        await using var host = await EmulatorHostFixture.StartAsync(Guests);
        using var powerShell = host.Connect("-WritesPerSecond 5000 -ReadsPerSecond 20");
        using var shell = powerShell.Prepare(script);
        using var output = new PSDataCollection<PSObject>();
        var run = shell.BeginInvoke<PSObject, PSObject>(null, output);
        await Until(() => Task.FromResult(output.Count >= 5), "some pages");

        await StopAsync(shell, run, host, "paging");

        Assert.True(output.Count < Guests);
        Assert.InRange((await host.DisconnectedAsync()).Count, 0, output.Count + 16);
    }

    private static async Task StopAsync(PowerShell shell, IAsyncResult run, EmulatorHostFixture host, string phase)
    {
        var elapsed = Stopwatch.StartNew();
        shell.Stop();
        Assert.True(elapsed.Elapsed < ASecond, $"{phase}: it took {elapsed.Elapsed}");
        Assert.Throws<PipelineStoppedException>(() => shell.EndInvoke(run));
        Assert.Equal(PSInvocationState.Stopped, shell.InvocationStateInfo.State);
        Assert.Empty(shell.Streams.Error);
        await Until(async () => (await host.StatisticsAsync()).InFlight == 0, "nothing in flight");
        var sent = (await host.StatisticsAsync()).Requests;
        await Task.Delay(1200, TestContext.Current.CancellationToken);
        Assert.Equal(sent, (await host.StatisticsAsync()).Requests);
    }

    private static async Task Until(Func<Task<bool>> condition, string what)
    {
        for (var i = 0; !await condition(); i++)
        {
            Assert.True(i < 1000, $"Waited in vain: {what}");
            await Task.Delay(10);
        }
    }
}
