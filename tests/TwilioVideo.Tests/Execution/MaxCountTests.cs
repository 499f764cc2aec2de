using System.Linq;
using System.Threading.Tasks;
using TwilioVideo.Tests.Journaling;
using Xunit;

namespace TwilioVideo.Tests.Execution;

/// <summary>-MaxCount: the guard against a filter that lets too many through.</summary>
public sealed class MaxCountTests
{
    private const int Guests = 50;

    [Theory]
    [InlineData(1)]
    [InlineData(49)]
    public async Task One_too_many_and_nothing_is_changed(int max)
    {
        await using var host = await EmulatorHostFixture.StartAsync(Guests);
        using var powerShell = host.Connect();

        var result = powerShell.RunToItsEnd($"$guests | Set-TwilioRoomParticipant -Status disconnected -MaxCount {max} -InformationVariable global:said");

        Assert.Empty(result.Output);
        Assert.Contains($"{Guests} objects would be changed, and -MaxCount allows {max}. Nothing was changed.", result.OnlyError().Exception.Message);
        Assert.NotNull(result.Terminating);
        Assert.DoesNotContain(await host.RequestsAsync(), line => line.Method == "POST");
        Assert.Empty(await host.DisconnectedAsync());
        Assert.Equal("0/0/50", powerShell.Run("$said | ForEach-Object MessageData | ForEach-Object { \"$($_.Done)/$($_.Failed)/$($_.NotAttempted)\" }").Output[0].ToString());
    }

    [Theory]
    [InlineData(50)]
    [InlineData(51)]
    public async Task As_many_as_are_allowed_are_changed(int max)
    {
        await using var host = await EmulatorHostFixture.StartAsync(Guests);
        using var powerShell = host.Connect();

        powerShell.Run($"$guests | Set-TwilioRoomParticipant -Status disconnected -MaxCount {max}").ShouldBeClean().ShouldHaveOutcomeForEach(powerShell.Guests());

        Assert.Equal(Guests, (await host.DisconnectedAsync()).Count);
    }

    [Fact]
    public async Task What_only_might_be_changed_is_counted_as_well_and_not_sent()
    {
        await using var host = await EmulatorHostFixture.StartAsync(Guests);
        using var powerShell = host.Connect();

        var result = powerShell.Run("$guests | Set-TwilioRoomParticipant -Status disconnected -MaxCount 3 -WhatIf");

        Assert.Empty(result.Output);
        Assert.Contains($"{Guests} objects would be changed, and -MaxCount allows 3.", result.OnlyError().Exception.Message);
        powerShell.Run($"$guests | Set-TwilioRoomParticipant -Status disconnected -MaxCount {Guests} -WhatIf").ShouldBeClean();
        Assert.DoesNotContain(await host.RequestsAsync(), line => line.Method == "POST");
    }

    [Fact]
    public async Task What_the_journal_has_as_done_is_not_counted()
    {
        await using var host = await EmulatorHostFixture.StartAsync(Guests);
        using var powerShell = host.Connect();
        using var journal = new TempJournal();
        powerShell.Run($"param($journal) $guests[0..39] | Set-TwilioRoomParticipant -Status disconnected -JournalPath $journal", journal.Path).ShouldBeClean();

        var result = powerShell.Run("param($journal) $guests | Set-TwilioRoomParticipant -Status disconnected -JournalPath $journal -MaxCount 10", journal.Path).ShouldBeClean();

        Assert.Equal(10, result.Output.Count);
        Assert.Equal(Guests, (await host.DisconnectedAsync()).Distinct().Count());
    }

    [Fact]
    public async Task Rooms_are_counted_as_well()
    {
        await using var host = await EmulatorHostFixture.StartAsync(1);
        using var powerShell = host.Connect();

        var result = powerShell.Run("1..4 | ForEach-Object { \"room-$_\" } | New-TwilioRoom -MaxCount 3");

        Assert.Contains("4 objects would be changed", result.OnlyError().Exception.Message);
        Assert.DoesNotContain(await host.ChangeLogAsync(), line => line.Operation == "CreateRoom");
    }
}
