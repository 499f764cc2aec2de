using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using TwilioVideo.Tests.Execution;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Journaling;

/// <summary>-JournalPath: what has ended is on file, and a run can go on where it was.</summary>
public sealed class JournalTests
{
    private const int Guests = 30;
    private const string Run = "param($journal) $guests | Set-TwilioRoomParticipant -Status disconnected -JournalPath $journal -Verbose -InformationVariable global:said";

    [Fact]
    public async Task Each_item_is_a_line_that_says_what_came_of_it()
    {
        await using var host = await EmulatorHostFixture.StartAsync(Guests);
        using var powerShell = host.Connect();
        using var journal = new TempJournal();
        await host.SetFaultsAsync("""{"serverErrorProbability":1,"serverErrorStatuses":[503],"maxCount":1,"operations":["UpdateRoomParticipant"]}""");

        powerShell.Run(Run, journal.Path).ShouldBeClean();
        powerShell.Run($"param($journal) Set-TwilioRoomParticipant {EmulatorHostFixture.RoomName} {ResponseBodies.Participant} disconnected -JournalPath $journal", journal.Path);

        var lines = journal.Lines();
        Assert.Equal(Guests + 1, lines.Count);
        Assert.All(lines, line => Assert.Equal("Set-TwilioRoomParticipant", line.GetProperty("command").GetString()));
        Assert.All(lines, line => Assert.InRange((DateTimeOffset.UtcNow - line.GetProperty("time").GetDateTimeOffset()).TotalMinutes, 0, 5));
        Assert.All(lines, line => Assert.StartsWith("RQ", line.GetProperty("requestId").GetString()));
        Assert.All(lines, line => Assert.True(line.GetProperty("milliseconds").GetInt64() >= 0));
        Assert.All(lines[..^1], line => Assert.Equal(("done", 202), (line.GetProperty("outcome").GetString(), line.GetProperty("status").GetInt32())));
        Assert.Equal(powerShell.Guests().Order(), lines[..^1].Select(line => line.GetProperty("input").GetString()!.Split('/')[1].Split(' ')[0]).Order());
        Assert.Equal(Guests + 1, lines[..^1].Sum(line => line.GetProperty("attempts").GetInt32()));
        var failed = lines[^1];
        Assert.Equal(("failed", 404), (failed.GetProperty("outcome").GetString(), failed.GetProperty("status").GetInt32()));
        Assert.True(failed.GetProperty("code").GetInt32() > 0);
        Assert.DoesNotContain(EmulatorHost.AuthToken, await File.ReadAllTextAsync(journal.Path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_second_run_sends_nothing_and_what_had_failed_is_tried_again()
    {
        await using var host = await EmulatorHostFixture.StartAsync(Guests);
        using var powerShell = host.Connect("-MaximumRetryCount 0 -WritesPerSecond 5000");
        using var journal = new TempJournal();
        await host.SetFaultsAsync("""{"serverErrorProbability":1,"serverErrorStatuses":[503],"maxCount":7,"operations":["UpdateRoomParticipant"]}""");
        Assert.Equal(7, powerShell.Run(Run, journal.Path).Errors.Count);
        var before = (await host.RequestsAsync()).Count;

        var second = powerShell.Run(Run, journal.Path).ShouldBeClean();
        var third = powerShell.Run(Run, journal.Path).ShouldBeClean();

        Assert.Equal(7, second.Output.Count);
        Assert.Empty(third.Output);
        Assert.Equal(Guests, third.Verbose.Count(line => line.EndsWith("is done already, by the journal.", StringComparison.Ordinal)));
        Assert.Equal(before + 7, (await host.RequestsAsync()).Count);
        Assert.Equal($"0/0/{Guests}", powerShell.Run("$said.MessageData | ForEach-Object { \"$($_.Done)/$($_.Failed)/$($_.Skipped)\" }").Output[0].ToString());
        Assert.Equal(Guests, (await host.DisconnectedAsync()).Count);
    }

    [Fact]
    public async Task What_was_done_in_another_account_is_not_done_in_this_one()
    {
        await using var host = await EmulatorHostFixture.StartAsync(3);
        using var powerShell = host.Connect();
        using var journal = new TempJournal();
        powerShell.Run(Run, journal.Path).ShouldBeClean();
        var text = await File.ReadAllTextAsync(journal.Path, TestContext.Current.CancellationToken);
        Assert.Contains(EmulatorHost.AccountSid, text);
        await File.WriteAllTextAsync(journal.Path, text.Replace(EmulatorHost.AccountSid, "AC" + new string('9', 32)), TestContext.Current.CancellationToken);

        Assert.Equal(3, powerShell.Run(Run, journal.Path).ShouldBeClean().Output.Count);
    }

    [Fact]
    public async Task A_last_line_that_is_torn_at_any_byte_is_tolerated()
    {
        await using var host = await EmulatorHostFixture.StartAsync(3, "--repeated-disconnect", "not-found");
        using var powerShell = host.Connect();
        using var journal = new TempJournal();
        powerShell.Run(Run, journal.Path).ShouldBeClean();
        var whole = await File.ReadAllBytesAsync(journal.Path, TestContext.Current.CancellationToken);
        var lastLine = Array.LastIndexOf(whole, (byte)'\n', whole.Length - 2) + 1;
        for (var length = lastLine; length <= whole.Length; length++)
        {
            await File.WriteAllBytesAsync(journal.Path, whole[..length], TestContext.Current.CancellationToken);

            // Without the newline alone, the line says all that it has to.
            var expected = length >= whole.Length - 1 ? 0 : 1;
            Assert.Equal(expected, powerShell.Run(Run, journal.Path).ShouldBeClean().Output.Count);
            Assert.Empty(powerShell.Run(Run, journal.Path).ShouldBeClean().Output);
            Assert.Equal(3, File.ReadAllLines(journal.Path).Count(IsWhole));
        }
    }

    [Fact]
    public async Task A_journal_of_another_command_or_of_nonsense_hides_nothing()
    {
        await using var host = await EmulatorHostFixture.StartAsync(3);
        using var powerShell = host.Connect();
        using var journal = new TempJournal();
        var input = powerShell.Run($"\"$($guests[0].RoomSid)/$($guests[0].Sid) disconnected\"").Output[0].ToString();
        await File.WriteAllTextAsync(
            journal.Path,
            $$"""
            {"time":"2026-01-01T00:00:00Z","command":"Set-TwilioRoom","account":"{{EmulatorHost.AccountSid}}","outcome":"done","input":"{{input}}"}
            {"command":"Set-TwilioRoomParticipant","account":"{{EmulatorHost.AccountSid}}","outcome":"failed","input":"{{input}}"}
            {"command":"Set-TwilioRoomParticipant","account":"{{EmulatorHost.AccountSid}}","outcome":"done"}
            {"command":7,"account":"{{EmulatorHost.AccountSid}}","outcome":"done","input":"{{input}}"}
            {"command":"Set-TwilioRoomParticipant","account":"{{EmulatorHost.AccountSid}}","outcome":"done","input":["{{input}}"]}
            ["{{input}}"]
            null

            {{new string('[', 500)}}
            """,
            TestContext.Current.CancellationToken);

        Assert.Equal(3, powerShell.Run(Run, journal.Path).ShouldBeClean().Output.Count);
    }

    [Fact]
    public void Two_participants_whose_names_run_together_are_two()
    {
        using var host = ConnectedHostFactory.ForEmulator("@{ Rooms = @(@{ UniqueName = 'a'; Participants = @('b/c') }, @{ UniqueName = 'a/b'; Participants = @('c') }) }");
        using var journal = new TempJournal();
        host.Run("param($journal) Set-TwilioRoomParticipant a b/c disconnected -JournalPath $journal", journal.Path).ShouldBeClean();
        Assert.Single(host.Run("param($journal) Set-TwilioRoomParticipant a/b c disconnected -JournalPath $journal", journal.Path).ShouldBeClean().Output);
    }

    [Fact]
    public void Rooms_without_a_name_are_told_from_each_other_by_their_order()
    {
        using var host = ConnectedHostFactory.ForEmulator("@{ Rooms = @() }");
        using var journal = new TempJournal();
        const string create = "param($journal, $count) 1..$count | ForEach-Object { [pscustomobject]@{ UniqueName = $null; Type = 'group' } } | New-TwilioRoom -JournalPath $journal";

        Assert.Equal(3, host.Run(create, journal.Path, 3).ShouldBeClean().Output.Count);
        Assert.Empty(host.Run(create, journal.Path, 3).ShouldBeClean().Output);
        Assert.Single(host.Run(create, journal.Path, 4).ShouldBeClean().Output);
    }

    private static bool IsWhole(string line)
    {
        try
        {
            return JsonDocument.Parse(line).RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
