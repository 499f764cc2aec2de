using System.Linq;
using TwilioVideo.Tests.Contract;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.ParameterBinding;

/// <summary>A variable that is not set, or an object that has lost something on its way, is never taken for what nobody said.</summary>
public sealed class NullArgumentTests(ModuleFixture fixture) : IClassFixture<ModuleFixture>
{
    [Theory]
    [InlineData("New-TwilioSubscribeRule exclude -Kind video -Publisher $null", "Publisher was specified, but is empty")]
    [InlineData("New-TwilioRecordingRule exclude -Kind video -Publisher ' '", "Publisher was specified, but is empty")]
    [InlineData("New-TwilioRecordingRule exclude -Kind video -Track ''", "Track was specified, but is empty")]
    [InlineData("Set-TwilioSubscribeRule {RM} {PA} @{ Type = 'exclude'; Kind = 'video'; Publisher = $null }", "Publisher was specified, but is empty")]
    [InlineData("Set-TwilioSubscribeRule {RM} {PA} @{ Type = 'exclude'; Kind = 'video'; Priority = $null }", "Priority was specified, but is empty")]
    [InlineData("Set-TwilioRecordingRule {RM} @{ Type = 'exclude'; Kind = $null; Publisher = 'a' }", "Kind was specified, but is empty")]
    [InlineData("Set-TwilioRecordingRule {RM} @{ Type = 'exclude'; Kind = 'video'; Publisher = '' }", "Publisher was specified, but is empty")]
    [InlineData("Set-TwilioRecordingRule {RM} ([pscustomobject]@{ Type = 'exclude'; Kind = 'video'; Track = '  ' })", "Track was specified, but is empty")]
    [InlineData("Set-TwilioRecordingRule {RM} ([pscustomobject]@{ Type = 'exclude'; Kind = 'video'; Track = $null })", "Track was specified, but is empty")]
    [InlineData("Set-TwilioRecordingRule {RM} '{{\"type\":\"exclude\",\"kind\":\"video\",\"track\":null}}'", "Track was specified, but is empty")]
    [InlineData("New-TwilioRoom a -RecordingRules @{ Type = 'include'; Kind = 'audio'; Publisher = $null }", "Publisher was specified, but is empty")]
    [InlineData("Set-TwilioRecordingSetting mine -EncryptionEnabled $nobody.Enc", "-EncryptionEnabled is $true or $false")]
    [InlineData("Set-TwilioCompositionSetting mine -AwsStorageEnabled $null", "-AwsStorageEnabled is $true or $false")]
    [InlineData("Set-TwilioCompositionHook {HK} -Enabled $null", "-Enabled is $true or $false")]
    [InlineData("Set-TwilioCompositionHook {HK} -Trim $null", "-Trim is $true or $false")]
    [InlineData("Set-TwilioCompositionHook {HK} -AudioSources a, ''", "names in AudioSources is empty")]
    [InlineData("New-TwilioComposition {RM} -AudioSources @()", "Specify the audio source * for all audio")]
    [InlineData("New-TwilioComposition {RM} -AudioSources $null", "Specify the audio source * for all audio")]
    [InlineData("New-TwilioComposition {RM} -VideoLayout @{ Grid = @{ Video_Sources = '*' } }", "Video_Sources is a list of track names")]
    [InlineData("New-TwilioComposition {RM} -VideoLayout @{ Grid = @{ Video_Sources = @('*') } }", "Video_Sources is to be written video_sources")]
    [InlineData("New-TwilioComposition {RM} -VideoLayout @{}", "at least one region")]
    [InlineData("Set-TwilioCompositionHook {HK} -VideoLayout '{}'", "at least one region")]
    [InlineData("[pscustomobject]@{ Sid = '{HK}'; VideoLayout = 'System.Collections.Generic.Dictionary`2[System.String,System.Object]' } | Set-TwilioCompositionHook -Enabled $false", "what a file makes of an object; give -VideoLayout")]
    [InlineData("[pscustomobject]@{ Type = 'include'; Kind = 'caption' } | ForEach-Object { Set-TwilioRecordingRule {RM} $_ }", "audio, video, data")]
    [InlineData("[TwilioVideo.CompositionHook]@{ Sid = '{HK}'; Format = 'av1' } | Set-TwilioCompositionHook -Resolution 1920x1080", "is not a resolution")]
    public void It_is_rejected_before_any_request_with_the_reason(string script, string reason) => fixture.ShouldRejectWithoutRequest(script.Replace("{{", "{").Replace("}}", "}"), reason);

    [Theory]
    [InlineData("New-TwilioRecordingRule include -Kind $null", "Kind")]
    [InlineData("New-TwilioSubscribeRule include -Kind ''", "Kind")]
    [InlineData("New-TwilioSubscribeRule include -Kind video -Priority $null", "Priority")]
    [InlineData("New-TwilioSubscribeRule $null -All", "Type")]
    [InlineData("Set-TwilioRoom $nobody.Sid completed -Confirm:$false", "RoomSid")]
    [InlineData("Set-TwilioRoom {RM} $null -Confirm:$false", "Status")]
    [InlineData("Set-TwilioRoomParticipant {RM} '' disconnected", "Sid")]
    [InlineData("Get-TwilioRoomParticipant {RM} $nobody.Sid", "Sid")]
    [InlineData("Get-TwilioTranscription {RM} ''", "Ttid")]
    [InlineData("Remove-TwilioRecording $null -Confirm:$false", "Sid")]
    [InlineData("Remove-TwilioCompositionHook '' -Confirm:$false", "Sid")]
    [InlineData("Save-TwilioComposition $null", "Sid")]
    [InlineData("New-TwilioCompositionHook ''", "FriendlyName")]
    public void What_the_shell_itself_rejects_names_the_parameter(string script, string parameter)
    {
        var (result, requests) = fixture.Run(script, _ => (500, ""));
        Assert.StartsWith("ParameterArgumentValidationError", result.OnlyError().FullyQualifiedErrorId);
        Assert.Contains($"parameter '{parameter}'", result.OnlyError().ToString());
        Assert.Empty(requests);
    }

    [Theory]
    [InlineData("-AudioSources @()", "AudioSources=")]
    [InlineData("-AudioSources $null", "AudioSources=")]
    [InlineData("-AudioSourcesExcluded @()", "AudioSourcesExcluded=")]
    [InlineData("-AudioSourcesExcluded $null", "AudioSourcesExcluded=")]
    public void A_hooks_sources_can_be_taken_away(string parameter, string disconnected)
    {
        const string hook = """{"sid":"{HK}","friendly_name":"all","format":"mp4","audio_sources":["a","b"],"audio_sources_excluded":["c"]}""";
        var (result, requests) = fixture.Run($"Set-TwilioCompositionHook {{HK}} {parameter}", _ => (200, OperationTestCase.Fill(hook)));

        Assert.Single(result.ShouldBeClean().Output);
        Assert.DoesNotContain(disconnected, requests[1].Body.Split('&').Select(value => value[..(value.IndexOf('=') + 1)]));
        Assert.Contains("Format=mp4", requests[1].Body);
    }
}
