using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Tests.Running;
using Xunit;

namespace TwilioVideo.Tests.Resources;

/// <summary>The time of a wait is its limit, whatever the service does meanwhile.</summary>
public sealed class WaitTimeTests(Bench bench) : IClassFixture<Bench>
{
    private static string Ended => Answers.RoomJson().Replace("in-progress", "completed", StringComparison.Ordinal);

    [Fact]
    public async Task A_host_that_never_answers_is_not_waited_for_any_longer()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using var engine = Connected.To(server);

        var error = ShouldBeUp(2, () => engine.Run($"Wait-TwilioRoom {Answers.Room} -TimeoutSec 2").OnlyError());

        Assert.StartsWith($"There was no answer about the room {Answers.Room} within 2 seconds", error.ToString());
    }

    [Fact]
    public async Task A_host_that_falls_silent_leaves_the_last_known_status()
    {
        var asked = 0;
        await using var server = await ScriptedServer.StartAsync((context, _) => Interlocked.Increment(ref asked) > 1
            ? Task.Delay(Timeout.Infinite, context.RequestAborted)
            : ScriptedServer.Answer(context, 200, Answers.RoomJson()));
        using var engine = Connected.To(server);

        var error = ShouldBeUp(3, () => engine.Run($"Wait-TwilioRoom {Answers.Room} -TimeoutSec 3 -PollSec 1").OnlyError());

        Assert.Contains("is still 'in-progress' after 3 seconds", error.ToString());
        Assert.Contains("had no answer by then", error.ToString());
    }

    [Fact]
    public async Task More_than_may_be_asked_about_in_the_time_take_no_longer()
    {
        await using var server = await ScriptedServer.StartAsync(200, Answers.RoomJson());
        using var engine = new Engine();
        engine.Run(
            "param($address, $sid, $token) Connect-TwilioVideo -BaseUri $address -AccountSid $sid -AuthToken $token -ReadsPerSecond 5 -SkipVerification",
            server.Address,
            EmulatorHostProcess.AccountSid,
            Secret.Of(EmulatorHostProcess.AuthToken)).ShouldBeClean();

        var clock = Stopwatch.StartNew();
        var result = engine.Run("1..40 | ForEach-Object { 'RM{0:x32}' -f $_ } | Wait-TwilioRoom -ThrottleLimit 64 -TimeoutSec 2 -PollSec 1");

        Assert.InRange(clock.Elapsed.TotalSeconds, 1.9, 5);
        Assert.Equal(40, result.Errors.Count);
        Assert.All(result.Errors, error => Assert.StartsWith("TwilioVideo.Timeout,", error.FullyQualifiedErrorId));
    }

    [Fact]
    public void The_last_question_comes_before_the_time_is_up_however_far_the_next_one_is()
    {
        var asked = 0;
        var clock = Stopwatch.StartNew();
        var (result, sent) = bench.Run("Wait-TwilioRoom {RM} -PollSec 20 -TimeoutSec 2", _ => (200, Interlocked.Increment(ref asked) > 1 ? Ended : Answers.RoomJson()));

        Assert.Equal("completed", Assert.Single(result.ShouldBeClean().All("Status")));
        Assert.Equal(2, sent.Count);
        Assert.InRange(clock.Elapsed.TotalSeconds, 1, 5);
    }

    [Fact]
    public void The_time_is_up_when_it_is_up_however_far_the_next_question_is()
    {
        var sent = 0;
        var error = ShouldBeUp(2, () =>
        {
            var (result, asked) = bench.Run("Wait-TwilioRoom {RM} -PollSec 20 -TimeoutSec 2", _ => (200, Answers.RoomJson()));
            sent = asked.Count;
            return result.OnlyError();
        });

        Assert.Contains("is still 'in-progress' after 2 seconds", error.ToString());
        Assert.Equal(2, sent);
    }

    [Fact]
    public void No_time_at_all_is_one_question()
    {
        var (result, sent) = bench.Run("Wait-TwilioRoom {RM} -TimeoutSec 0", _ => (200, Answers.RoomJson()));

        Assert.Contains("is still 'in-progress' after 0 seconds", result.OnlyError().ToString());
        Assert.Single(sent);
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
