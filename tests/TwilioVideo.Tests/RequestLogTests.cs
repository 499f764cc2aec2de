using System.Threading.Tasks;
using TwilioVideo.Tests.Running;
using Xunit;

namespace TwilioVideo.Tests;

public sealed class RequestLogTests
{
    [Fact]
    public async Task Verbose_says_one_line_a_request_with_method_path_status_time_and_id()
    {
        var (engine, server) = await Connected.AnsweredWithAsync(202, Answers.ParticipantJson(status: "disconnected"));
        await using var _ = server;
        using var __ = engine;
        var result = engine.Run($"Set-TwilioRoomParticipant {Answers.Room} {Answers.Participant} disconnected -Verbose").ShouldBeClean();
        Assert.Matches($@"^POST /v1/Rooms/{Answers.Room}/Participants/{Answers.Participant} -> 202 in \d+ ms \(RQ0+1\)$", Assert.Single(result.Verbose, line => line.StartsWith("POST", System.StringComparison.Ordinal)));
        Assert.Empty(result.Debug);
    }

    [Fact]
    public async Task Debug_adds_form_and_answer()
    {
        var (engine, server) = await Connected.AnsweredWithAsync(202, Answers.ParticipantJson(status: "disconnected"));
        await using var _ = server;
        using var __ = engine;
        var result = engine.Run($"$DebugPreference = 'Continue'; Set-TwilioRoomParticipant {Answers.Room} {Answers.Participant} disconnected").ShouldBeClean();
        var said = Assert.Single(result.Debug, line => line.Contains("form:"));
        Assert.Contains("Status=disconnected", said);
        Assert.Contains("\"identity\":\"alice\"", said);
        Assert.DoesNotContain("Basic", said);
    }

    [Fact]
    public void A_password_in_a_callbacks_address_is_not_said()
    {
        using var engine = Connected.ToEmulator();
        var result = engine.Run("$DebugPreference = 'Continue'; New-TwilioRoom sec -StatusCallback 'https://user:S3CRET@a.example/cb' | ForEach-Object UniqueName").ShouldBeClean();
        Assert.Contains(result.Debug, line => line.Contains("a.example") && line.Contains("********"));
        Assert.DoesNotContain(result.Debug, line => line.Contains("S3CRET"));
    }

    [Fact]
    public async Task A_request_that_failed_is_said_too()
    {
        await using var server = await ScriptedServer.StartAsync((context, _) =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        using var engine = Connected.To(server);
        var result = engine.Run($"Set-TwilioRoomParticipant room {Answers.Participant} disconnected -Verbose");
        Assert.StartsWith("TwilioVideo.Network,", result.OnlyError().FullyQualifiedErrorId);
        Assert.Contains(result.Verbose, line => line.StartsWith($"POST /v1/Rooms/room/Participants/{Answers.Participant} ->", System.StringComparison.Ordinal));
    }
}
