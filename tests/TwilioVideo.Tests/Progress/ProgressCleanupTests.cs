using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using TwilioVideo.Tests.Execution;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Progress;

/// <summary>Whatever takes long says how far it is, and nothing of that stays when it has ended, however it ended.</summary>
[Trait("Category", "Slow")]
public sealed class ProgressCleanupTests
{
    private const string List = $"Get-TwilioRoomParticipant {EmulatorHostFixture.RoomName} -PageSize 10";

    [Fact]
    public async Task A_long_list_says_how_much_there_is_and_how_fast_it_comes()
    {
        var displayed = Shown(await SlowlyAsync(List), "Get-TwilioRoomParticipant");

        Assert.InRange(displayed.Count, 2, 16);
        Assert.All(displayed, record => Assert.Matches(@"^\d+ read, 0 failed, \d+ in flight, \d+/s(, waiting because of the account's limit)?$", record.StatusDescription));
        Assert.All(displayed, record => Assert.Equal(-1, record.PercentComplete));
    }

    [Fact]
    public async Task A_list_of_which_so_many_were_requested_for_says_how_long_it_takes()
    {
        var displayed = Shown(await SlowlyAsync($"{List} -First 65"), "Get-TwilioRoomParticipant");

        Assert.Contains(displayed, record => record is { PercentComplete: > 0 and < 100, SecondsRemaining: >= 0 });
    }

    [Theory]
    [InlineData(12000, 0.2, false)]
    [InlineData(300, 8, true)]
    public void A_list_that_rushes_by_is_progress_enough_and_one_that_is_worked_on_is_not(int people, double milliseconds, bool isShown)
    {
        using var host = ConnectedHostFactory.ForEmulator($"@{{ Rooms = @(@{{ UniqueName = 'big'; ParticipantCount = {people} }}) }}");

        var result = host.Run("param($ticks) Get-TwilioRoomParticipant big | ForEach-Object { $end = [Diagnostics.Stopwatch]::GetTimestamp() + $ticks; while ([Diagnostics.Stopwatch]::GetTimestamp() -lt $end) { } }", (long)(milliseconds * System.Diagnostics.Stopwatch.Frequency / 1000)).ShouldBeClean();

        Assert.Equal(isShown, result.Progress.Any(record => record.Activity == "Get-TwilioRoomParticipant"));
    }

