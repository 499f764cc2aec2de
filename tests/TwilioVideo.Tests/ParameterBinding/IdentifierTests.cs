using System;
using System.Linq;
using System.Threading.Tasks;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.ParameterBinding;

/// <summary>An identifier names one participant of one room, or is refused. It never chooses another endpoint.</summary>
public sealed class IdentifierTests
{
    public static TheoryData<string> Awkward { get; } = new(
        "a?b", "a#b", "a/b", "a%b", "a%2Fb", "%2e%2e", "a b", " ", "a&Status=connected", "a=b", "a;b", "a+b", "a\\b", "..a", "...", "a/../..", "../../Rooms",
        "алиса", "é", "e\u0301", "😀", "👩‍👩‍👧", "\u202e\u200e", "a\nb", "\t", "\u0000", "bob@example.com", "O'Neil", "a\"b", "<b>", "{x}", "[x]", "http://evil.example/", "@evil.example",
        new string('x', 128), string.Concat(Enumerable.Repeat("😀", 128)));

    [Fact]
    public void A_room_where_people_are_read_is_told_how_to_read_and_not_how_to_change()
    {
        using var host = ConnectedHostFactory.ForEmulator();
        var error = host.Run("Get-TwilioRoom | Get-TwilioPublishedTrack").OnlyError();
        Assert.Contains("put it in between: Get-TwilioRoom | Get-TwilioRoomParticipant", error.ErrorDetails.RecommendedAction);
        Assert.DoesNotContain("Set-", error.ErrorDetails.RecommendedAction);
    }

    [Theory]
    [MemberData(nameof(Awkward))]
    public async Task An_awkward_identity_reaches_exactly_the_participant_it_names_or_nothing_is_sent(string identity)
    {
        await using var server = await StubServer.StartAsync((context, request) => request.Method == "POST"
            ? StubServer.Response(context, 202, ResponseBodies.ParticipantJson(status: "disconnected", identity: identity))
            : StubServer.Response(context, 200, ResponseBodies.List("participants", null, ResponseBodies.ParticipantJson(identity: identity))));
        using var host = ConnectedHostFactory.ForServer(server);

        var result = host.Run("param($room, $who) Set-TwilioRoomParticipant -RoomSid $room -Sid $who -Status disconnected", ResponseBodies.Room, identity);

        if (server.Requests.Count == 0)
        {
            Assert.StartsWith("TwilioVideo.InvalidInput,", result.OnlyError().FullyQualifiedErrorId);
            return;
        }

        var list = $"/v1/Rooms/{ResponseBodies.Room}/Participants";
        Assert.Equal($"{list}/{ResponseBodies.Participant}", Assert.Single(server.Requests, request => request.Method == "POST").Target);
        Assert.All(server.Requests.Where(request => request.Method == "GET"), request =>
        {
            Assert.Equal(list, request.Target.Split('?')[0]);
            Assert.Equal(identity, Uri.UnescapeDataString(request.Target.Split("Identity=")[1].Split('&')[0]));
        });
    }

    [Theory]
    [MemberData(nameof(Awkward))]
    public async Task An_awkward_identity_is_disconnected_and_nobody_else(string identity)
    {
        var seed = System.Text.Json.JsonSerializer.Serialize(new { rooms = new[] { new { uniqueName = "standup", participants = new[] { "a", identity, "b" } } } });
        await using var host = await EmulatorHost.StartAsync(seed);
        using var powerShell = new PowerShellHost();
        host.Connect(powerShell);

        var result = powerShell.Run("param($who) Set-TwilioRoomParticipant -RoomSid standup -Sid $who -Status disconnected", identity);

        var left = powerShell.Run("Get-TwilioRoomParticipant standup").ShouldBeClean().All("Identity").ToList();
        if (result.Errors.Count == 0)
        {
            Assert.Equal(identity, Assert.Single(result.All("Identity")));
            Assert.Equal(["a", "b"], left.Order());
        }
        else
        {
            result.OnlyError();
            Assert.Equal(3, left.Count);
        }
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("team/red?")]
    [InlineData("😀")]
    public async Task A_room_whose_name_can_not_stand_in_a_path_is_looked_up(string name)
    {
        var seed = System.Text.Json.JsonSerializer.Serialize(new { rooms = new[] { new { uniqueName = name, participants = new[] { "alice" } }, new { uniqueName = "other", participants = new[] { "alice" } } } });
        await using var host = await EmulatorHost.StartAsync(seed);
        using var powerShell = new PowerShellHost();
        host.Connect(powerShell);

        Assert.Equal("alice", Assert.Single(powerShell.Run("param($room) Set-TwilioRoomParticipant $room alice disconnected", name).ShouldBeClean().All("Identity")));
        Assert.Single(powerShell.Run("Get-TwilioRoomParticipant other").ShouldBeClean().Output);
        Assert.Equal("completed", Assert.Single(powerShell.Run("param($room) Set-TwilioRoom $room completed -Confirm:$false", name).ShouldBeClean().All("Status")));
        Assert.StartsWith("TwilioApi.20404,", powerShell.Run("Get-TwilioRoom 'no such room'").OnlyError().FullyQualifiedErrorId);
    }

    [Theory]
    [InlineData("-RoomSid room -Sid ''")]
    [InlineData("-RoomSid room -Sid .")]
    [InlineData("-RoomSid room -Sid ..")]
    [InlineData("-RoomSid '' -Sid alice")]
    [InlineData("-RoomSid . -Sid alice")]
    [InlineData("-RoomSid .. -Sid alice")]
    [InlineData("-RoomSid room -Sid RM00000000000000000000000000000001")]
    [InlineData("-RoomSid PA00000000000000000000000000000001 -Sid alice")]
    [InlineData("-RoomSid room -Sid ([string][char]0xD83D)")]
    [InlineData("-RoomSid room -Sid ('x' * 129)")]
    public async Task What_can_not_name_anybody_is_rejected_before_any_request(string arguments)
    {
        await using var server = await StubServer.StartAsync(202, ResponseBodies.ParticipantJson());
        using var host = ConnectedHostFactory.ForServer(server);

        Assert.NotEmpty(host.Run($"Set-TwilioRoomParticipant {arguments} -Status disconnected").OnlyError().ToString());
        Assert.NotEmpty(host.Run($"Get-TwilioRoomParticipant {arguments}").OnlyError().ToString());
        Assert.Empty(server.Requests);
    }
}
