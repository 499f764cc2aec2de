using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Execution;

/// <summary>Each fault alone, on removals and lists: both may be sent twice, so all of it succeeds.</summary>
[Trait("Category", "Slow")]
public sealed class FaultTests
{
    private const int Guests = 60;
    private const int Strikes = 10;
    private const string Disconnect = "$guests | Set-TwilioRoomParticipant -Status disconnected -Verbose";

    public static readonly TheoryData<string, string, bool> Passing = new()
    {
        { Error(500), "HTTP 500", false },
        { Error(502), "HTTP 502", false },
        { Error(503), "HTTP 503", false },
        { Error(504), "HTTP 504", true },
        { "\"resetBeforeProbability\":1", "connection", false },
        { "\"resetAfterProbability\":1", "connection", true },
        { "\"truncateProbability\":1", "connection", true },
        { "\"hangProbability\":1", "The request timed out after 1 seconds", true },
    };

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task A_removal_that_was_faulted_is_sent_again_and_everybody_has_left_once(string fault, string reason, bool wasDone)
    {
        await using var host = await EmulatorHostFixture.StartAsync(Guests);
        using var powerShell = host.Connect("-TimeoutSec 1 -WritesPerSecond 5000 -ReadsPerSecond 5000");
        var guests = powerShell.Guests();
        await host.SetFaultsAsync($$"""{{{fault}},"maxCount":{{Strikes}},"operations":["UpdateRoomParticipant"]}""");

        var result = powerShell.Run(Disconnect).ShouldBeClean();

        result.ShouldHaveOutcomeForEach(guests);
        Assert.Equal(guests.Order(), (await host.DisconnectedAsync()).Order());
        Assert.All(result.All("Status"), status => Assert.Equal("disconnected", status));
        Assert.Equal(Strikes, result.Retries().Count);
        Assert.All(result.Retries(), line => Assert.Matches($@"^POST /v1/Rooms/\w+/Participants/PA\w+ again in \d+ ms: .*{reason}", line));
        var requests = await host.RequestsAsync();
        var changes = requests.Where(line => line.Method == "POST").ToList();
        Assert.Equal(Guests + Strikes, changes.Count);

        // Whoever had gone unnoticed is looked up, and nobody else is.
        var faulted = changes.GroupBy(line => line.Target).Where(group => group.Count() > 1).Select(group => group.Key).Order();
        Assert.Equal(wasDone ? faulted : [], requests.Where(line => line.Method == "GET" && line.Target.Contains("/Participants/PA")).Select(line => line.Target).Order());
    }

    [Theory]
    [InlineData("not-found")]
    [InlineData("conflict")]
    [InlineData("accepted")]
    public async Task Whoever_is_gone_by_a_change_whose_response_was_lost_is_a_success_however_the_service_puts_it(string repeatedDisconnect)
    {
        await using var host = await EmulatorHostFixture.StartAsync(Strikes, "--repeated-disconnect", repeatedDisconnect);
        using var powerShell = host.Connect();
        var guests = powerShell.Guests();
        await host.SetFaultsAsync($$"""{"resetAfterProbability":1,"maxCount":{{Strikes}},"operations":["UpdateRoomParticipant"]}""");

        powerShell.Run(Disconnect).ShouldBeClean().ShouldHaveOutcomeForEach(guests);

        Assert.Equal(guests.Order(), (await host.DisconnectedAsync()).Order());
    }

