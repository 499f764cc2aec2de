using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Commands;

/// <summary>A service that is away for a while ends no wait; one that says no does.</summary>
[Trait("Category", "Slow")]
public sealed class WaitOutageTests
{
    private const int MaximumRetryCount = 1;

    // As often as the client itself tries, and once more.
    private const int Long = MaximumRetryCount + 2;

    [Theory]
    [InlineData("")]
    [InlineData("-TimeoutSec 60")]
    public async Task A_gateway_without_a_service_behind_it_is_requested_again(string time)
    {
        await using var server = await AwayAsync(Long, context => StubServer.Response(context, 502, "<html>Bad gateway</html>", "text/html"));
        using var host = ConnectedHostFactory.ForServer(server, maximumRetryCount: MaximumRetryCount);

        var result = host.Run($"Wait-TwilioRoom {ResponseBodies.Room} -PollSec 1 {time} -Verbose").ShouldBeClean();

        Assert.Equal("completed", Assert.Single(result.All("Status")));
        Assert.Contains("502", Assert.Single(result.Verbose, line => line.StartsWith($"Wait: room {ResponseBodies.Room} again in 1000 ms: ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Connections_that_break_are_made_again()
    {
        await using var server = await AwayAsync(Long, context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        using var host = ConnectedHostFactory.ForServer(server, maximumRetryCount: MaximumRetryCount);

        Assert.Equal("completed", Assert.Single(host.Run($"Wait-TwilioRoom {ResponseBodies.Room} -PollSec 1").ShouldBeClean().All("Status")));
    }

    [Fact]
    public async Task Questions_without_an_response_are_requested_again()
    {
        await using var server = await AwayAsync(Long, context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using var host = ConnectedHostFactory.ForServer(server, timeoutSec: 1, MaximumRetryCount);

        Assert.Equal("completed", Assert.Single(host.Run($"Wait-TwilioRoom {ResponseBodies.Room} -PollSec 1").ShouldBeClean().All("Status")));
    }

    [Theory]
    [InlineData("", "for as long as it takes; -TimeoutSec would end it: ")]
    [InlineData("-TimeoutSec 60", "A question failed, and the wait goes on: ")]
    public async Task An_outage_is_told_once_however_many_are_waited_for(string time, string expected)
    {
        await using var server = await AwayAsync(3 * Long, context => StubServer.Response(context, 502, "<html>Bad gateway</html>", "text/html"));
        using var host = ConnectedHostFactory.ForServer(server, maximumRetryCount: MaximumRetryCount);

        var result = host.Run($"'{ResponseBodies.Room}', 'RM{new string('1', 32)}' | Wait-TwilioRoom -PollSec 1 {time}");

        Assert.Equal(2, result.Output.Count);
        var warning = Assert.Single(result.Warnings);
        Assert.Contains(expected, warning);
        Assert.Contains("502", warning);
    }

    [Fact]
    public async Task A_rest_that_the_service_asks_for_ends_no_wait_but_the_time_does()
    {
        await using var server = await AwayAsync(int.MaxValue, context =>
        {
            context.Response.Headers.RetryAfter = "3600";
            return StubServer.Response(context, 429, """{"code":20429,"message":"Too many requests","status":429}""");
        });
        using var host = ConnectedHostFactory.ForServer(server);

        var error = host.Run($"Wait-TwilioRoom {ResponseBodies.Room} -PollSec 1 -TimeoutSec 2").OnlyError();

        Assert.StartsWith("TwilioVideo.Timeout,", error.FullyQualifiedErrorId);
        Assert.Contains($"no answer about the room {ResponseBodies.Room} within 2 seconds", error.ToString());
        Assert.Contains("The last question failed: ", error.ToString());
        Assert.Contains("asks to retry after", error.ToString());
    }

    [Fact]
    public async Task When_the_time_is_up_while_the_client_still_tries_the_error_says_why()
    {
        await using var server = await AwayAsync(int.MaxValue, context => StubServer.Response(context, 503, """{"code":20503,"message":"Gone fishing","status":503}"""));
        using var host = ConnectedHostFactory.ForServer(server);

        var error = host.Run($"Wait-TwilioRoom {ResponseBodies.Room} -TimeoutSec 1").OnlyError();

        Assert.StartsWith("TwilioVideo.Timeout,", error.FullyQualifiedErrorId);
        Assert.Contains("Gone fishing", error.ToString());
    }

    [Theory]
    [InlineData(401, 20003)]
    [InlineData(403, 20403)]
    [InlineData(404, 20404)]
    [InlineData(400, 20001)]
    public async Task A_no_ends_the_wait_at_once(int status, int code)
    {
        await using var server = await AwayAsync(int.MaxValue, context => StubServer.Response(context, status, $$"""{"code":{{code}},"message":"No","status":{{status}}}"""));
        using var host = ConnectedHostFactory.ForServer(server);

        var error = host.Run($"Wait-TwilioRoom {ResponseBodies.Room} -PollSec 1 -TimeoutSec 20").OnlyError();

        Assert.StartsWith($"TwilioApi.{code},", error.FullyQualifiedErrorId);
        Assert.Single(server.Requests);
    }

    private static string Ended(string sid) => ResponseBodies.RoomJson(sid).Replace("in-progress", "completed", StringComparison.Ordinal);

    private static Task<StubServer> AwayAsync(int times, Func<HttpContext, Task> meanwhile)
    {
        var requested = 0;
        return StubServer.StartAsync((context, request) => Interlocked.Increment(ref requested) <= times ? meanwhile(context) : StubServer.Response(context, 200, Ended(request.Target.Split('/')[^1])));
    }
}
