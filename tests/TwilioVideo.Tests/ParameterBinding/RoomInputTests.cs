using System.Linq;
using TwilioVideo.Tests.Contract;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.ParameterBinding;

/// <summary>What is only in a room has a RoomSid too. Piped to a cmdlet that acts on rooms, it is refused and not widened to the room.</summary>
public sealed class RoomInputTests(ModuleFixture fixture) : IClassFixture<ModuleFixture>
{
    private static readonly string[] Cmdlets =
    [
        "Set-TwilioRoom -Status completed -Confirm:$false",
        "Set-TwilioRecordingRule -Rules @{ Type = 'include'; All = $true }",
        "Get-TwilioRecordingRule",
        "New-TwilioComposition -AudioSources *",
        "Start-TwilioTranscription",
        "Get-TwilioTranscription",
        "Wait-TwilioRoom",
        "Stop-TwilioTranscription -Ttid other",
        "Set-TwilioTranscription -Ttid other -Status stopped",
        "Get-TwilioComposition",
    ];

    private static readonly string[] Parts =
    [
        "[TwilioVideo.RoomParticipant]@{ Sid = '{PA}'; RoomSid = '{RM}'; Identity = 'bob' }",
        "[TwilioVideo.PublishedTrack]@{ Sid = '{MT}'; RoomSid = '{RM}'; ParticipantSid = '{PA}' }",
        "[TwilioVideo.SubscribedTrack]@{ Sid = '{MT}'; RoomSid = '{RM}'; ParticipantSid = '{PA}' }",
        "[TwilioVideo.Recording]@{ Sid = '{RT}'; RoomSid = '{RM}' }",
        "[TwilioVideo.SubscribeRules]@{ RoomSid = '{RM}'; ParticipantSid = '{PA}'; Rules = [TwilioVideo.SubscribeRule]@{ Type = 'include'; All = $true } }",
        "[pscustomobject]@{ RoomSid = '{RM}'; Identity = 'bob' }",
        "[pscustomobject]@{ RoomSid = '{RM}'; Sid = 'bob' }",
    ];

    public static TheoryData<string, string> Pairs => [.. from cmdlet in Cmdlets from part in Parts select (part, cmdlet)];

    public static TheoryData<string> Changes => [.. Cmdlets.Take(5).Append("Wait-TwilioRoom -TimeoutSec 0")];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void What_is_in_a_room_is_rejected_one_by_one_with_itself_as_the_target(string part, string cmdlet)
    {
        var (result, requests) = fixture.Run($"{part}, ({part}) | {cmdlet}", _ => (500, ""));

        Assert.Empty(requests);
        Assert.Empty(result.Output);
        Assert.Equal(2, result.Errors.Count);
        Assert.All(result.Errors, error => Assert.StartsWith("TwilioVideo.InvalidInput,", error.FullyQualifiedErrorId));
    }

    [Theory]
    [InlineData("[TwilioVideo.Composition]@{ Sid = '{CJ}'; RoomSid = '{RM}' } | New-TwilioComposition -AudioSources *", "{CJ}")]
    [InlineData("[TwilioVideo.Transcription]@{ Ttid = 'tt'; RoomSid = '{RM}' } | Start-TwilioTranscription", "'tt' is in room")]
    [InlineData("[TwilioVideo.Transcription]@{ Ttid = 'tt'; RoomSid = '{RM}' } | Get-TwilioRoomParticipant", "'tt'")]
    [InlineData("[TwilioVideo.Transcription]@{ Ttid = 'tt'; RoomSid = '{RM}' } | Get-TwilioComposition", "'tt'")]
    [InlineData("[TwilioVideo.Transcription]@{ Ttid = 'tt'; RoomSid = '{RM}' } | Get-TwilioRecording", "'tt'")]
    [InlineData("[pscustomobject]@{ RoomSid = '{RM}'; Identity = 'bob' } | Get-TwilioRecording", "'bob'")]
    [InlineData("[pscustomobject]@{ RoomSid = '{RM}'; Sid = 'bob' } | Get-TwilioRecording", "'bob'")]
    [InlineData("[TwilioVideo.RecordingRules]@{ RoomSid = '{RM}'; Rules = [TwilioVideo.RecordingRule]@{ Type = 'include'; All = $true } } | Set-TwilioRoom -Status completed -Confirm:$false", "rules of room")]
    [InlineData("[TwilioVideo.PublishedTrack]@{ Sid = '{MT}'; RoomSid = '{RM}'; ParticipantSid = '{PA}' } | Set-TwilioSubscribeRule -Rules @{ Type = 'include'; All = $true }", "is a track, not a participant")]
    [InlineData("[TwilioVideo.Room]@{ Sid = '{RM}' } | Set-TwilioRoom -RoomSid other -Status completed -Confirm:$false", "Give one or the other")]
    [InlineData("'a' | Set-TwilioRoom -RoomSid b -Status completed -Confirm:$false", "Give one or the other")]
    [InlineData("$null | Set-TwilioRoom -RoomSid b -Status completed -Confirm:$false", "$null was piped in")]
    [InlineData("$null | Set-TwilioSubscribeRule {RM} {PA} @{ Type = 'include'; All = $true }", "$null was piped in")]
    [InlineData("$null | Stop-TwilioTranscription {RM} tt", "$null was piped in")]
    [InlineData("[pscustomobject]@{ Colour = 'red' } | Start-TwilioTranscription -RoomSid b", "names no room")]
    public void Other_slips_are_rejected_with_the_reason(string script, string reason) => fixture.ShouldRejectWithoutRequest(script, reason);

