using System.Linq;
using System.Threading;
using TwilioVideo.Tests.Contract;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Commands;

/// <summary>What is refused before any request, and what a change asks before it is made.</summary>
public sealed class RefusalTests(ModuleFixture fixture) : IClassFixture<ModuleFixture>
{
    [Theory]
    [InlineData("[TwilioVideo.Room]@{ Sid = '{RM}' } | Remove-TwilioRecording -Confirm:$false", "is a room, not a recording")]
    [InlineData("[TwilioVideo.Composition]@{ Sid = '{CJ}' } | Remove-TwilioRecording -Confirm:$false", "is a composition, not a recording")]
    [InlineData("[TwilioVideo.Recording]@{ Sid = '{RT}' } | Remove-TwilioComposition -Confirm:$false", "is a recording, not a composition")]
    [InlineData("[TwilioVideo.RoomParticipant]@{ Sid = '{PA}'; RoomSid = '{RM}' } | Remove-TwilioCompositionHook -Confirm:$false", "is a participant, not a composition hook")]
    [InlineData("[TwilioVideo.Recording]@{ Sid = '{RT}'; RoomSid = '{RM}' } | Set-TwilioRoomParticipant -Status disconnected", "is a recording, not a participant")]
    [InlineData("[TwilioVideo.Recording]@{ Sid = '{RT}'; RoomSid = '{RM}' } | Clear-TwilioRoomParticipantIdentity -Confirm:$false", "is a recording, not a participant")]
    [InlineData("[TwilioVideo.Room]@{ Sid = '{RM}' } | Get-TwilioPublishedTrack", "is a room, not a participant")]
    [InlineData("[TwilioVideo.CompositionHook]@{ Sid = '{HK}' } | Get-TwilioComposition", "is a composition hook, not a composition")]
    [InlineData("[TwilioVideo.CompositionHook]@{ Sid = '{HK}' } | Save-TwilioComposition", "is a composition hook, not a composition")]
    [InlineData("[TwilioVideo.Room]@{ Sid = '{RM}' } | Get-TwilioCompositionHook", "is a room, not a composition hook")]
    [InlineData("[pscustomobject]@{ Name = 'x' } | Get-TwilioRecording", "names neither a recording nor a room")]
    [InlineData("$null | Get-TwilioComposition", "$null was piped in")]
    [InlineData("'bob' | Get-TwilioRecording -RoomSid {RM}", "Give one or the other")]
    [InlineData("Get-TwilioSubscribedTrack {RM} {PA} camera", "is not the SID of a track")]
    [InlineData("Stop-TwilioTranscription {RM} {PA}", "not a transcription")]
    [InlineData("Set-TwilioTranscription {RM} t", "nothing to change")]
    [InlineData("Start-TwilioTranscription {RM} -Configuration 7", "not 7")]
    [InlineData("Set-TwilioRecordingRule {RM} @{ Type = 'exclude' }", "needs All, or at least one")]
    [InlineData("Set-TwilioRecordingRule {RM} @{ Type = 'exclude'; All = $true; Kind = 'audio' }", "'All' matches every track and can't be combined with Kind")]
    [InlineData("Set-TwilioRecordingRule {RM} @{ Type = 'exclude'; Colour = 'red' }", "has no 'Colour'")]
    [InlineData("Set-TwilioRecordingRule {RM} @{ Type = 'exclude'; Kind = 'video'; Priority = 'low' }", "has no 'Priority'")]
    [InlineData("Set-TwilioRecordingRule {RM} 'exclude video'", "is not JSON")]
    [InlineData("Set-TwilioSubscribeRule {RM} {PA} @{ Type = 'maybe'; Kind = 'video' }", "include, exclude")]
    [InlineData("Set-TwilioSubscribeRule {RM} {PA} @{ Type = 'include'; Kind = 'video'; Priority = 'top' }", "low, standard, high")]
    [InlineData("New-TwilioSubscribeRule include", "needs All")]
    [InlineData("New-TwilioRoom x -RecordingRules @{ Type = 'include' }", "needs All")]
    [InlineData("New-TwilioRoom x -StatusCallback nowhere", "https://")]
    [InlineData("New-TwilioComposition {RM}", "Specify the audio source * for all audio")]
    [InlineData("New-TwilioComposition {RM} -AudioSources * -Resolution 1280x721", "is not a resolution")]
    [InlineData("New-TwilioComposition {RM} -VideoLayout '[1]'", "regions by name")]
    [InlineData("New-TwilioComposition {RM} -VideoLayout @{ grid = @{ z_pos = 'top' } }", "z_pos is a whole number")]
    [InlineData("New-TwilioComposition {RM} -VideoLayout @{ grid = @{ video_sources = 'a' } }", "a list of track names")]
    [InlineData("Set-TwilioCompositionHook {HK}", "nothing to change")]
    [InlineData("Set-TwilioCompositionHook {HK} -FriendlyName ''", "needs a name")]
    [InlineData("Set-TwilioRecordingSetting", "nothing to change")]
    [InlineData("Set-TwilioRecordingSetting ''", "have no friendly name. Specify one.")]
    [InlineData("[TwilioVideo.Room]@{ Sid = '{RM}'; UniqueName = 'a' } | Set-TwilioRecordingSetting mine", "'{RM}' was piped in")]
    [InlineData("[TwilioVideo.CompositionHook]@{ Sid = '{HK}'; FriendlyName = 'a' } | Set-TwilioCompositionSetting", "'{HK}' was piped in")]
    [InlineData("5 | Set-TwilioCompositionSetting mine", "'5' was piped in")]
    [InlineData("@{ EncryptionEnabled = $true } | Set-TwilioCompositionSetting mine", "[pscustomobject]")]
    [InlineData("[TwilioVideo.Room]@{ Sid = '{RM}'; StatusCallback = 'https://a' } | New-TwilioCompositionHook all", "'{RM}' was piped in")]
    [InlineData("[TwilioVideo.Recording]@{ Sid = '{RT}' } | New-TwilioCompositionHook all", "'{RT}' was piped in")]
    [InlineData("5 | New-TwilioCompositionHook all", "'5' was piped in")]
    [InlineData("$null | New-TwilioCompositionHook all", "$null was piped in")]
    [InlineData("$null | Set-TwilioRecordingSetting mine", "$null was piped in")]
    [InlineData("[pscustomobject]@{ FriendlyName = 'all'; Enabled = 'no' } | New-TwilioCompositionHook", "neither true nor false")]
    [InlineData("[pscustomobject]@{ FriendlyName = 'all'; AudioSources = 'System.String[]' } | New-TwilioCompositionHook", "give -AudioSources")]
    [InlineData("Start-TwilioTranscription {RM} -Configuration @{ x = [double]::NaN }", "no form in JSON")]
    [InlineData("Start-TwilioTranscription {RM} -Configuration @{ x = { 1 } }", "no form in JSON")]
    [InlineData("Start-TwilioTranscription {RM} -Configuration @{ x = [int] }", "can't be")]
    [InlineData("Get-TwilioRoomParticipant {RM} -Identity '[a'", "'`[a'")]
    [InlineData("Save-TwilioRecording {RT} -Path \"a`0b\"", "NUL")]
    [InlineData("Set-TwilioRecordingSetting mine -EncryptionKeySid {RM}", "is a room, not a credential")]
    [InlineData("Set-TwilioCompositionSetting mine -AwsS3Url http://bucket/x", "https://")]
    public void It_is_rejected_before_any_request_with_the_reason(string script, string reason) => fixture.ShouldRejectWithoutRequest(script, reason);

