using System;
using System.Diagnostics;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Tests.Running;
using Xunit;

namespace TwilioVideo.Tests;

/// <summary>Whom Tab asks, how long it waits for the answer, and what it does when there is none.</summary>
public sealed class CompletionServiceTests : IDisposable
{
    private readonly Engine engine = new();

    public void Dispose() => engine.Dispose();

    [Fact]
    public void The_connection_of_the_command_line_is_asked()
    {
        Connect();
        engine.Run("$other = Connect-TwilioVideo -Emulator -Seed @{ Rooms = 'elsewhere' } -PassThru; Connect-TwilioVideo -Emulator").ShouldBeClean();

        Assert.Empty(engine.Ask("Get-TwilioRoom -RoomSid "));
        Assert.Equal(["elsewhere"], engine.Texts("Get-TwilioRoom -Connection $other -RoomSid "));
    }

    [Fact]
    public void Of_many_rooms_the_heads_in_the_first_are_counted()
    {
        engine.Run("Connect-TwilioVideo -Emulator -Seed @{ Rooms = @(1..25 | ForEach-Object { @{ UniqueName = \"room-$_\"; Participants = 'alice', 'bob' } }) }").ShouldBeClean();
        var first = engine.Texts("Get-TwilioRoom -RoomSid ").Take(20).ToList();

        var offered = engine.Complete("Get-TwilioRoom -RoomSid ", one => !first.Contains(one.CompletionText) || IsCounted(one));

        Assert.Equal(25, offered.Count);
        Assert.Equal(first, offered.Where(IsCounted).Select(one => one.CompletionText));

        static bool IsCounted(CompletionResult one) => one.ToolTip.Contains(", 2 connected, ", StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_connection_nothing_is_offered_and_nothing_is_said()
    {
        engine.Run("Disconnect-TwilioVideo").ShouldBeClean();

        Assert.Empty(engine.Ask("Get-TwilioRoom -RoomSid "));
        Assert.Empty(engine.Ask("Set-TwilioRoomParticipant standup "));
    }

    [Fact]
    public void A_connection_that_was_closed_offers_nothing()
    {
        Connect();
        engine.Run("$closed = Get-TwilioVideoConnection; Disconnect-TwilioVideo").ShouldBeClean();

        Assert.Empty(engine.Ask("Get-TwilioRoom -Connection $closed -RoomSid "));
    }

    [Fact]
    public async Task A_service_that_hangs_costs_a_second_once_and_is_left_alone_then()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) => Task.Delay(TimeSpan.FromMinutes(1), context.RequestAborted));
        Connect(server);

        var clock = Stopwatch.StartNew();
        Assert.Empty(engine.Ask("Get-TwilioRoom -RoomSid "));
        Assert.InRange(clock.Elapsed, TimeSpan.FromMilliseconds(900), TimeSpan.FromSeconds(4));
        clock.Restart();
        Assert.Empty(engine.Ask("Get-TwilioRoom -RoomSid s"));
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromMilliseconds(900));

        Assert.Single(server.Requests);
        for (var waited = 0; server.Running > 0 && waited < 50; waited++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Equal(0, server.Running);
    }

    [Theory]
    [InlineData(401, """{"code":20003,"message":"Authenticate","status":401}""")]
    [InlineData(200, "<html>")]
    [InlineData(200, """{"rooms":[{"sid":null,"unique_name":null,"status":"in-progress"},{"sid":"","unique_name":"","status":"x"}],"meta":{"key":"rooms"}}""")]
    public async Task A_bad_answer_offers_nothing_and_says_nothing(int status, string body)
    {
        await using var server = await ScriptedServer.StartAsync(status, body);
        Connect(server);

        Assert.Empty(engine.Ask("Get-TwilioRoom -RoomSid "));
        Assert.Empty(engine.Ask("Set-TwilioRoomParticipant standup "));
        Assert.Empty(engine.Run("$Error").Output);
    }

    [Fact]
    public async Task What_was_asked_a_moment_ago_is_not_asked_again()
    {
        await using var host = await EmulatorHostProcess.StartAsync("""{ "rooms": [{ "uniqueName": "standup", "participants": ["alice", "albert"] }] }""");
        host.Connect(engine);

        Assert.Equal(["alice", "albert"], engine.Texts("Set-TwilioRoomParticipant standup "));
        engine.Run("Set-TwilioRoomParticipant standup alice disconnected").ShouldBeClean();
        Assert.Equal(["alice", "albert"], engine.Texts("Set-TwilioRoomParticipant standup al"));
    }

    private void Connect() => engine.Run("Connect-TwilioVideo -Emulator -Seed @{ Rooms = 'standup' }").ShouldBeClean();

    private void Connect(ScriptedServer server) => engine.Run(
        "param($address, $secret) Connect-TwilioVideo -SkipVerification -BaseUri $address -Credential ([pscredential]::new('AC0123456789abcdef0123456789abcdef', $secret))",
        server.Address,
        Secret.Of("test-token-of-the-test-suite")).ShouldBeClean();
}
