using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using TwilioVideo.Tests.Infrastructure;
using TwilioVideo.Tests.Journaling;
using Xunit;

namespace TwilioVideo.Tests.Execution;

/// <summary>One journal, one run, under whatever path it is opened.</summary>
public sealed class JournalLockTests
{
    // The second run has begun and holds the journal while the first one's objects come.
    private const string Nested = "param($first, $second) $guests | Set-TwilioRoomParticipant -Status disconnected -JournalPath $first | Set-TwilioRoomParticipant -Status disconnected -JournalPath $second";
    private const string Run = "param($journal) $guests | Set-TwilioRoomParticipant -Status disconnected -JournalPath $journal";

    private const string Hold = """
        param($journal)
        Connect-TwilioVideo -Emulator -Seed @{ Rooms = @(@{ UniqueName = 'held'; Participants = 'one' }) }
        & { Get-TwilioRoomParticipant held; [Console]::Out.WriteLine('holding'); [Console]::Out.Flush(); [Threading.Thread]::Sleep(120000) } | Set-TwilioRoomParticipant -Status disconnected -JournalPath $journal
        """;

    [Theory]
    [InlineData("link")]
    [InlineData("folder")]
    [InlineData("hard link")]
    [InlineData("dots")]
    public async Task A_second_run_on_the_same_file_by_another_path_is_rejected(string way)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights there; a second writer is refused by the system.");
        await using var host = await EmulatorHostFixture.StartAsync(5);
        using var powerShell = host.Connect();
        using var folder = new TemporaryFolder();
        var (first, second) = folder.TwoPaths(way);

        var result = powerShell.RunToItsEnd(Nested, first, second);

        Assert.Contains("another run", result.OnlyError().Exception.Message);
        Assert.Empty(await host.DisconnectedAsync());
        Assert.Equal(5, powerShell.Run(Run, first).ShouldBeClean().Output.Count);
        Assert.Equal(5, File.ReadAllLines(second).Count(line => JsonDocument.Parse(line).RootElement.GetProperty("outcome").GetString() == "done"));
    }

    [Theory]
    [InlineData("same")]
    [InlineData("folder")]
    [InlineData("hard link")]
    public async Task A_run_of_another_process_keeps_the_journal_until_it_is_killed(string way)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() && way != "same", "Links need rights there.");
        await using var host = await EmulatorHostFixture.StartAsync(5);
        using var powerShell = host.Connect();
        using var folder = new TemporaryFolder();
        var (first, second) = folder.TwoPaths(way);
        using var other = ScriptProcess.Run(Hold, first);
        Assert.Equal("holding", await other.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));

        Assert.Contains("another run", powerShell.RunToItsEnd(Run, second).OnlyError().Exception.Message);
        Assert.Contains("another run", powerShell.RunToItsEnd(Run, second).OnlyError().Exception.Message);
        Assert.Empty(await host.DisconnectedAsync());

        other.Kill();
        await other.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(5, powerShell.Run(Run, second).ShouldBeClean().Output.Count);
    }

    [Fact]
    public async Task A_journal_can_be_read_during_the_run_and_what_another_program_appends_stays()
    {
        await using var host = await EmulatorHostFixture.StartAsync(5);
        using var powerShell = host.Connect();
        using var journal = new TempJournal();
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There nobody else can write.");

        powerShell.Run(
            "param($journal) $guests | Set-TwilioRoomParticipant -Status disconnected -JournalPath $journal -ThrottleLimit 1 | ForEach-Object { $null = [IO.File]::ReadAllText($journal); /bin/sh -c \"echo '{\"\"foreign\"\":1}' >> $journal\" }",
            journal.Path).ShouldBeClean();

        Assert.Equal(5, journal.Lines().Count(line => line.TryGetProperty("outcome", out _)));
        Assert.Equal(5, journal.Lines().Count(line => line.TryGetProperty("foreign", out _)));
    }

    private sealed class TemporaryFolder : IDisposable
    {
        private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("journal-");

        public (string First, string Second) TwoPaths(string way)
        {
            var real = Directory.CreateDirectory(Path.Combine(_root.FullName, "real")).FullName;
            var first = Path.Combine(real, "journal.jsonl");
            File.WriteAllText(first, "");
            var second = Path.Combine(_root.FullName, "second");
            switch (way)
            {
                case "link":
                    File.CreateSymbolicLink(second, first);
                    return (first, second);
                case "folder":
                    Directory.CreateSymbolicLink(second, real);
                    return (first, Path.Combine(second, "journal.jsonl"));
                case "hard link":
                    using (var link = System.Diagnostics.Process.Start("ln", [first, second]))
                    {
                        link.WaitForExit();
                    }

                    return (first, second);
                case "dots":
                    return (first, Path.Combine(real, "..", "real", ".", "journal.jsonl"));
                default:
                    return (first, first);
            }
        }

        public void Dispose() => _root.Delete(recursive: true);
    }
}
