using System;
using System.Diagnostics;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Execution;

/// <summary>A stop ends everything within a second, leaves no request running, sends nothing more and prints no error.</summary>
public sealed class CancellationTests
{
    private static readonly TimeSpan ASecond = TimeSpan.FromSeconds(1);

    [Theory]
    [InlineData("a connect that proves its credentials", "Connect-TwilioVideo -BaseUri $address -Credential $credential")]
    [InlineData("one disconnect, waited for at the end", "Set-TwilioRoomParticipant room alice disconnected")]
    [InlineData("many disconnects, in the middle of the input", "1..1000 | ForEach-Object { \"guest-$_\" } | Set-TwilioRoomParticipant -RoomSid room -Status disconnected")]
    [InlineData("a list, before its first page", "Get-TwilioRoom")]
    [InlineData("many lists, in the middle of the input", "1..1000 | ForEach-Object { \"room-$_\" } | Get-TwilioRoomParticipant")]
    public async Task Whatever_waits_for_the_network_is_stopped(string what, string script)
    {
        await using var server = await StubServer.StartAsync((context, _) => Task.Delay(-1, context.RequestAborted));
        using var host = ConnectedHostFactory.ForServer(server, timeoutSec: 60);
        using var shell = host.Prepare(
            $"param($address, $credential) {script}",
            server.Address,
            new PSCredential(EmulatorHost.AccountSid, SecureStrings.Of(EmulatorHost.AuthToken)));
        var run = shell.BeginInvoke();
        await Until(() => server.Running > 0, what);

        var elapsed = Stopwatch.StartNew();
        shell.Stop();

        Assert.True(elapsed.Elapsed < ASecond, $"{what} took {elapsed.Elapsed}");
        Assert.Equal(PSInvocationState.Stopped, shell.InvocationStateInfo.State);
        Assert.Empty(shell.Streams.Error);
        await Until(() => server.Running == 0, what);
        var sent = server.Requests.Count;
        await Task.Delay(200, TestContext.Current.CancellationToken);
        Assert.Equal(sent, server.Requests.Count);
        Assert.Throws<PipelineStoppedException>(() => shell.EndInvoke(run));
    }

    [Fact]
    public async Task A_list_is_stopped_between_its_pages()
    {
        await using var server = await StubServer.StartAsync((context, request) => request.Target.Contains("PT1")
            ? Task.Delay(-1, context.RequestAborted)
            : StubServer.Response(context, 200, ResponseBodies.Participants("/v1/Rooms/room/Participants?PageToken=PT1", 0, 2)));
        using var host = ConnectedHostFactory.ForServer(server, timeoutSec: 60);
        using var shell = host.Prepare("Get-TwilioRoomParticipant room");
        using var output = new PSDataCollection<PSObject>();
        shell.BeginInvoke<PSObject, PSObject>(null, output);
        await Until(() => server.Running > 0 && output.Count == 2, "the second page");

        var elapsed = Stopwatch.StartNew();
        shell.Stop();

        Assert.True(elapsed.Elapsed < ASecond);
        Assert.Empty(shell.Streams.Error);
        await Until(() => server.Running == 0, "no request");
    }

    [Fact]
    public async Task When_a_later_command_has_had_enough_nothing_more_is_sent_and_nothing_is_printed()
    {
        // Six at once are answered; the seventh would wait for ever. By SID each is one request.
        var answered = 0;
        await using var server = await StubServer.StartAsync((context, request) => Interlocked.Increment(ref answered) <= 6
            ? StubServer.Response(context, 202, ResponseBodies.ParticipantJson(request.Target.Split('/')[^1], "disconnected"))
            : Task.Delay(-1, context.RequestAborted));
        using var host = ConnectedHostFactory.ForServer(server, timeoutSec: 60);
        // Select-Object is not in the bare engine; this is what its -First does.
        var elapsed = Stopwatch.StartNew();
        var result = host.Run("""
            function Select-Few { process { $script:seen++; $_; if ($script:seen -eq 3) { throw [System.OperationCanceledException]::new('enough') } } }
            $script:seen = 0
            try { 1..1000 | ForEach-Object { 'PA{0:x32}' -f $_ } | Set-TwilioRoomParticipant -RoomSid room -Status disconnected -ThrottleLimit 4 | Select-Few } catch { 'stopped: ' + $_ }
            """).ShouldBeClean();

        Assert.True(elapsed.Elapsed < TimeSpan.FromSeconds(5));
        Assert.Equal("stopped: enough", result.Output[^1].ToString());
        await Until(() => server.Running == 0, "no request");
        var sent = server.Requests.Count;
        await Task.Delay(200, TestContext.Current.CancellationToken);
        Assert.Equal(sent, server.Requests.Count);
        Assert.True(sent < 30, $"{sent} requests");
    }

    [Fact]
    public void An_error_that_is_to_stop_does_stop_and_the_rest_is_not_begun()
    {
        using var host = ConnectedHostFactory.ForEmulator();
        var result = host.Run("1..500 | ForEach-Object { \"nobody-$_\" } | Set-TwilioRoomParticipant -RoomSid standup -Status disconnected -ErrorAction Stop");
        Assert.StartsWith("TwilioApi.20404,", result.OnlyError().FullyQualifiedErrorId);
    }

    private static async Task Until(Func<bool> condition, string what)
    {
        for (var i = 0; !condition(); i++)
        {
            Assert.True(i < 500, $"Waited in vain: {what}");
            await Task.Delay(10);
        }
    }
}
