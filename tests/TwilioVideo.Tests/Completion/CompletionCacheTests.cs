using System;
using System.Diagnostics;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Completion;

/// <summary>Whom Tab asks, how long it waits for the answer, and what it does when there is none.</summary>
public sealed class CompletionCacheTests : IDisposable
{
    private readonly PowerShellHost _engine = new();

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void The_connection_of_the_command_line_is_requested()
    {
        Connect();
        _engine.Run("$other = Connect-TwilioVideo -Emulator -Seed @{ Rooms = 'elsewhere' } -PassThru; Connect-TwilioVideo -Emulator").ShouldBeClean();

        Assert.Empty(_engine.GetCompletions("Get-TwilioRoom -RoomSid "));
        Assert.Equal(["elsewhere"], _engine.Texts("Get-TwilioRoom -Connection $other -RoomSid "));
    }

    [Fact]
    public void Of_many_rooms_the_heads_in_the_first_are_counted()
    {
        _engine.Run("Connect-TwilioVideo -Emulator -Seed @{ Rooms = @(1..25 | ForEach-Object { @{ UniqueName = \"room-$_\"; Participants = 'alice', 'bob' } }) }").ShouldBeClean();
        var first = _engine.Texts("Get-TwilioRoom -RoomSid ").Take(20).ToList();

        var offered = _engine.Complete("Get-TwilioRoom -RoomSid ", result => !first.Contains(result.CompletionText) || IsCounted(result));

        Assert.Equal(25, offered.Count);
        Assert.Equal(first, offered.Where(IsCounted).Select(result => result.CompletionText));

        static bool IsCounted(CompletionResult result) => result.ToolTip.Contains(", 2 connected, ", StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_connection_nothing_is_offered_and_nothing_is_said()
    {
        _engine.Run("Disconnect-TwilioVideo").ShouldBeClean();

        Assert.Empty(_engine.GetCompletions("Get-TwilioRoom -RoomSid "));
        Assert.Empty(_engine.GetCompletions("Set-TwilioRoomParticipant standup "));
    }

    [Fact]
    public void A_connection_that_was_closed_offers_nothing()
    {
        Connect();
        _engine.Run("$closed = Get-TwilioVideoConnection; Disconnect-TwilioVideo").ShouldBeClean();

        Assert.Empty(_engine.GetCompletions("Get-TwilioRoom -Connection $closed -RoomSid "));
    }

    [Fact]
    public async Task A_service_that_hangs_costs_a_second_once_and_is_left_alone_then()
    {
        await using var server = await StubServer.StartAsync((context, _) => Task.Delay(TimeSpan.FromMinutes(1), context.RequestAborted));
        Connect(server);

        var clock = Stopwatch.StartNew();
        Assert.Empty(_engine.GetCompletions("Get-TwilioRoom -RoomSid "));
        Assert.InRange(clock.Elapsed, TimeSpan.FromMilliseconds(900), TimeSpan.FromSeconds(4));
        clock.Restart();
        Assert.Empty(_engine.GetCompletions("Get-TwilioRoom -RoomSid s"));
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
    public async Task A_bad_response_offers_nothing_and_says_nothing(int status, string body)
    {
        await using var server = await StubServer.StartAsync(status, body);
        Connect(server);

        Assert.Empty(_engine.GetCompletions("Get-TwilioRoom -RoomSid "));
        Assert.Empty(_engine.GetCompletions("Set-TwilioRoomParticipant standup "));
        Assert.Empty(_engine.Run("$Error").Output);
    }

    [Fact]
    public async Task What_was_requested_a_moment_ago_is_not_requested_again()
    {
        await using var host = await EmulatorHost.StartAsync("""{ "rooms": [{ "uniqueName": "standup", "participants": ["alice", "albert"] }] }""");
        host.Connect(_engine);

        Assert.Equal(["alice", "albert"], _engine.Texts("Set-TwilioRoomParticipant standup "));
        _engine.Run("Set-TwilioRoomParticipant standup alice disconnected").ShouldBeClean();
        Assert.Equal(["alice", "albert"], _engine.Texts("Set-TwilioRoomParticipant standup al"));
    }

    private void Connect() => _engine.Run("Connect-TwilioVideo -Emulator -Seed @{ Rooms = 'standup' }").ShouldBeClean();

    private void Connect(StubServer server) => _engine.Run(
        "param($address, $secret) Connect-TwilioVideo -SkipVerification -BaseUri $address -Credential ([pscredential]::new('AC0123456789abcdef0123456789abcdef', $secret))",
        server.Address,
        SecureStrings.Of("test-token-of-the-test-suite")).ShouldBeClean();
}
