using System;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Execution;

/// <summary>What must not happen twice is sent once, unless it surely never arrived.</summary>
[Trait("Category", "Slow")]
public sealed class CreationFaultTests
{
    private const int Rooms = 12;
    private const int Strikes = 4;

    private const string Truncated = "\"truncateProbability\":1";

    public static readonly TheoryData<string, int> Lost = new()
    {
        // How many of the rooms with a fault were made all the same.
        { "\"serverErrorProbability\":1,\"serverErrorStatuses\":[500]", 0 },
        { "\"serverErrorProbability\":1,\"serverErrorStatuses\":[502]", 0 },
        { "\"serverErrorProbability\":1,\"serverErrorStatuses\":[503]", 0 },
        { "\"serverErrorProbability\":1,\"serverErrorStatuses\":[504]", Strikes },
        { "\"resetBeforeProbability\":1", 0 },
        { "\"resetAfterProbability\":1", Strikes },
        { Truncated, Strikes },
        { "\"hangProbability\":1", Strikes },
    };

    [Theory]
    [MemberData(nameof(Lost))]
    public async Task A_room_is_requested_for_once_with_a_name_or_without(string fault, int made)
    {
        await using var host = await EmulatorHostFixture.StartAsync(1);
        using var powerShell = host.Connect("-TimeoutSec 1 -WritesPerSecond 5000");
        foreach (var (number, command) in new[] { (1, $"1..{Rooms} | ForEach-Object {{ \"room-$_\" }} | New-TwilioRoom -Verbose"), (2, $"1..{Rooms} | ForEach-Object {{ New-TwilioRoom -Verbose }}") })
        {
            await host.SetFaultsAsync($$"""{{{fault}},"maxCount":{{Strikes}},"operations":["CreateRoom"]}""");

            var result = powerShell.Run(command);

            Assert.Null(result.Terminating);
            // The status of a truncated response says that the room was made, so a room with a name is looked up.
            var lost = fault == Truncated && number == 1 ? 0 : Strikes;
            Assert.Equal((Rooms - lost, lost), (result.Output.Count, result.Errors.Count));
            Assert.Empty(result.Retries());
            Assert.Equal(number * Rooms, (await host.RequestsAsync()).Count(line => line.Method == "POST"));
            Assert.Equal(number * (Rooms - Strikes + made), (await host.ChangeLogAsync()).Count(line => line.Operation == "CreateRoom"));
        }
    }

    [Theory]
    [MemberData(nameof(Lost))]
    public async Task Identity_is_disconnected_once_by_sid_whatever_is_lost(string fault, int _)
    {
        await using var host = await EmulatorHostFixture.StartAsync(Rooms);
        using var powerShell = host.Connect("-TimeoutSec 3 -WritesPerSecond 5000");
        await host.SetFaultsAsync($$"""{{{fault}},"maxCount":{{Strikes}},"operations":["UpdateRoomParticipant"]}""");

        var result = powerShell.Run($"$guests.Identity | Set-TwilioRoomParticipant -RoomSid {EmulatorHostFixture.RoomName} -Status disconnected -Verbose");

        Assert.Equal(Rooms, result.ShouldBeClean().Output.Count);
        Assert.Equal(Strikes, result.Retries().Count(line => line.StartsWith("POST", StringComparison.Ordinal)));
        var changes = (await host.RequestsAsync()).Where(line => line.Method == "POST").ToList();
        Assert.Equal(Rooms + Strikes, changes.Count);
        Assert.All(changes, line => Assert.Matches("/Participants/PA[0-9a-f]{32}$", line.Target));
        Assert.Equal(Rooms, (await host.DisconnectedAsync()).Distinct().Count());
        Assert.Equal(Rooms, (await host.DisconnectedAsync()).Count);
    }

    [Theory]
    [InlineData("UniqueName")]
    [InlineData("Sid")]
    public async Task A_room_is_ended_again_by_its_sid_only_as_another_may_bear_its_name_by_then(string property)
    {
        await using var host = await EmulatorHostFixture.StartAsync(1);
        using var powerShell = host.Connect();
        await host.SetFaultsAsync("""{"resetAfterProbability":1,"maxCount":1,"operations":["UpdateRoom"]}""");

        var result = powerShell.Run($"Set-TwilioRoom (Get-TwilioRoom {EmulatorHostFixture.RoomName}).{property} completed -Confirm:$false");

        var changes = (await host.RequestsAsync()).Where(line => line.Method == "POST").ToList();
        Assert.Equal(2, changes.Count);
        Assert.All(changes, line => Assert.Matches("/Rooms/RM[0-9a-f]{32}$", line.Target));
        Assert.Single(result.ShouldBeClean().Output);
        Assert.Equal(1, (await host.ChangeLogAsync()).Count(line => line.Operation == "UpdateRoom"));
    }

    [Fact]
    public async Task A_creation_that_was_rejected_for_number_is_sent_again_and_made_once()
    {
        await using var host = await EmulatorHostFixture.StartAsync(1);
        using var powerShell = host.Connect("-WritesPerSecond 5000 -MaximumRetryCount 0");
        await host.SetFaultsAsync("""{"limits":{"writesPerSecond":40,"burstSeconds":0.2}}""");

        var result = powerShell.Run("1..40 | ForEach-Object { \"room-$_\" } | New-TwilioRoom").ShouldBeClean();

        Assert.Equal(40, result.All("UniqueName").Distinct().Count());
        Assert.Equal(40, (await host.ChangeLogAsync()).Count(line => line.Operation == "CreateRoom"));
        Assert.True((await host.StatisticsAsync()).Rejected > 0);
    }

    [Theory]
    [InlineData("New-TwilioRoom standup")]
    [InlineData("Set-TwilioRoomParticipant standup alice disconnected")]
    public void What_surely_never_arrived_is_sent_again_whatever_it_is(string command)
    {
        using var host = new PowerShellHost();
        host.Run(
            "param($address, $sid, $token) Connect-TwilioVideo -BaseUri $address -AccountSid $sid -AuthToken $token -SkipVerification -MaximumRetryCount 2",
            $"http://127.0.0.1:{ClosedPort()}",
            EmulatorHost.AccountSid,
            SecureStrings.Of(EmulatorHost.AuthToken)).ShouldBeClean();

        var result = host.Run($"{command} -Verbose");

        Assert.StartsWith("TwilioVideo.Network,", result.OnlyError().FullyQualifiedErrorId);
        Assert.Equal(2, result.Retries().Count);
    }

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
