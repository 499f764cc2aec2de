using System;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Execution;

/// <summary>One connection object in several runspaces: they share its budget, and none takes from another what is its own.</summary>
public sealed class SharedConnectionTests
{
    private const int Guests = 90;
    private const int PerSecond = 30;

    [Fact]
    public async Task Runspaces_that_use_the_same_connection_keep_to_its_budget_together()
    {
        await using var host = await EmulatorHostFixture.StartAsync(Guests);
        using var first = host.Connect($"-WritesPerSecond {PerSecond}");
        var connection = first.Run("Get-TwilioVideoConnection").ShouldBeClean().Output[0];
        var guests = first.Run("$guests").Output;
        using var second = new PowerShellHost();
        using var third = new PowerShellHost();
        var engines = new[] { first, second, third };

        var runs = engines.Select((powerShell, number) => Task.Run(() => powerShell.Run(
            "param($connection, $guests) $guests | Set-TwilioRoomParticipant -Status disconnected -Connection $connection",
            connection,
            guests.Where((_, index) => index % engines.Length == number).ToArray())));
        var results = await Task.WhenAll(runs);

        Assert.All(results, result => Assert.Equal(Guests / engines.Length, result.ShouldBeClean().Output.Count));
        var times = (await host.ChangeLogAsync()).Where(line => line.Operation == "UpdateRoomParticipant").Select(line => line.Time).ToList();
        Assert.Equal(Guests, times.Count);

        // The bucket may hold a twentieth of a second's worth; a request may be a moment late and the next one not.
        var busiest = times.Max(from => times.Count(time => time >= from && time < from + TimeSpan.FromSeconds(1)));
        Assert.InRange(busiest, 1, PerSecond + 6);
    }

    [Fact]
    public async Task A_connection_that_is_closed_in_one_runspace_is_said_to_be_closed_in_the_other()
    {
        await using var host = await EmulatorHostFixture.StartAsync(3);
        using var first = host.Connect();
        using var second = new PowerShellHost();
        var connection = first.Run("Get-TwilioVideoConnection").Output[0];
        var guests = first.Run("$guests").Output.ToArray();
        first.Run("Disconnect-TwilioVideo").ShouldBeClean();

        var result = second.Run("param($connection, $guests) $guests | Set-TwilioRoomParticipant -Status disconnected -Connection $connection", connection, guests);

        Assert.Empty(result.Output);
        Assert.Equal(ErrorCategory.ConnectionError, result.OnlyError().CategoryInfo.Category);
        Assert.Empty(await host.DisconnectedAsync());
    }
}
