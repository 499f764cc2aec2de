using System.Threading.Tasks;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Diagnostics;

public sealed class VerboseRequestLoggerTests
{
    [Fact]
    public async Task Verbose_says_one_line_a_request_with_method_path_status_time_and_id()
    {
        var (host, server) = await ConnectedHostFactory.ForResponseAsync(202, ResponseBodies.ParticipantJson(status: "disconnected"));
        await using var _ = server;
        using var __ = host;
        var result = host.Run($"Set-TwilioRoomParticipant {ResponseBodies.Room} {ResponseBodies.Participant} disconnected -Verbose").ShouldBeClean();
        Assert.Matches($@"^POST /v1/Rooms/{ResponseBodies.Room}/Participants/{ResponseBodies.Participant} -> 202 in \d+ ms \(RQ0+1\)$", Assert.Single(result.Verbose, line => line.StartsWith("POST", System.StringComparison.Ordinal)));
        Assert.Empty(result.Debug);
    }

    [Fact]
    public async Task Debug_adds_form_and_response()
    {
        var (host, server) = await ConnectedHostFactory.ForResponseAsync(202, ResponseBodies.ParticipantJson(status: "disconnected"));
        await using var _ = server;
        using var __ = host;
        var result = host.Run($"$DebugPreference = 'Continue'; Set-TwilioRoomParticipant {ResponseBodies.Room} {ResponseBodies.Participant} disconnected").ShouldBeClean();
        var text = Assert.Single(result.Debug, line => line.Contains("form:"));
        Assert.Contains("Status=disconnected", text);
        Assert.Contains("\"identity\":\"alice\"", text);
        Assert.DoesNotContain("Basic", text);
    }

    [Fact]
    public void A_password_in_a_callbacks_address_is_not_said()
    {
        using var host = ConnectedHostFactory.ForEmulator();
        var result = host.Run("$DebugPreference = 'Continue'; New-TwilioRoom sec -StatusCallback 'https://user:S3CRET@a.example/cb' | ForEach-Object UniqueName").ShouldBeClean();
        Assert.Contains(result.Debug, line => line.Contains("a.example") && line.Contains("********"));
        Assert.DoesNotContain(result.Debug, line => line.Contains("S3CRET"));
    }

    [Fact]
    public async Task A_request_that_failed_is_said_too()
    {
        await using var server = await StubServer.StartAsync((context, _) =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        using var host = ConnectedHostFactory.ForServer(server);
        var result = host.Run($"Set-TwilioRoomParticipant room {ResponseBodies.Participant} disconnected -Verbose");
        Assert.StartsWith("TwilioVideo.Network,", result.OnlyError().FullyQualifiedErrorId);
        Assert.Contains(result.Verbose, line => line.StartsWith($"POST /v1/Rooms/room/Participants/{ResponseBodies.Participant} ->", System.StringComparison.Ordinal));
    }
}
