using System.Linq;
using System.Threading.Tasks;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Commands;

/// <summary>What a user sees of somebody who left and came back.</summary>
public sealed class PresentStayTests
{
    private const string Seed = """
        @{ Rooms = @(@{ UniqueName = 'r'; Participants = @(
            @{ Identity = 'dana/1'; MinutesAgo = 30; EndedMinutesAgo = 20 }, @{ Identity = 'dana/1'; MinutesAgo = 10; Status = 'reconnecting' },
            @{ Identity = 'dana'; MinutesAgo = 30; EndedMinutesAgo = 20 }, @{ Identity = 'dana'; MinutesAgo = 10; Status = 'reconnecting' }) }) }
        """;

    [Theory]
    [InlineData("dana")]
    [InlineData("dana/1")]
    public void Disconnect_by_identity_ends_the_present_stay(string identity)
    {
        using var host = ConnectedHostFactory.ForEmulator(Seed);
        var present = host.Run($"Get-TwilioRoomParticipant r -Status reconnecting -Identity '{identity}'").ShouldBeClean();

        var disconnected = host.Run($"Set-TwilioRoomParticipant r '{identity}' disconnected").ShouldBeClean();

        Assert.Equal(present.All("Sid"), disconnected.All("Sid"));
        Assert.Equal("disconnected", Assert.Single(disconnected.All("Status")));
        Assert.Empty(host.Run($"Get-TwilioRoomParticipant r -Status reconnecting -Identity '{identity}'").ShouldBeClean().Output);
    }

    [Theory]
    [InlineData("dana")]
    [InlineData("dana/1")]
    public void Wait_by_identity_goes_on_while_somebody_is_reconnecting(string identity)
    {
        using var host = ConnectedHostFactory.ForEmulator(Seed);
        var error = host.Run($"Wait-TwilioRoomParticipant r '{identity}' -TimeoutSec 1 -PollSec 1").OnlyError();
        Assert.Contains("still 'reconnecting'", error.ToString());
        Assert.Equal("reconnecting", Assert.Single(host.Run($"Wait-TwilioRoomParticipant r '{identity}' reconnecting -TimeoutSec 1").ShouldBeClean().All("Status")));
    }

    [Theory]
    [InlineData("dana")]
    [InlineData("dana/1")]
    public void Fetch_and_clear_by_identity_find_somebody_who_is_reconnecting(string identity)
    {
        using var host = ConnectedHostFactory.ForEmulator(Seed);
        Assert.Equal("reconnecting", Assert.Single(host.Run($"Get-TwilioRoomParticipant r -Sid '{identity}'").ShouldBeClean().All("Status")));
        var cleared = host.Run($"Clear-TwilioRoomParticipantIdentity r '{identity}' -Confirm:$false").ShouldBeClean();
        Assert.Equal(cleared.All("Sid"), cleared.All("Identity"));
    }

    [Fact]
    public void A_change_whose_connection_is_closed_instead_of_a_response_is_made_once()
    {
        using var host = ConnectedHostFactory.ForEmulator("@{ Rooms = @(@{ UniqueName = 'r'; Participants = @('dana') }); Faults = @{ closeAfterProbability = 1; operations = @('UpdateRoomParticipantAnonymize') } }");
        var result = host.Run("Get-TwilioRoomParticipant r | Clear-TwilioRoomParticipantIdentity -Confirm:$false -Verbose");
        Assert.StartsWith("TwilioVideo.Network,", result.OnlyError().FullyQualifiedErrorId);
        Assert.Single(result.Verbose, line => line.StartsWith("POST", System.StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_participant_of_another_name_and_room_is_not_passed_on()
    {
        var (host, server) = await ConnectedHostFactory.ForResponseAsync(200, ResponseBodies.ParticipantJson(identity: "alice"));
        await using var _ = server;
        using var __ = host;
        var error = host.Run($"Get-TwilioRoomParticipant {ResponseBodies.Room} -Sid bob | Set-TwilioRoomParticipant -Status disconnected").OnlyError();
        Assert.StartsWith("TwilioVideo.InvalidResponse,", error.FullyQualifiedErrorId);
        Assert.Equal("GET", Assert.Single(server.Requests).Method);
    }

    [Fact]
    public async Task A_null_in_a_list_costs_a_warning()
    {
        var (host, server) = await ConnectedHostFactory.ForResponseAsync(200, ResponseBodies.List("participants", null, ResponseBodies.ParticipantJson(), "null", ResponseBodies.ParticipantJson(ResponseBodies.Sid("PA", 2))));
        await using var _ = server;
        using var __ = host;
        var result = host.Run($"Get-TwilioRoomParticipant {ResponseBodies.Room}");
        Assert.Empty(result.Errors);
        Assert.Equal(2, result.Output.Count(item => item is not null));
        Assert.StartsWith("1 entry", Assert.Single(result.Warnings));
    }
}
