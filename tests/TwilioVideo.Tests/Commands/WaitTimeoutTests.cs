using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Commands;

/// <summary>The time of a wait is its limit, whatever the service does meanwhile.</summary>
public sealed class WaitTimeoutTests(ModuleFixture fixture) : IClassFixture<ModuleFixture>
{
    private static string Ended => ResponseBodies.RoomJson().Replace("in-progress", "completed", StringComparison.Ordinal);

    [Fact]
    public async Task A_host_that_never_responses_is_not_waited_for_any_longer()
    {
        await using var server = await StubServer.StartAsync((context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using var host = ConnectedHostFactory.ForServer(server);

        var error = ShouldBeUp(2, () => host.Run($"Wait-TwilioRoom {ResponseBodies.Room} -TimeoutSec 2").OnlyError());

        Assert.StartsWith($"There was no answer about the room {ResponseBodies.Room} within 2 seconds", error.ToString());
    }

    [Fact]
    public async Task A_host_that_falls_silent_leaves_the_last_known_status()
    {
        var requested = 0;
        await using var server = await StubServer.StartAsync((context, _) => Interlocked.Increment(ref requested) > 1
            ? Task.Delay(Timeout.Infinite, context.RequestAborted)
            : StubServer.Response(context, 200, ResponseBodies.RoomJson()));
        using var host = ConnectedHostFactory.ForServer(server);

        var error = ShouldBeUp(3, () => host.Run($"Wait-TwilioRoom {ResponseBodies.Room} -TimeoutSec 3 -PollSec 1").OnlyError());

        Assert.Contains("is still 'in-progress' after 3 seconds", error.ToString());
        Assert.Contains("had no answer by then", error.ToString());
    }

    [Fact]
    public async Task More_than_may_be_requested_about_in_the_time_take_no_longer()
    {
        await using var server = await StubServer.StartAsync((context, request) => StubServer.Response(context, 200, ResponseBodies.RoomJson(request.Target.Split('/')[^1])));
        using var host = new PowerShellHost();
        host.Run(
            "param($address, $sid, $token) Connect-TwilioVideo -BaseUri $address -AccountSid $sid -AuthToken $token -ReadsPerSecond 5 -SkipVerification",
            server.Address,
            EmulatorHost.AccountSid,
            SecureStrings.Of(EmulatorHost.AuthToken)).ShouldBeClean();

        var clock = Stopwatch.StartNew();
        var result = host.Run("1..40 | ForEach-Object { 'RM{0:x32}' -f $_ } | Wait-TwilioRoom -ThrottleLimit 64 -TimeoutSec 2 -PollSec 1");

        Assert.InRange(clock.Elapsed.TotalSeconds, 1.9, 5);
        Assert.Equal(40, result.Errors.Count);
        Assert.All(result.Errors, error => Assert.StartsWith("TwilioVideo.Timeout,", error.FullyQualifiedErrorId));
    }

    [Fact]
    public void The_last_question_comes_before_the_time_is_up_however_far_the_next_one_is()
    {
        var requested = 0;
        var clock = Stopwatch.StartNew();
        var (result, requests) = fixture.Run("Wait-TwilioRoom {RM} -PollSec 20 -TimeoutSec 2", _ => (200, Interlocked.Increment(ref requested) > 1 ? Ended : ResponseBodies.RoomJson()));

        Assert.Equal("completed", Assert.Single(result.ShouldBeClean().All("Status")));
        Assert.Equal(2, requests.Count);
        Assert.InRange(clock.Elapsed.TotalSeconds, 1, 5);
    }

    [Fact]
    public void The_time_is_up_when_it_is_up_however_far_the_next_question_is()
    {
        var sent = 0;
        var error = ShouldBeUp(2, () =>
        {
            var (result, requested) = fixture.Run("Wait-TwilioRoom {RM} -PollSec 20 -TimeoutSec 2", _ => (200, ResponseBodies.RoomJson()));
            sent = requested.Count;
            return result.OnlyError();
        });

        Assert.Contains("is still 'in-progress' after 2 seconds", error.ToString());
        Assert.Equal(2, sent);
    }

    [Fact]
    public void No_time_at_all_is_one_question()
    {
        var (result, requests) = fixture.Run("Wait-TwilioRoom {RM} -TimeoutSec 0", _ => (200, ResponseBodies.RoomJson()));

        Assert.Contains("is still 'in-progress' after 0 seconds", result.OnlyError().ToString());
        Assert.Single(requests);
    }

    private static System.Management.Automation.ErrorRecord ShouldBeUp(int seconds, Func<System.Management.Automation.ErrorRecord> wait)
    {
        var clock = Stopwatch.StartNew();
        var error = wait();
        Assert.InRange(clock.Elapsed.TotalSeconds, seconds - 0.1, seconds + 3);
        Assert.StartsWith("TwilioVideo.Timeout,", error.FullyQualifiedErrorId);
        return error;
    }
}