    [Fact]
    public async Task Waiting_says_for_how_many()
    {
        var displayed = Shown(await SlowlyAsync("@($guests[0..2] | ForEach-Object { [TwilioVideo.RoomParticipant]@{ Sid = 'PA' + '0' * 32; RoomSid = $_.RoomSid } }; $guests[0..2]) | Wait-TwilioRoomParticipant -ThrottleLimit 6 -TimeoutSec 2 -PollSec 1 -ErrorAction SilentlyContinue"), "Wait-TwilioRoomParticipant");

        Assert.InRange(displayed.Count, 2, 16);
        Assert.All(displayed, record => Assert.Matches(@"^0 there, \d failed, \d waited for, \d+ s$", record.StatusDescription));
        Assert.Contains(displayed, record => record.PercentComplete >= 0);
        Assert.Contains(displayed, record => record.StatusDescription.StartsWith("0 there, 3 failed, 3 waited for, ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_long_list_of_which_something_failed_says_so() =>
        Assert.Contains(
            Shown(await SlowlyAsync("0..80 | ForEach-Object { 'nowhere' } | Get-TwilioRoomParticipant -ThrottleLimit 8 -ErrorAction SilentlyContinue"), "Get-TwilioRoomParticipant"),
            record => Regex.IsMatch(record.StatusDescription, @"^0 read, [1-9]\d* failed, \d+ in flight, 0/s$"));

    [Fact]
    public async Task Many_looked_up_that_each_come_at_once_say_how_many_there_are() =>
        Assert.Contains(
            Shown(await SlowlyAsync("$guests * 8 | Get-TwilioRoomParticipant -ThrottleLimit 8", latency: 50), "Get-TwilioRoomParticipant"),
            record => Regex.IsMatch(record.StatusDescription, @"^[1-9]\d* read, 0 failed, \d+ in flight, \d+/s"));

    [Fact]
    public async Task A_change_of_which_no_more_comes_says_how_long_it_takes() =>
        Assert.Contains(
            Shown(await SlowlyAsync("$guests | Set-TwilioRoomParticipant -Status disconnected -ThrottleLimit 4"), "Set-TwilioRoomParticipant"),
            record => record is { PercentComplete: > 0, SecondsRemaining: >= 0 });

    [Theory]
    [InlineData($"do {{ {List} | ForEach-Object {{ if (++$i -gt 65) {{ break }} }} }} while ($false)")]
    [InlineData($"try {{ {List} | ForEach-Object {{ if (++$i -gt 65) {{ throw 'enough' }} }} }} catch {{ $null }}")]
    [InlineData("do { $guests | Set-TwilioRoomParticipant -Status disconnected -ThrottleLimit 4 | ForEach-Object { if (++$i -gt 40) { break } } } while ($false)")]
    [InlineData("try { @($guests; $guests[0]) | ForEach-Object { if (++$i -gt 40) { [TwilioVideo.RoomParticipant]@{ Sid = 'nobody'; RoomSid = 'nowhere' } } else { $_ } } | Set-TwilioRoomParticipant -Status disconnected -ThrottleLimit 4 -ErrorAction Stop } catch { $null }")]
    [InlineData("try { $guests | ForEach-Object { if (++$i -gt 60) { throw 'enough' }; $_ } | Set-TwilioRoomParticipant -Status disconnected -ThrottleLimit 4 } catch { $null }")]
    [InlineData("try { 0..60 | ForEach-Object { if (++$i -gt 60) { throw 'enough' }; $guests[0].RoomSid } | Get-TwilioRoomParticipant -ThrottleLimit 8 -First 60000 } catch { $null }")]
    [InlineData("try { $guests | ForEach-Object { if (++$i -gt 60) { throw 'enough' }; $_ } | Set-TwilioRoomParticipant -Status disconnected -ThrottleLimit 4 | Get-TwilioPublishedTrack } catch { $null }")]
    public async Task It_is_gone_though_the_pipeline_ended_early(string script) => Shown(await SlowlyAsync(script), activity: null);

    [Theory]
    [InlineData(List)]
    [InlineData("$guests | Set-TwilioRoomParticipant -Status disconnected -ThrottleLimit 4")]
    [InlineData("try { $guests | ForEach-Object { if (++$i -gt 60) { throw 'enough' }; $_ } | Set-TwilioRoomParticipant -Status disconnected -ThrottleLimit 4 } catch { $null }")]
    public async Task It_is_silent_where_nobody_wants_it(string script) =>
        Assert.Empty((await SlowlyAsync($"$ProgressPreference = 'SilentlyContinue'; {script}")).Progress);

    private static async Task<ScriptResult> SlowlyAsync(string script, int latency = 250)
    {
        await using var host = await EmulatorHostFixture.StartAsync(80);
        using var powerShell = host.Connect();
        await host.SetFaultsAsync($$"""{"latencyMilliseconds":{{latency}}}""");
        var result = powerShell.RunToItsEnd(script);
        Assert.Null(result.Terminating);
        return result;
    }

    // What was shown and then taken away: of every activity the last record ends it, and nothing follows.
    private static List<ProgressRecord> Shown(ScriptResult result, string? activity)
    {
        var ours = result.Progress.Where(record => record.Activity.Contains("-Twilio", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(ours);
        Assert.All(ours.GroupBy(record => record.Activity), group =>
        {
            Assert.Equal(ProgressRecordType.Completed, group.Last().RecordType);
            Assert.Single(group, record => record.RecordType == ProgressRecordType.Completed);
        });
        return [.. ours.Where(record => record.Activity == activity && record.RecordType == ProgressRecordType.Processing)];
    }
}
