using System.Linq;
using System.Threading.Tasks;
using TwilioVideo.Tests.Journaling;
using Xunit;

namespace TwilioVideo.Tests.Execution;

/// <summary>A run that somebody else ends: what is known of it is said all the same.</summary>
public sealed class PipelineTerminationTests
{
    private const int Guests = 120;

    [Fact]
    public async Task An_error_that_stops_the_script_comes_with_the_account()
    {
        await using var host = await EmulatorHostFixture.StartAsync(Guests);
        using var powerShell = host.Connect("-MaximumRetryCount 0 -WritesPerSecond 5000");
        await host.SetFaultsAsync("""{"serverErrorProbability":1,"serverErrorStatuses":[503],"maxCount":1,"operations":["UpdateRoomParticipant"]}""");

        var result = powerShell.Run("$global:said = $null; try { $guests | Set-TwilioRoomParticipant -Status disconnected -ErrorAction Stop -InformationVariable global:said } catch { 'caught' }; $said.MessageData | ForEach-Object { $_.Done + $_.Failed + $_.Unfinished; $_.Failed }");

        var numbers = result.Output.Where(item => item.BaseObject is long).Select(item => (long)item.BaseObject).ToList();
        Assert.Contains(result.Output, item => item.BaseObject is "caught");
        Assert.Equal(2, numbers.Count);
        Assert.Equal(1, numbers[1]);
        Assert.InRange(numbers[0], 1, Guests);
    }

    [Fact]
    public async Task What_was_cut_off_in_flight_is_in_the_journal_and_is_done_by_the_next_run()
    {
        await using var host = await EmulatorHostFixture.StartAsync(Guests);
        using var powerShell = host.Connect();
        using var journal = new TempJournal();

        // Slow enough that a busy machine can stop it before its end.
        await host.SetFaultsAsync("""{"latencyMilliseconds":500,"jitterMilliseconds":100}""");
        using (var shell = powerShell.Prepare("param($journal) $guests | Set-TwilioRoomParticipant -Status disconnected -JournalPath $journal", journal.Path))
        {
            shell.BeginInvoke();
            while ((await host.DisconnectedAsync()).Count < 20)
            {
                await Task.Delay(5, TestContext.Current.CancellationToken);
            }

            shell.Stop();
        }

        await host.ClearFaultsAsync();
        var lines = journal.Lines().Select(line => (Sid: line.GetProperty("input").GetString()!.Split('/')[1].Split(' ')[0], Outcome: line.GetProperty("outcome").GetString())).ToList();
        Assert.Contains(lines, line => line.Outcome == "stopped");
        Assert.Empty((await host.DisconnectedAsync()).Except(lines.Select(line => line.Sid)));

        powerShell.Run("param($journal) $guests | Set-TwilioRoomParticipant -Status disconnected -JournalPath $journal", journal.Path).ShouldBeClean();

        Assert.Equal(powerShell.Guests().Order(), (await host.DisconnectedAsync()).Distinct().Order());
    }

    [Fact]
    public async Task A_removal_that_was_only_rejected_for_number_excuses_no_recording_that_was_never_there()
    {
        await using var host = await EmulatorHostFixture.StartAsync(1);
        using var powerShell = host.Connect("");
        await host.SetFaultsAsync("""{"limits":{"writesPerSecond":10,"burstSeconds":0.1,"retryAfter":"none"}}""");

        var result = powerShell.Run("1..6 | ForEach-Object { 'RT' + \"$_\" * 32 } | Remove-TwilioRecording -Confirm:$false -PassThru");

        Assert.Empty(result.Output);
        Assert.Equal(6, result.Errors.Count);
        Assert.True((await host.StatisticsAsync()).Rejected > 0);
    }
}
