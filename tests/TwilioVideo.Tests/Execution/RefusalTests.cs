using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Execution;

/// <summary>Too many requests: nobody is lost, and what the service asks for is kept.</summary>
public sealed class RefusalTests
{
    private const int Guests = 60;

    [Theory]
    [InlineData("none")]
    [InlineData("seconds")]
    [InlineData("date")]
    public async Task Whatever_was_rejected_for_number_succeeds_later(string retryAfter)
    {
        await using var host = await EmulatorHostFixture.StartAsync(Guests);
        using var powerShell = host.Connect("-WritesPerSecond 5000 -MaximumRetryCount 0");
        var guests = powerShell.Guests();
        await host.SetFaultsAsync($$$"""{"limits":{"writesPerSecond":40,"burstSeconds":0.5,"retryAfter":"{{{retryAfter}}}"}}""");

        var result = powerShell.Run("$guests | Set-TwilioRoomParticipant -Status disconnected -Verbose").ShouldBeClean();

        result.ShouldHaveOutcomeForEach(guests);
        Assert.Equal(guests.Order(), (await host.DisconnectedAsync()).Order());
        var rejected = (await host.StatisticsAsync()).Rejected;
        Assert.True(rejected > 0);
        Assert.Equal(rejected, result.Retries().Count);
        Assert.All(result.Retries(), line => Assert.Contains("429", line));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_is_sent_before_the_moment_that_a_rejection_names(bool asDate)
    {
        var rejectedAt = 0L;
        var tooEarly = 0;
        var wait = TimeSpan.FromSeconds(4);
        await using var server = await StubServer.StartAsync((context, request) =>
        {
            var now = Stopwatch.GetTimestamp();
            if (Interlocked.CompareExchange(ref rejectedAt, now, 0) == 0)
            {
                // A date has no fractions, so it names a moment up to a second earlier.
                context.Response.Headers.RetryAfter = asDate ? DateTimeOffset.UtcNow.Add(wait + TimeSpan.FromSeconds(1)).ToString("R", CultureInfo.InvariantCulture) : "4";
                return StubServer.Response(context, 429, """{"code":20429,"message":"Too Many Requests","status":429}""");
            }

            // Those that were on their way already may still come in.
            var since = Stopwatch.GetElapsedTime(Volatile.Read(ref rejectedAt), now);
            if (since > TimeSpan.FromMilliseconds(2000) && since < wait - TimeSpan.FromMilliseconds(20))
            {
                Interlocked.Increment(ref tooEarly);
            }

            return StubServer.Response(context, 202, ResponseBodies.ParticipantJson(request.Target.Split('/')[^1], "disconnected"));
        });
        using var host = ConnectedHostFactory.ForServer(server);

        var result = host.Run($"1..50 | ForEach-Object {{ 'PA{{0:x32}}' -f $_ }} | Set-TwilioRoomParticipant -RoomSid {ResponseBodies.Room} -Status disconnected").ShouldBeClean();

        Assert.Equal(50, result.Output.Count);
        Assert.Equal(51, server.Requests.Count);
        Assert.Equal(0, tooEarly);
    }

    [Fact]
    public async Task A_wait_that_is_longer_than_the_user_has_timeout_for_is_an_error_at_once_for_everybody()
    {
        await using var server = await StubServer.StartAsync((context, request) =>
        {
            context.Response.Headers.RetryAfter = "86400";
            return StubServer.Response(context, 429, """{"code":20429,"message":"Too Many Requests","status":429}""");
        });
        using var host = ConnectedHostFactory.ForServer(server);
        using var shell = host.Prepare($"1..200 | ForEach-Object {{ \"guest-$_\" }} | Set-TwilioRoomParticipant -RoomSid {ResponseBodies.Room} -Status disconnected");
        var run = Task.Run(() => PowerShellHost.Invoke(shell), TestContext.Current.CancellationToken);

        var ended = await Task.WhenAny(run, Task.Delay(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken)) == run;
        if (!ended)
        {
            shell.Stop();
        }

        Assert.True(ended, $"Still waiting; {shell.Streams.Error.Count} errors so far.");
        var result = await run;
        Assert.Equal(200, result.Errors.Count);
        Assert.All(result.Errors, error => Assert.Equal(ErrorCategory.LimitsExceeded, error.CategoryInfo.Category));
        Assert.True(server.Requests.Count < 50, $"{server.Requests.Count} requests although the service had asked for rest.");
    }
}
