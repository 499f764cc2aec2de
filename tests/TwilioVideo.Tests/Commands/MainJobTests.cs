using System.Linq;
using System.Threading.Tasks;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Commands;

/// <summary>Connect, find, filter, disconnect: the same in memory and over HTTP.</summary>
public sealed class MainJobTests
{
    private const string Seed = """{"rooms":[{"uniqueName":"standup","participants":["alice","bob","guest-7"]},{"uniqueName":"support","participants":["carol","guest-12"]}]}""";

    [Fact]
    public void Guests_of_every_room_are_disconnected_in_memory()
    {
        using var host = new PowerShellHost();
        host.Run("param($seed) Connect-TwilioVideo -Emulator -Seed ([pscustomobject]@{ Rooms = @(@{ UniqueName = 'standup'; Participants = 'alice', 'bob', 'guest-7' }, @{ UniqueName = 'support'; Participants = 'carol', 'guest-12' }) })").ShouldBeClean();
        DisconnectTheGuests(host);
    }

    [Fact]
    public async Task Guests_of_every_room_are_disconnected_over_http()
    {
        await using var host = await EmulatorHost.StartAsync(Seed);
        using var powerShell = new PowerShellHost();
        host.Connect(powerShell);
        DisconnectTheGuests(powerShell);
    }

    [Fact]
    public async Task Five_hundred_guests_leave_and_each_one_comes_out_once()
    {
        await using var host = await EmulatorHost.StartAsync("""{"rooms":[{"uniqueName":"webinar","participantCount":500,"identityPrefix":"guest-"}]}""");
        using var powerShell = new PowerShellHost();
        host.Connect(powerShell);

        var disconnected = powerShell.Run("Get-TwilioRoomParticipant webinar -PageSize 100 | Set-TwilioRoomParticipant -Status disconnected").ShouldBeClean();

        Assert.Equal(500, disconnected.All("Sid").Distinct().Count());
        Assert.Equal(500, disconnected.Output.Count);
        Assert.Empty(powerShell.Run("Get-TwilioRoomParticipant webinar").ShouldBeClean().Output);
    }

    [Fact]
    public async Task Wrong_credentials_are_rejected_when_connecting()
    {
        await using var host = await EmulatorHost.StartAsync(Seed);
        using var powerShell = new PowerShellHost();

        var result = powerShell.Run(
            "param($address, $sid, $token) Connect-TwilioVideo -BaseUri $address -AccountSid $sid -AuthToken $token",
            host.Address,
            EmulatorHost.AccountSid,
            SecureStrings.Of("not-the-token"));

        Assert.StartsWith("TwilioApi.20003,", result.OnlyError().FullyQualifiedErrorId);
        Assert.Equal(System.Management.Automation.ErrorCategory.AuthenticationError, result.OnlyError().CategoryInfo.Category);
        Assert.Empty(powerShell.Run("Get-TwilioVideoConnection").Output);
    }

    private static void DisconnectTheGuests(PowerShellHost host)
    {
        var disconnected = host.Run("Get-TwilioRoom | Get-TwilioRoomParticipant | Where-Object Identity -like 'guest-*' | Set-TwilioRoomParticipant -Status disconnected").ShouldBeClean();

        Assert.Equal(["guest-12", "guest-7"], disconnected.All("Identity").Order());
        Assert.All(disconnected.Output, item => Assert.Equal("TwilioVideo.RoomParticipant", item.TypeNames[0]));
        Assert.All(disconnected.All("Status"), status => Assert.Equal("disconnected", status));
        var left = host.Run("Get-TwilioRoom | Get-TwilioRoomParticipant").ShouldBeClean();
        Assert.Equal(["alice", "bob", "carol"], left.All("Identity").Order());
    }
}
