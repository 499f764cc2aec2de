using System;
using System.Linq;
using System.Threading.Tasks;
using TwilioVideo.Tests.Running;
using Xunit;

namespace TwilioVideo.Tests;

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
        using var engine = Connected.ToEmulator();
        var error = engine.Run("Get-TwilioRoom | Get-TwilioPublishedTrack").OnlyError().ToString();
        Assert.Contains("put Get-TwilioRoomParticipant in between", error);
        Assert.DoesNotContain("Set-", error);
    }

    [Theory]
    [MemberData(nameof(Awkward))]
    public async Task An_awkward_identity_reaches_exactly_the_participant_it_names_or_nothing_is_sent(string identity)
    {
        await using var server = await ScriptedServer.StartAsync((context, sent) => sent.Method == "POST"
            ? ScriptedServer.Answer(context, 202, Answers.ParticipantJson(status: "disconnected", identity: identity))
            : ScriptedServer.Answer(context, 200, Answers.List("participants", null, Answers.ParticipantJson(identity: identity))));
        using var engine = Connected.To(server);

        var result = engine.Run("param($room, $who) Set-TwilioRoomParticipant -RoomSid $room -Sid $who -Status disconnected", Answers.Room, identity);

        if (server.Requests.Count == 0)
        {
            Assert.StartsWith("TwilioVideo.InvalidInput,", result.OnlyError().FullyQualifiedErrorId);
            return;
        }

        var list = $"/v1/Rooms/{Answers.Room}/Participants";
        Assert.Equal($"{list}/{Answers.Participant}", Assert.Single(server.Requests, sent => sent.Method == "POST").Target);
        Assert.All(server.Requests.Where(sent => sent.Method == "GET"), sent =>
        {
            Assert.Equal(list, sent.Target.Split('?')[0]);
            Assert.Equal(identity, Uri.UnescapeDataString(sent.Target.Split("Identity=")[1].Split('&')[0]));
        });
    }

    [Theory]
    [MemberData(nameof(Awkward))]
    public async Task An_awkward_identity_is_disconnected_and_nobody_else(string identity)
    {
        var seed = System.Text.Json.JsonSerializer.Serialize(new { rooms = new[] { new { uniqueName = "standup", participants = new[] { "a", identity, "b" } } } });
        await using var host = await EmulatorHostProcess.StartAsync(seed);
        using var engine = new Engine();
        host.Connect(engine);

        var result = engine.Run("param($who) Set-TwilioRoomParticipant -RoomSid standup -Sid $who -Status disconnected", identity);

        var left = engine.Run("Get-TwilioRoomParticipant standup").ShouldBeClean().All("Identity").ToList();
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
        await using var host = await EmulatorHostProcess.StartAsync(seed);
        using var engine = new Engine();
        host.Connect(engine);

        Assert.Equal("alice", Assert.Single(engine.Run("param($room) Set-TwilioRoomParticipant $room alice disconnected", name).ShouldBeClean().All("Identity")));
        Assert.Single(engine.Run("Get-TwilioRoomParticipant other").ShouldBeClean().Output);
        Assert.Equal("completed", Assert.Single(engine.Run("param($room) Set-TwilioRoom $room completed -Confirm:$false", name).ShouldBeClean().All("Status")));
        Assert.StartsWith("TwilioApi.20404,", engine.Run("Get-TwilioRoom 'no such room'").OnlyError().FullyQualifiedErrorId);
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
    public async Task What_can_not_name_anybody_is_refused_before_any_request(string arguments)
    {
        await using var server = await ScriptedServer.StartAsync(202, Answers.ParticipantJson());
        using var engine = Connected.To(server);

        Assert.NotEmpty(engine.Run($"Set-TwilioRoomParticipant {arguments} -Status disconnected").OnlyError().ToString());
        Assert.NotEmpty(engine.Run($"Get-TwilioRoomParticipant {arguments}").OnlyError().ToString());
        Assert.Empty(server.Requests);
    }
}