    [Theory]
    [InlineData("Set-TwilioRecordingRule -Rules @()")]
    [InlineData("Set-TwilioRecordingRule -Rules $null")]
    [InlineData("Set-TwilioSubscribeRule -ParticipantSid {PA} -Rules @()")]
    [InlineData("Set-TwilioSubscribeRule -ParticipantSid {PA} -Rules '[]'")]
    [InlineData("New-TwilioRoom -RecordingRules @()")]
    public void An_empty_list_of_rules_is_rejected(string command)
    {
        var (result, requests) = fixture.Run(command.StartsWith("New", System.StringComparison.Ordinal) ? command : command + " -RoomSid {RM}", _ => (500, ""));

        Assert.Contains("There are no rules", result.OnlyError().ToString());
        Assert.Empty(requests);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void Rooms_by_object_sid_name_number_and_row_are_acted_on(string cmdlet)
    {
        var expected = fixture.Run($"[TwilioVideo.Room]@{{ Sid = '{{RM}}'; UniqueName = 'standup' }}, '{{RM}}', 'standup', 5, ([pscustomobject]@{{ RoomSid = 'standup'; Owner = 'me' }}) | {cmdlet}", _ => (404, "{}"));

        Assert.All(expected.Result.Errors, error => Assert.StartsWith("TwilioApi.", error.FullyQualifiedErrorId));
        Assert.Equal(5, expected.Result.Errors.Count);
    }

    [Fact]
    public void A_script_block_makes_a_room_of_whatever_is_piped_in()
    {
        var (result, requests) = fixture.Run("[pscustomobject]@{ Name = 'standup' } | Get-TwilioRecordingRule -RoomSid { $_.Name }", _ => (200, """{"room_sid":"RM1","rules":[]}"""));
        Assert.Single(result.ShouldBeClean().Output);
        Assert.Equal("/v1/Rooms/standup/RecordingRules", Assert.Single(requests).Target);
    }

    [Fact]
    public void A_person_leads_to_their_room_and_rules_of_one_room_to_those_of_another()
    {
        var (got, requested) = fixture.Run("[TwilioVideo.RoomParticipant]@{ Sid = '{PA}'; RoomSid = '{RM}' } | Get-TwilioRoom", _ => (200, ResponseBodies.RoomJson()));
        Assert.Single(got.ShouldBeClean().Output);
        Assert.Equal(OperationTestCase.Fill("/v1/Rooms/{RM}"), Assert.Single(requested).Target);

        var rules = "[TwilioVideo.RecordingRules]@{ RoomSid = '{RM}'; Rules = [TwilioVideo.RecordingRule]@{ Type = 'include'; All = $true } }";
        var (set, requests) = fixture.Run($"{rules} | Set-TwilioRecordingRule -RoomSid other", _ => (200, """{"room_sid":"RM1","rules":[]}"""));
        Assert.Single(set.ShouldBeClean().Output);
        Assert.Equal("/v1/Rooms/other/RecordingRules", Assert.Single(requests).Target);
    }
}
