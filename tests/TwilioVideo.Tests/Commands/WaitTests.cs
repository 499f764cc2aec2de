using System;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Commands;

/// <summary>Waiting for what was accepted to be finished.</summary>
public sealed class WaitTests(ModuleFixture fixture) : IClassFixture<ModuleFixture>
{
    [Fact]
    public void It_asks_until_the_status_is_there_and_gives_one_object_for_each_input()
    {
        var requested = 0;
        var (result, requests) = fixture.Run(
            $"'{ResponseBodies.Sid("CJ", 1)}', '{ResponseBodies.Sid("CJ", 2)}' | Wait-TwilioComposition -PollSec 1 -TimeoutSec 20",
            request => (200, Composition(request.Target, Interlocked.Increment(ref requested) > 3 ? "completed" : "processing")));

        Assert.Equal([ResponseBodies.Sid("CJ", 1), ResponseBodies.Sid("CJ", 2)], result.ShouldBeClean().All("Sid").Order());
        Assert.All(result.All("Status"), status => Assert.Equal("completed", status));
        Assert.InRange(requests.Count, 4, 5);
    }

    [Fact]
    public void When_the_time_is_up_there_is_one_error_and_the_others_still_come()
    {
        var (result, _) = fixture.Run(
            $"'{ResponseBodies.Sid("CJ", 1)}', '{ResponseBodies.Sid("CJ", 2)}' | Wait-TwilioComposition -PollSec 1 -TimeoutSec 1",
            request => (200, Composition(request.Target, request.Target.EndsWith('2') ? "completed" : "processing")));

        Assert.Equal(ResponseBodies.Sid("CJ", 2), Assert.Single(result.All("Sid")));
        var error = result.OnlyError();
        Assert.StartsWith("TwilioVideo.Timeout,", error.FullyQualifiedErrorId);
        Assert.Contains("processing", error.ToString());
    }

    [Fact]
    public void A_status_that_can_not_change_any_more_is_not_waited_for()
    {
        var (result, requests) = fixture.Run($"Wait-TwilioComposition {ResponseBodies.Sid("CJ", 1)}", request => (200, Composition(request.Target, "failed")));

        Assert.StartsWith("TwilioVideo.UnexpectedStatus,", result.OnlyError().FullyQualifiedErrorId);
        Assert.Single(requests);
    }

    [Fact]
    public void Who_was_named_by_identity_is_followed_by_sid()
    {
        var requested = 0;
        var (result, requests) = fixture.Run(
            "Wait-TwilioRoomParticipant {RM} bob -PollSec 1 -TimeoutSec 20",
            request => request.Target.Contains('?') ? (200, ResponseBodies.List("participants", null))
                : Interlocked.Increment(ref requested) is var count && count > 2 ? (404, """{"code":20404,"message":"No","status":404}""")
                : (200, ResponseBodies.ParticipantJson(status: count > 1 ? "disconnected" : "connected", identity: "bob")));

        // Whether they have come back meanwhile is looked up by identity, in the path and in the lists.
        Assert.Equal("disconnected", Assert.Single(result.ShouldBeClean().All("Status")));
        var people = $"/v1/Rooms/{ResponseBodies.Room}/Participants";
        Assert.Equal([$"{people}/bob", $"{people}/{ResponseBodies.Participant}", $"{people}/bob"], requests.Take(3).Select(request => request.Target));
        Assert.Equal(6, requests.Count);
        Assert.All(requests.Skip(3), request => Assert.Contains("Identity=bob", request.Target));
    }

    [Fact]
    public async Task A_stop_ends_the_wait_at_once()
    {
        await using var server = await StubServer.StartAsync(200, ResponseBodies.RoomJson());
        using var host = ConnectedHostFactory.ForServer(server);
        using var shell = host.Prepare($"Wait-TwilioRoom {ResponseBodies.Room} -PollSec 600");
        var running = shell.BeginInvoke();
        for (var deadline = Stopwatch.StartNew(); server.Requests.Count == 0 && deadline.Elapsed < TimeSpan.FromSeconds(10);)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        var clock = Stopwatch.StartNew();
        shell.Stop();
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2), $"It took {clock.Elapsed}.");
        Assert.True(running.IsCompleted);
        Assert.Single(server.Requests);
    }

    private static string Composition(string target, string status) =>
        $$"""{"sid":"{{target.Split('/')[^1]}}","status":"{{status}}"}""";
}