    [Fact]
    public async Task A_right_response_with_a_wrong_content_type_is_taken_for_what_it_is()
    {
        await using var host = await EmulatorHostFixture.StartAsync(Guests);
        using var powerShell = host.Connect();
        await host.SetFaultsAsync("""{"wrongContentTypeProbability":1}""");

        var result = powerShell.Run(Disconnect).ShouldBeClean();

        result.ShouldHaveOutcomeForEach(powerShell.Guests());
        Assert.Empty(result.Retries());
        Assert.Equal(Guests, (await host.RequestsAsync()).Count(line => line.Method == "POST"));
    }

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task A_page_that_was_faulted_is_read_again_and_nobody_is_listed_twice(string fault, string reason, bool _)
    {
        await using var host = await EmulatorHostFixture.StartAsync(Guests);
        using var powerShell = host.Connect("-TimeoutSec 1 -ReadsPerSecond 5000");
        await host.SetFaultsAsync($$"""{{{fault}},"maxCount":2,"operations":["ListRoomParticipant"]}""");

        var result = powerShell.Run($"Get-TwilioRoomParticipant {EmulatorHostFixture.RoomName} -PageSize 20 -Verbose").ShouldBeClean();

        Assert.Equal(powerShell.Guests(), result.Output.Select(OutcomeAssertions.Sid));

        // The runtime itself asks again, unseen, when a connection that was idle has gone; nothing is lost by that for a read.
        var max = fault.Contains("reset") ? 0 : 2;
        Assert.InRange(result.Retries().Count, max, 2);
        Assert.All(result.Retries(), line => Assert.Contains(reason, line));
    }

    [Fact]
    public async Task Without_retries_each_is_sent_once_and_the_errors_can_be_piped_in_again()
    {
        await using var host = await EmulatorHostFixture.StartAsync(Guests);
        using var powerShell = host.Connect("-MaximumRetryCount 0 -WritesPerSecond 5000 -ReadsPerSecond 5000");
        var guests = powerShell.Guests();
        await host.SetFaultsAsync($$"""{{{Error(503)}},"maxCount":{{Strikes}},"operations":["UpdateRoomParticipant"]}""");

        var result = powerShell.Run($"{Disconnect} -ErrorVariable global:failed");

        result.ShouldHaveOutcomeForEach(guests);
        Assert.Equal(Strikes, result.Errors.Count);
        Assert.All(result.Errors, error => Assert.StartsWith("TwilioApi.Http503,", error.FullyQualifiedErrorId));
        Assert.All(result.Errors, error => Assert.Equal(ErrorCategory.ResourceUnavailable, error.CategoryInfo.Category));
        Assert.Empty(result.Retries());
        Assert.Equal(Guests, (await host.RequestsAsync()).Count(line => line.Method == "POST"));
        powerShell.Run("$failed.TargetObject | Set-TwilioRoomParticipant -Status disconnected").ShouldBeClean().ShouldHaveOutcomeForEach(result.Failed());
        Assert.Equal(guests.Order(), (await host.DisconnectedAsync()).Order());
    }

    [Fact]
    public async Task Whoever_cannot_be_looked_for_is_not_said_to_be_missing()
    {
        await using var server = await StubServer.StartAsync((context, request) => request.Method == "POST"
            ? StubServer.Response(context, 404, """{"code":53204,"message":"Participant not found","status":404}""")
            : StubServer.Response(context, 403, """{"code":20003,"message":"Forbidden","status":403}"""));
        using var host = ConnectedHostFactory.ForServer(server);

        var result = host.Run($"Set-TwilioRoomParticipant {ResponseBodies.Room} {ResponseBodies.Participant} disconnected");

        Assert.Equal(ErrorCategory.PermissionDenied, result.OnlyError().CategoryInfo.Category);
    }

    [Fact]
    public async Task Somebody_who_was_never_there_is_requested_for_once_and_looked_for_a_few_times()
    {
        await using var host = await EmulatorHostFixture.StartAsync(1);
        using var powerShell = host.Connect();
        var before = (await host.RequestsAsync()).Count;

        var result = powerShell.Run($"Set-TwilioRoomParticipant {EmulatorHostFixture.RoomName} {ResponseBodies.Participant} disconnected -Verbose");

        Assert.Equal(ErrorCategory.ObjectNotFound, result.OnlyError().CategoryInfo.Category);
        Assert.Empty(result.Retries());

        // The service may know a SID a moment later only.
        Assert.Equal(["POST", "GET", "GET", "GET"], (await host.RequestsAsync()).Skip(before).Select(line => line.Method));
    }

    private static string Error(int status) => $"\"serverErrorProbability\":1,\"serverErrorStatuses\":[{status}]";
}
