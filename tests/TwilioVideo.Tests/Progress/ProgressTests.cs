using System;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Tests.Execution;
using Xunit;

namespace TwilioVideo.Tests.Progress;

/// <summary>What a run says of itself, for people and for scripts.</summary>
[Trait("Category", "Slow")]
public sealed class ProgressTests
{
    private const string Run = "Set-TwilioRoomParticipant -Status disconnected -Verbose -InformationVariable global:said";

    [Fact]
    public async Task Progress_is_shown_at_max_four_times_a_second_and_is_ended()
    {
        await using var host = await EmulatorHostFixture.StartAsync(60);
        using var powerShell = host.Connect("-WritesPerSecond 20 -ReadsPerSecond 5000");

        var clock = System.Diagnostics.Stopwatch.StartNew();
        var result = powerShell.Run($"$guests | {Run}").ShouldBeClean();

        var displayed = result.Progress.Where(record => record.Activity == "Set-TwilioRoomParticipant").ToList();
        Assert.InRange(displayed.Count, 3, 4 * (int)Math.Ceiling(clock.Elapsed.TotalSeconds));
        Assert.Equal(ProgressRecordType.Completed, displayed[^1].RecordType);
        Assert.All(displayed[..^1], record => Assert.Equal(ProgressRecordType.Processing, record.RecordType));
        Assert.All(displayed[..^1], record => Assert.Matches(@"^\d+ done, 0 failed, \d+ in flight, \d+/s(, waiting because of the account's limit)?$", record.StatusDescription));
        Assert.Contains(displayed, record => record.StatusDescription.Contains("waiting"));
        var done = displayed[..^1].Select(record => int.Parse(record.StatusDescription.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(done.Order(), done);
    }

    [Fact]
    public async Task A_quick_command_shows_none()
    {
        await using var host = await EmulatorHostFixture.StartAsync(5);
        using var powerShell = host.Connect();
        powerShell.Run("$guests[0] | " + Run).ShouldBeClean();

        Assert.Empty(powerShell.Run("$guests[1..4] | " + Run).ShouldBeClean().Progress);
    }

    [Fact]
    public async Task Progress_is_ended_too_when_the_run_ends_with_an_error()
    {
        await using var host = await EmulatorHostFixture.StartAsync(60);
        using var powerShell = host.Connect("-WritesPerSecond 20");
        await host.SetFaultsAsync("""{"expireAfterRequests":40}""");

        var result = powerShell.RunToItsEnd($"$guests | {Run}");

        Assert.NotNull(result.Terminating);
        Assert.Equal(ProgressRecordType.Completed, result.Progress[^1].RecordType);
    }

    [Fact]
    public async Task The_summary_agrees_with_what_came_out()
    {
        await using var host = await EmulatorHostFixture.StartAsync(40);
        using var powerShell = host.Connect("-MaximumRetryCount 0 -WritesPerSecond 5000");
        await host.SetFaultsAsync("""{"serverErrorProbability":1,"serverErrorStatuses":[500],"maxCount":6,"operations":["UpdateRoomParticipant"]}""");

        // Two that are not even sent are inputs that failed, too.
        var result = powerShell.Run($"($guests.Sid + '..' + 'x{new string('y', 200)}') | Set-TwilioRoomParticipant -RoomSid {EmulatorHostFixture.RoomName} -Status disconnected -Verbose -InformationVariable global:said");

        Assert.Equal((34, 8), (result.Output.Count, result.Errors.Count));
        var summary = Assert.Single(powerShell.Run("$said.MessageData").Output);
        Assert.Equal("TwilioVideo.ChangeSummary", summary.TypeNames[0]);
        Assert.Equal((34L, 8L, 0L, 0L), (Value(summary, "Done"), Value(summary, "Failed"), Value(summary, "Skipped"), Value(summary, "NotAttempted")));
        Assert.True((TimeSpan)summary.Properties["Elapsed"].Value > TimeSpan.Zero);
        Assert.Single(result.Verbose, line => line.StartsWith("Set-TwilioRoomParticipant: 34 done, 8 failed, 0 skipped, 0 not attempted, in ", StringComparison.Ordinal));
        Assert.Contains("TwilioVideo", powerShell.Run("$said.Tags").Output.Select(item => item.ToString()));
    }

    private static object Value(PSObject summary, string name) => summary.Properties[name].Value;
}
