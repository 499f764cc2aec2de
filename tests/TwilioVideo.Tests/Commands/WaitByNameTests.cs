using System.Threading;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Commands;

/// <summary>Waiting by name: names find only what is there, and what is waited for may be over, or yet to come.</summary>
public sealed class WaitByNameTests(ModuleFixture fixture) : IClassFixture<ModuleFixture>
{
    private const string Seed = "@{ rooms = @{ uniqueName = 'standup'; participants = 'alice', @{ identity = 'bob'; endedMinutesAgo = 3; sid = 'PA00000000000000000000000000000007' }, @{ identity = 'bob'; endedMinutesAgo = 9; minutesAgo = 20 } }, @{ uniqueName = 'other'; status = 'completed'; endedMinutesAgo = 5 } }";
    private const string NotFound = """{"code":20404,"message":"It was not found","status":404}""";

    [Fact]
    public void Somebody_who_has_left_already_is_there_at_once_and_it_is_who_left_last()
    {
        using var host = ConnectedHostFactory.ForEmulator(Seed);
        Assert.Equal(ResponseBodies.Sid("PA", 7), Assert.Single(host.Run("Wait-TwilioRoomParticipant standup bob").ShouldBeClean().All("Sid")));
    }

    [Fact]
    public void Somebody_who_was_never_there_can_not_have_left()
    {
        using var host = ConnectedHostFactory.ForEmulator(Seed);
        var error = host.Run("Wait-TwilioRoomParticipant standup zed -TimeoutSec 30").OnlyError();
        Assert.Equal("Participant zed in room standup: No participant with the identity 'zed' is or was in the room.", error.ToString());
    }

    [Fact]
    public void Somebody_who_is_yet_to_come_is_waited_for()
    {
        var requested = 0;
        var (result, requests) = fixture.Run("Wait-TwilioRoomParticipant {RM} alice connected -PollSec 1 -TimeoutSec 20", request =>
            !request.Target.Contains("Participants") ? (200, ResponseBodies.RoomJson())
            : request.Target.Contains('?') ? (200, ResponseBodies.List("participants", null))
            : Interlocked.Increment(ref requested) > 1 ? (200, ResponseBodies.ParticipantJson()) : (404, NotFound));
        Assert.Equal("connected", Assert.Single(result.ShouldBeClean().All("Status")));

        // The path, the list three times, and the room; then the path again.
        Assert.Equal(6, requests.Count);
    }

    [Fact]
    public void Somebody_who_does_not_come_in_time_is_one_error_that_says_so()
    {
        using var host = ConnectedHostFactory.ForEmulator(Seed);
        var error = host.Run("Wait-TwilioRoomParticipant standup zed connected -TimeoutSec 1 -PollSec 1").OnlyError();
        Assert.StartsWith("TwilioVideo.Timeout,", error.FullyQualifiedErrorId);
        Assert.Contains("zed in room standup is not there after 1 seconds", error.ToString());
    }

    [Fact]
    public void Nobody_is_waited_for_in_a_room_that_has_ended_or_is_not_there()
    {
        using var host = ConnectedHostFactory.ForEmulator(Seed);
        var ended = host.Run("Wait-TwilioRoomParticipant (Get-TwilioRoom -Status completed).Sid zed connected").OnlyError();
        Assert.StartsWith("TwilioVideo.UnexpectedStatus,", ended.FullyQualifiedErrorId);
        Assert.Contains("will not come any more", ended.ToString());
        Assert.StartsWith("TwilioApi.20404,", host.Run("Wait-TwilioRoomParticipant nowhere zed connected").OnlyError().FullyQualifiedErrorId);
    }

    [Fact]
    public void A_room_that_has_ended_already_is_there_at_once()
    {
        using var host = ConnectedHostFactory.ForEmulator(Seed);
        Assert.Equal("completed", Assert.Single(host.Run("Wait-TwilioRoom other").ShouldBeClean().All("Status")));
    }

    [Fact]
    public void A_room_that_never_was_can_not_have_ended()
    {
        using var host = ConnectedHostFactory.ForEmulator(Seed);
        var error = host.Run("Wait-TwilioRoom nowhere").OnlyError();
        Assert.StartsWith("TwilioApi.20404,", error.FullyQualifiedErrorId);
        Assert.StartsWith("Room nowhere: No room in progress has the unique name 'nowhere', and none that had it is 'completed'.", error.ToString());
    }

    [Fact]
    public void A_room_that_is_yet_to_begin_is_waited_for()
    {
        var requested = 0;
        var (result, _) = fixture.Run("Wait-TwilioRoom standup in-progress -PollSec 1 -TimeoutSec 20", _ => Interlocked.Increment(ref requested) > 1 ? (200, ResponseBodies.RoomJson()) : (404, NotFound));
        Assert.Equal("in-progress", Assert.Single(result.ShouldBeClean().All("Status")));
    }
}
