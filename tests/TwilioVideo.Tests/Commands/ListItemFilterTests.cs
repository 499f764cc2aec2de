using System;
using System.Linq;
using TwilioVideo.Tests.Contract;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Commands;

/// <summary>A service, or what stands before it, that ignores a filter sends everything. What was not asked for never comes out.</summary>
public sealed class ListItemFilterTests(ModuleFixture fixture) : IClassFixture<ModuleFixture>
{
    private const string Room = """{"sid":"{RM}","status":"in-progress","unique_name":"mine","date_created":"2026-01-01T00:00:00Z"}""";
    private const string Person = """{"sid":"{PA}","room_sid":"{RM}","status":"connected","identity":"alice","date_created":"2026-01-01T00:00:00Z"}""";
    private const string Recording = """{"sid":"{RT}","room_sid":"{RM}","status":"completed","type":"audio","source_sid":"{MT}","date_created":"2026-01-01T00:00:00Z","grouping_sids":{"room_sid":"{RM}","participant_sid":"{PA}"}}""";
    private const string Composition = """{"sid":"{CJ}","room_sid":"{RM}","status":"completed","date_created":"2026-01-01T00:00:00Z"}""";
    private const string Hook = """{"sid":"{HK}","friendly_name":"Night shift","enabled":true,"format":"mp4","date_created":"2026-01-01T00:00:00Z"}""";
    private const string Track = """{"sid":"{MT}","room_sid":"{RM}","participant_sid":"{PA}","kind":"audio"}""";
    private const string Transcription = """{"ttid":"tt","room_sid":"{RM}","status":"started"}""";
    private static readonly string Other = new('2', 32);

    /// <summary>A list, what is asked for, and one field of an item that does not fit it.</summary>
    public static TheoryData<string, string, string, string, string> Misfits { get; } = new()
    {
        { "Get-TwilioRoom -Status in-progress", "rooms", Room, "\"in-progress\"", "\"completed\"" },
        { "Get-TwilioRoom -UniqueName mine", "rooms", Room, "\"mine\"", "\"Mine\"" },
        { "Get-TwilioRoom -DateCreatedAfter 2025-12-31", "rooms", Room, "2026-01-01", "2025-01-01" },
        { "Get-TwilioRoom -DateCreatedBefore 2026-02-01", "rooms", Room, "2026-01-01", "2030-01-01" },
        { "Get-TwilioRoomParticipant {RM}", "participants", Person, "{RM}", "RM" + Other },
        { "Get-TwilioRoomParticipant {RM} -Identity alice", "participants", Person, "\"alice\"", "\"Alice\"" },
        { "Get-TwilioRoomParticipant {RM} -Status connected", "participants", Person, "\"connected\"", "\"disconnected\"" },
        { "Get-TwilioRoomParticipant {RM} -DateCreatedBefore 2026-02-01", "participants", Person, "2026-01-01", "2030-01-01" },
        { "Get-TwilioRecording -RoomSid {RM}", "recordings", Recording, "{RM}", "RM" + Other },
        { "Get-TwilioRecording -RoomSid {RM} -MediaType audio", "recordings", Recording, "{RM}", "RM" + Other },
        { "Get-TwilioRecording -MediaType audio", "recordings", Recording, "\"audio\"", "\"video\"" },
        { "Get-TwilioRecording -Status completed", "recordings", Recording, "\"completed\"", "\"processing\"" },
        { "Get-TwilioRecording -SourceSid {MT}", "recordings", Recording, "{MT}", "MT" + Other },
        { "Get-TwilioRecording -GroupingSid {PA}", "recordings", Recording, "{PA}", "PA" + Other },
        { "Get-TwilioRecording -RoomSid {RM} -GroupingSid {PA}", "recordings", Recording, "{PA}", "PA" + Other },
        { "Get-TwilioRecording -RoomSid {RM} -GroupingSid {PA}", "recordings", Recording, "{RM}", "RM" + Other },
        { "Get-TwilioRecording -DateCreatedBefore 2026-02-01", "recordings", Recording, "2026-01-01", "2030-01-01" },
        { "Get-TwilioComposition -RoomSid {RM}", "compositions", Composition, "{RM}", "RM" + Other },
        { "Get-TwilioComposition -Status completed", "compositions", Composition, "\"completed\"", "\"failed\"" },
        { "Get-TwilioComposition -DateCreatedAfter 2025-12-31", "compositions", Composition, "2026-01-01", "2025-01-01" },
        { "Get-TwilioCompositionHook -FriendlyName 'night*'", "composition_hooks", Hook, "\"Night shift\"", "\"Day shift\"" },
        { "Get-TwilioCompositionHook -FriendlyName '*SHIFT'", "composition_hooks", Hook, "\"Night shift\"", "\"Night shifts\"" },
        { "Get-TwilioCompositionHook -Enabled $true", "composition_hooks", Hook, "\"enabled\":true", "\"enabled\":false" },
        { "Get-TwilioCompositionHook -DateCreatedBefore 2026-02-01", "composition_hooks", Hook, "2026-01-01", "2030-01-01" },
        { "Get-TwilioPublishedTrack {RM} {PA}", "published_tracks", Track, "{PA}", "PA" + Other },
        { "Get-TwilioSubscribedTrack {RM} {PA}", "subscribed_tracks", Track, "{RM}", "RM" + Other },
        { "Get-TwilioTranscription {RM}", "transcriptions", Transcription, "{RM}", "RM" + Other },
    };