    [Theory]
    [InlineData("Remove-TwilioRecording {RT}")]
    [InlineData("Remove-TwilioComposition {CJ}")]
    [InlineData("Remove-TwilioCompositionHook {HK}")]
    [InlineData("Clear-TwilioRoomParticipantIdentity {RM} {PA}")]
    public void What_is_gone_for_good_is_requested_about_first(string script)
    {
        var (result, requests) = fixture.Run(script, _ => (204, ""));

        // This host has nobody to ask, which is how the question shows.
        Assert.NotNull(result.Terminating ?? result.OnlyError());
        Assert.Empty(requests);
    }

    [Fact]
    public void With_what_if_nothing_is_sent()
    {
        string[] scripts = [.. OperationTestCase.All.Where(row => ApiDescription.Video[row.Operation].Method != "GET").Select(row => row.Script + " -WhatIf")];
        var (result, requests) = fixture.Run(string.Join('\n', scripts), _ => (500, ""));
        Assert.Empty(result.ShouldBeClean().Output);
        Assert.Empty(requests);
    }

    [Fact]
    public void A_failed_object_can_be_piped_in_again()
    {
        var calls = 0;
        var (result, requests) = fixture.Run(
            "[TwilioVideo.Recording]@{ Sid = '{RT}'; RoomSid = '{RM}'; TrackName = 'mic' } | Remove-TwilioRecording -Confirm:$false -ErrorVariable failed -ErrorAction SilentlyContinue; $failed.TargetObject | Remove-TwilioRecording -Confirm:$false -PassThru",
            _ => Interlocked.Increment(ref calls) == 1 ? (403, """{"code":20006,"message":"No","status":403}""") : (204, ""));

        Assert.Equal("mic", Assert.Single(result.All("TrackName")));
        Assert.Equal(2, requests.Count);
    }

    [Theory]
    [InlineData("[TwilioVideo.RoomParticipant]@{ Sid = '{PA}'; RoomSid = '{RM}' } | Get-TwilioRecording", "/v1/Recordings?PageSize=100&GroupingSid={PA}")]
    [InlineData("[TwilioVideo.PublishedTrack]@{ Sid = '{MT}'; RoomSid = '{RM}'; ParticipantSid = '{PA}' } | Get-TwilioRecording", "/v1/Rooms/{RM}/Recordings?PageSize=1000&SourceSid={MT}")]
    [InlineData("[TwilioVideo.Room]@{ Sid = '{RM}' } | Get-TwilioRecording", "/v1/Rooms/{RM}/Recordings?PageSize=1000")]
    [InlineData("[TwilioVideo.Room]@{ Sid = '{RM}' } | Get-TwilioRecording -MediaType video", "/v1/Recordings?PageSize=100&GroupingSid={RM}&MediaType=video")]
    [InlineData("'{RM}' | Get-TwilioRecording", "/v1/Rooms/{RM}/Recordings?PageSize=1000")]
    public void A_list_is_narrowed_by_what_owns_it(string script, string target)
    {
        var (result, requests) = fixture.Run(script, _ => (200, ResponseBodies.List("recordings", null)));
        Assert.Empty(result.ShouldBeClean().Output);
        Assert.Equal(OperationTestCase.Fill(target), Assert.Single(requests).Target);
    }
}
