using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Xunit;

namespace TwilioVideo.Tests.Execution;

/// <summary>Credentials that expire half-way: one error in place of many, and nobody is forgotten.</summary>
[Trait("Category", "Slow")]
public sealed class ExpiredCredentialTests
{
    private const int Guests = 400;

    // What was never read is what the pipeline's first command did not come to hand out.
    private const string Run = """
        $global:read = [System.Collections.Generic.List[string]]::new()
        $guests | ForEach-Object { $read.Add($_.Sid); $_ } | Set-TwilioRoomParticipant -Status disconnected
        """;

    [Theory]
    [InlineData("", 100, 16)]
    [InlineData("", 0, 16)]
    [InlineData("", 399, 16)]
    [InlineData("", 150, 64)]
    [InlineData(" -MaxCount 400", 100, 16)]
    public async Task The_run_ends_with_one_error_and_what_was_not_changed_can_be_piped_in_again(string more, int after, int throttleLimit)
    {
        await using var host = await EmulatorHostFixture.StartAsync(Guests);
        using var powerShell = host.Connect();
        var guests = powerShell.Guests();
        await host.SetFaultsAsync($$"""{"expireAfterRequests":{{after}},"latencyMilliseconds":1,"jitterMilliseconds":5}""");

        var result = powerShell.RunToItsEnd($"{Run} -ThrottleLimit {throttleLimit}{more}");

        Assert.Empty(result.Errors);
        var ending = Assert.IsType<ErrorRecord>(result.Terminating);
        Assert.Equal(ErrorCategory.AuthenticationError, ending.CategoryInfo.Category);
        var unchanged = Targets(ending);
        Assert.Contains(unchanged.Count == 1 ? "1 object was not changed" : $"{unchanged.Count} objects were not changed", ending.Exception.Message);
        var read = powerShell.Run("$read").Output.Select(item => item.ToString()).ToList();
        Assert.Equal(read.Order(), result.Output.Select(OutcomeAssertions.Sid).Concat(unchanged).Order());
        Assert.Equal(after, result.Output.Count);
        Assert.Equal(result.Output.Select(OutcomeAssertions.Sid).Order(), (await host.DisconnectedAsync()).Order());

        // At most what was in flight is asked in vain.
        var requested = (await host.RequestsAsync()).Count(line => line.Method == "POST");
        Assert.InRange(requested, after + 1, after + throttleLimit);

        await host.ClearFaultsAsync();
        powerShell.Run("param($ending, $all) $again = @($ending.TargetObject) + @($all | Where-Object Sid -notin $read); $again | Set-TwilioRoomParticipant -Status disconnected", ending, powerShell.Run("$guests").Output).ShouldBeClean();
        Assert.Equal(guests.Order(), (await host.DisconnectedAsync()).Order());
    }

    [Theory]
    [InlineData(0, 7)]
    [InlineData(8, 8)]
    public async Task Errors_outputs_and_what_was_not_changed_are_all_there_when_other_faults_strike_too(int retries, int randomSeed)
    {
        await using var host = await EmulatorHostFixture.StartAsync(Guests, "--random-seed", $"{randomSeed}");
        using var powerShell = host.Connect($"-MaximumRetryCount {retries} -WritesPerSecond 5000 -ReadsPerSecond 5000");
        await host.SetFaultsAsync("""{"expireAfterRequests":200,"serverErrorProbability":0.1,"serverErrorStatuses":[503],"operations":["UpdateRoomParticipant"]}""");

        var result = powerShell.RunToItsEnd(Run);

        Assert.True(retries > 0 || result.Errors.Count > 0);
        var unchanged = Targets(result.Terminating!);
        var read = powerShell.Run("$read").Output.Select(item => item.ToString());
        Assert.Equal(read.Order(), result.Output.Select(OutcomeAssertions.Sid).Concat(result.Failed()).Concat(unchanged).Order());
        Assert.Equal(result.Output.Select(OutcomeAssertions.Sid).Order(), (await host.DisconnectedAsync()).Order());
    }

    [Fact]
    public async Task Credentials_that_expire_between_a_change_and_its_look_end_the_run_too()
    {
        await using var host = await EmulatorHostFixture.StartAsync(1);
        using var powerShell = host.Connect();

        // The change is made, its answer lost; the second try says not found, and the look is refused.
        await host.SetFaultsAsync("""{"expireAfterRequests":2,"resetAfterProbability":1,"maxCount":1}""");

        var result = powerShell.RunToItsEnd(Run);

        Assert.Empty(result.Errors);
        Assert.Equal(ErrorCategory.AuthenticationError, result.Terminating!.CategoryInfo.Category);
        Assert.Equal(powerShell.Guests(), Targets(result.Terminating));
    }

    [Fact]
    public async Task Rooms_that_are_listed_end_with_one_error_too()
    {
        await using var host = await EmulatorHostFixture.StartAsync(1);
        using var powerShell = host.Connect();
        await host.SetFaultsAsync("""{"expireAfterRequests":3}""");

        var result = powerShell.RunToItsEnd($"1..200 | ForEach-Object {{ '{EmulatorHostFixture.RoomName}' }} | Get-TwilioRoomParticipant");

        Assert.Empty(result.Errors);
        Assert.Equal(ErrorCategory.AuthenticationError, result.Terminating!.CategoryInfo.Category);
        Assert.True(result.Output.Count <= 3);
    }

    private static List<string> Targets(ErrorRecord ending) => [.. LanguagePrimitives.GetEnumerable(ending.TargetObject).Cast<object>().Select(OutcomeAssertions.Sid)];
}