    public static TheoryData<string, string> Lists => [.. Misfits.Select(row => (row.Data.Item1, row.Data.Item2)).Distinct()];

    [Theory]
    [MemberData(nameof(Misfits))]
    public void What_was_not_requested_for_is_left_out_and_counted_once(string script, string key, string matches, string right, string wrong)
    {
        var (result, _) = fixture.Run(script, _ => (200, OperationTestCase.Fill(ResponseBodies.List(key, null, matches.Replace(right, wrong, StringComparison.Ordinal), matches, matches.Replace(right, wrong, StringComparison.Ordinal)))));

        Assert.Single(result.ShouldBeClean().Output);
        Assert.Contains("2 objects", Assert.Single(result.Warnings));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void What_does_not_say_is_not_left_out(string script, string key)
    {
        var (result, _) = fixture.Run(script, _ => (200, OperationTestCase.Fill(ResponseBodies.List(key, null, """{"status":null,"kind":null,"format":null}"""))));

        // A name that is asked for is somebody's; what has none is nobody's.
        var isNamed = script.Contains("-Identity", StringComparison.Ordinal) || script.Contains("-UniqueName", StringComparison.Ordinal);
        Assert.Equal(isNamed ? 0 : 1, result.ShouldBeClean().Output.Count);
        Assert.Empty(result.Warnings);
    }

    [Theory]
    [InlineData("Get-TwilioRecording -DateCreatedAfter 2026-01-01T00:00:00.9Z", 1)]
    [InlineData("Get-TwilioRecording -DateCreatedAfter 2026-01-01T00:00:01Z", 0)]
    [InlineData("Get-TwilioRecording -DateCreatedBefore 2026-01-01T00:00:00Z", 0)]
    [InlineData("Get-TwilioRecording -DateCreatedBefore 2026-01-01T00:00:00.9Z", 0)]
    [InlineData("Get-TwilioRecording -DateCreatedBefore 2026-01-01T00:00:01Z", 1)]
    public void The_second_itself_counts_as_after_and_not_as_before(string script, int matches)
    {
        var (result, _) = fixture.Run(script, _ => (200, OperationTestCase.Fill(ResponseBodies.List("recordings", null, Recording))));
        Assert.Equal(matches, result.ShouldBeClean().Output.Count);
    }

    [Theory]
    [InlineData("*", 2)]
    [InlineData("N*g*T*sh*", 1)]
    [InlineData("*t*t", 1)]
    [InlineData("N*g*x*", 0)]
    [InlineData("n", 0)]
    [InlineData("night shift*", 1)]
    [InlineData("a*a*a*a*a*a*a*a*a*a*a*a*a*b", 0)]
    public void A_hook_s_name_is_matched_as_the_service_matches_it(string pattern, int matches)
    {
        var endless = Hook.Replace("Night shift", new string('a', 100), StringComparison.Ordinal);
        var (result, _) = fixture.Run($"Get-TwilioCompositionHook -FriendlyName '{pattern}'", _ => (200, OperationTestCase.Fill(ResponseBodies.List("composition_hooks", null, Hook, endless))));
        Assert.Equal(matches, result.ShouldBeClean().Output.Count);
    }

    [Fact]
    public void A_room_that_is_named_in_the_path_is_not_compared_with_a_SID()
    {
        var (result, _) = fixture.Run("Get-TwilioRoomParticipant mine", _ => (200, OperationTestCase.Fill(ResponseBodies.List("participants", null, Person, Person.Replace("{RM}", "mine", StringComparison.Ordinal)))));
        Assert.Equal(2, result.ShouldBeClean().Output.Count);
        Assert.Empty(result.Warnings);
    }

    [Theory]
    [InlineData("Get-TwilioRecording -RoomSid {RM} -MediaType audio -Status completed -DateCreatedBefore 2026-02-01 | Remove-TwilioRecording -Confirm:$false")]
    [InlineData("Get-TwilioRoomParticipant {RM} -Identity alice | Set-TwilioRoomParticipant -Status disconnected")]
    [InlineData("Get-TwilioRoom -UniqueName mine | Set-TwilioRoom -Status completed -Confirm:$false")]
    public void A_strangers_thing_is_never_acted_on(string script)
    {
        string[] items =
        [
            Recording.Replace("{RM}", "RM" + Other, StringComparison.Ordinal).Replace("completed", "processing", StringComparison.Ordinal).Replace("2026", "2030", StringComparison.Ordinal),
            Person.Replace("alice", "Alice", StringComparison.Ordinal), Person.Replace("alice", "bob", StringComparison.Ordinal),
            Room.Replace("mine", "theirs", StringComparison.Ordinal),
        ];
        var key = script.Contains("Participant", StringComparison.Ordinal) ? "participants" : script.Contains("Recording", StringComparison.Ordinal) ? "recordings" : "rooms";
        string[] mine = key switch { "recordings" => items[..1], "participants" => items[1..3], _ => items[3..] };
        var (result, requests) = fixture.Run(script, _ => (200, OperationTestCase.Fill(ResponseBodies.List(key, null, mine))));

        Assert.Empty(result.ShouldBeClean().Output);
        Assert.Equal("GET", Assert.Single(requests).Method);
        Assert.Single(result.Warnings);
    }

    [Theory]
    [InlineData("\"theirs\"")]
    [InlineData("\"A/B\"")]
    [InlineData("null")]
    public void A_room_that_is_looked_up_by_its_name_bears_that_name(string found)
    {
        var (result, requests) = fixture.Run("Set-TwilioRoom 'a/b' -Status completed -Confirm:$false", _ => (200, OperationTestCase.Fill(ResponseBodies.List("rooms", null, Room.Replace("\"mine\"", found, StringComparison.Ordinal)))));

        Assert.StartsWith("TwilioApi.20404,", result.OnlyError().FullyQualifiedErrorId);

        // The room may have ended already, which is what was wanted.
        Assert.Equal(["GET /v1/Rooms?Status=in-progress&UniqueName=a%2Fb&PageSize=1", "GET /v1/Rooms?Status=completed&UniqueName=a%2Fb"], requests.Select(request => $"{request.Method} {request.Target}"));
    }

    [Theory]
    [InlineData("\"Alice\"", false)]
    [InlineData("null", false)]
    [InlineData("\"alice\"", true)]
    public void Somebody_else_who_has_gone_does_not_stand_for_a_person(string identity, bool isMet)
    {
        var disconnected = Person.Replace("\"alice\"", identity, StringComparison.Ordinal).Replace("connected", "disconnected", StringComparison.Ordinal);
        var (result, _) = fixture.Run("Set-TwilioRoomParticipant {RM} alice disconnected", request => request.Method == "POST"
            ? (404, """{"code":20404,"message":"No","status":404}""")
            : (200, OperationTestCase.Fill(ResponseBodies.List("participants", null, disconnected))));

        Assert.Equal(isMet ? 1 : 0, result.Output.Count);
        Assert.Equal(isMet ? 0 : 1, result.Errors.Count);
    }

    [Fact]
    public void Pages_are_counted_together_and_first_takes_what_fits()
    {
        var wrong = Room.Replace("mine", "theirs", StringComparison.Ordinal);
        (int, string) Pages(ReceivedRequest request) => (200, OperationTestCase.Fill(request.Target.Contains("PageToken", StringComparison.Ordinal)
            ? ResponseBodies.List("rooms", null, wrong, Room, Room)
            : ResponseBodies.List("rooms", "/v1/Rooms?PageToken=2", wrong, wrong)));

        var (result, _) = fixture.Run("Get-TwilioRoom -UniqueName mine -First 1", Pages);

        Assert.Equal("mine", Assert.Single(result.ShouldBeClean().All("UniqueName")));
        Assert.Contains("3 objects", Assert.Single(result.Warnings));
    }

    [Fact]
    public void A_room_s_recordings_of_a_status_and_a_type_are_requested_for_with_both()
    {
        var (result, requests) = fixture.Run("Get-TwilioRecording -RoomSid {RM} -MediaType audio -Status completed -SourceSid {MT}", _ => (200, OperationTestCase.Fill(ResponseBodies.List("recordings", null, Recording))));

        Assert.Single(result.ShouldBeClean().Output);
        Assert.StartsWith(OperationTestCase.Fill("/v1/Recordings?Status=completed&PageSize=100&SourceSid={MT}&GroupingSid={RM}&MediaType=audio"), Assert.Single(requests).Target);
    }
}
