using System;
using System.IO;
using System.Threading.Tasks;
using TwilioVideo.Tests.Execution;
using Xunit;

namespace TwilioVideo.Tests.Journaling;

/// <summary>Which file a journal may be, and whose it is while a run lasts.</summary>
public sealed class JournalLockTests
{
    private const string Run = "param($journal) $guests | Set-TwilioRoomParticipant -Status disconnected -JournalPath $journal";

    [Fact]
    public async Task A_journal_is_one_runs_own_until_it_ends()
    {
        await using var host = await EmulatorHostFixture.StartAsync(20);
        using var powerShell = host.Connect();
        using var journal = new TempJournal();

        var twice = powerShell.RunToItsEnd("param($journal) $guests | Set-TwilioRoomParticipant -Status disconnected -JournalPath $journal | Set-TwilioRoomParticipant -Status disconnected -JournalPath $journal", journal.Path);

        Assert.Contains("another run", twice.OnlyError().Exception.Message);
        Assert.Empty(await host.DisconnectedAsync());
        Assert.Equal(20, powerShell.Run(Run, journal.Path).ShouldBeClean().Output.Count);
    }

    [Theory]
    [InlineData("{\n  \"rooms\": []\n}\n")]
    [InlineData("{\"a\":1}")]
    [InlineData("id,name\n")]
    public async Task A_file_that_is_something_else_is_kept_as_it_is(string text)
    {
        await using var host = await EmulatorHostFixture.StartAsync(1);
        using var powerShell = host.Connect();
        using var journal = new TempJournal();
        await File.WriteAllTextAsync(journal.Path, text, TestContext.Current.CancellationToken);

        foreach (var script in new[] { Run, Run + " -WhatIf" })
        {
            Assert.Contains("holds something else", powerShell.RunToItsEnd(script, journal.Path).OnlyError().Exception.Message);
        }

        Assert.Equal(text, await File.ReadAllTextAsync(journal.Path, TestContext.Current.CancellationToken));
        Assert.Empty(await host.DisconnectedAsync());
    }

    [Fact]
    public async Task What_is_left_out_is_said_in_a_warning_and_WhatIf_writes_nothing()
    {
        await using var host = await EmulatorHostFixture.StartAsync(3);
        using var powerShell = host.Connect();
        using var journal = new TempJournal();
        powerShell.Run(Run, journal.Path).ShouldBeClean();
        var torn = (await File.ReadAllTextAsync(journal.Path, TestContext.Current.CancellationToken))[..^9];
        await File.WriteAllTextAsync(journal.Path, torn, TestContext.Current.CancellationToken);

        powerShell.Run(Run + " -WhatIf", journal.Path).ShouldBeClean();
        Assert.Equal(torn, await File.ReadAllTextAsync(journal.Path, TestContext.Current.CancellationToken));

        Assert.Contains("2 of the objects were left out", Assert.Single(powerShell.Run(Run, journal.Path).ShouldBeClean().Warnings));
    }

    [Fact]
    public async Task A_journal_that_cannot_be_opened_ends_the_command_before_any_change()
    {
        await using var host = await EmulatorHostFixture.StartAsync(3);
        using var powerShell = host.Connect();
        using var taken = new TempJournal();
        await using var other = new FileStream(taken.Path, FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        foreach (var path in new[] { Path.GetTempPath(), Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"), "journal"), taken.Path, "no\0name", "NoDrive:\\journal", "Function:\\journal" })
        {
            var result = powerShell.RunToItsEnd(Run, path);

            Assert.NotNull(result.Terminating);
            Assert.Empty(result.Output);
            Assert.Contains("journal", result.OnlyError().Exception.Message, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Empty(await host.DisconnectedAsync());
    }
}
