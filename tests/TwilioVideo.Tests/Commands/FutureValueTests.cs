using System;
using System.Linq;
using TwilioVideo.Tests.Contract;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Commands;

/// <summary>What the service has may be something that is not known here; it can be sent back, and copied, as it is.</summary>
public sealed class FutureValueTests(ModuleFixture fixture) : IClassFixture<ModuleFixture>
{
    private const string Name = "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789-and-more";
    private const string Hook = "{\"sid\":\"{HK}\",\"friendly_name\":\"" + Name + "\",\"enabled\":true,\"format\":\"av1\",\"resolution\":\"1920x1080\",\"trim\":true,\"video_layout\":{\"main\":{\"reuse\":\"show_random\",\"z_pos\":\"top\"}},\"status_callback\":\"wss://example.com\",\"status_callback_method\":\"PUT\"}";
    private const string Sent = "&VideoLayout={\"main\":{\"reuse\":\"show_random\",\"z_pos\":\"top\"}}&Resolution=1920x1080&Format=av1&Trim=true&StatusCallback=wss://example.com&StatusCallbackMethod=PUT";
    private const string Settings = """{"friendly_name":"old","aws_credentials_sid":"XX1","encryption_key_sid":"odd","aws_s3_url":"s3://bucket/x","aws_storage_enabled":true,"encryption_enabled":true}""";
    private const string Rule = """{"type":"maybe","kind":"caption","publisher":null,"track":null,"all":null}""";

    [Theory]
    [InlineData("Get-TwilioCompositionHook {HK} | Set-TwilioCompositionHook -Enabled $false", "FriendlyName=" + Name + "&Enabled=false" + Sent)]
    [InlineData("Set-TwilioCompositionHook {HK} -Enabled $false", "FriendlyName=" + Name + "&Enabled=false" + Sent)]
    [InlineData("Get-TwilioCompositionHook {HK} | New-TwilioCompositionHook copy", "FriendlyName=copy&Enabled=true" + Sent)]
    public void A_hook(string script, string form)
    {
        var (result, requests) = fixture.Run(script, request => (200, OperationTestCase.Fill(Changed(request, Hook, Name, "\"enabled\":true"))));
        Assert.Single(result.ShouldBeClean().Output);
        Assert.Equal(form, Form(requests[^1]));
    }

    [Theory]
    [InlineData("Recording")]
    [InlineData("Composition")]
    public void Settings_of_an_account(string kind)
    {
        var (result, requests) = fixture.Run($"Get-Twilio{kind}Setting | Set-Twilio{kind}Setting new", request => (200, request.Method == "GET" ? Settings : Settings.Replace("old", "new", StringComparison.Ordinal)));
        Assert.Single(result.ShouldBeClean().Output);
        Assert.Equal("FriendlyName=new&AwsCredentialsSid=XX1&EncryptionKeySid=odd&AwsS3Url=s3://bucket/x&AwsStorageEnabled=true&EncryptionEnabled=true", Form(requests[^1]));
    }

    [Theory]
    [InlineData("Get-TwilioRecordingRule {RM} | Set-TwilioRecordingRule -RoomSid other")]
    [InlineData("Set-TwilioRecordingRule other (Get-TwilioRecordingRule {RM}).Rules")]
    [InlineData("Set-TwilioSubscribeRule other {PA} (Get-TwilioSubscribeRule {RM} {PA}).Rules")]
    public void A_rule(string script)
    {
        var (result, requests) = fixture.Run(script, _ => (200, OperationTestCase.Fill("{\"room_sid\":\"{RM}\",\"participant_sid\":\"{PA}\",\"rules\":[" + Rule + "]}")));
        Assert.Single(result.ShouldBeClean().Output);
        Assert.Equal("""Rules=[{"type":"maybe","kind":"caption"}]""", Form(requests[^1]));
    }

    [Fact]
    public void A_room()
    {
        var (result, requests) = fixture.Run("Get-TwilioRoom {RM} | New-TwilioRoom copy", request => (200, OperationTestCase.Fill(Changed(request, """{"sid":"{RM}","unique_name":"a name","type":"stage","status":"x","max_participants":500,"video_codecs":["AV1"]}""", "a name"))));
        Assert.Single(result.ShouldBeClean().Output);
        Assert.Equal("UniqueName=copy&Type=stage&MaxParticipants=500&VideoCodecs=AV1", Form(requests[^1]));
    }

    [Theory]
    [InlineData("[Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($rules))")]
    [InlineData("[pscustomobject]@{ RoomSid = $rules.RoomSid; Rules = @($rules.Rules | ForEach-Object { [pscustomobject]@{ type = $_.Type; all = $_.All; kind = $_.Kind; publisher = $_.Publisher; track = $_.Track } }) }")]
    public void Rules_that_came_through_a_job_or_a_file_are_what_they_were(string restore)
    {
        var script = "$rules = Get-TwilioRecordingRule {RM}; $restored = " + restore + "; $restored | Set-TwilioRecordingRule; Set-TwilioRecordingRule {RM} $restored.Rules";
        var (result, requests) = fixture.Run(script, _ => (200, OperationTestCase.Fill("""{"room_sid":"{RM}","rules":[{"type":"exclude","all":true},{"type":"include","kind":"audio","publisher":"bob"}]}""")));
        Assert.Equal(2, result.ShouldBeClean().Output.Count);
        Assert.All(requests.Skip(1), request => Assert.Equal("""Rules=[{"type":"exclude","all":true},{"type":"include","kind":"audio","publisher":"bob"}]""", Form(request)));
    }

    [Fact]
    public void A_hook_that_came_through_a_job_has_its_layout()
    {
        const string script = "$hook = Get-TwilioCompositionHook {HK}; [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($hook)) | New-TwilioCompositionHook copy";
        var (result, requests) = fixture.Run(script, request => (200, OperationTestCase.Fill(Changed(request, """{"sid":"{HK}","friendly_name":"the name","format":"mp4","video_layout":{"main":{"video_sources":["a","b"],"z_pos":1}}}""", "the name"))));
        Assert.Single(result.ShouldBeClean().Output);
        Assert.Contains("""VideoLayout={"main":{"video_sources":["a","b"],"z_pos":1}}""", Form(requests[^1]));
    }

    // As it is after the change.
    private static string Changed(ReceivedRequest request, string body, string name, string enabled = "\"-\"")
    {
        var now = request.Body.StartsWith("FriendlyName=copy", StringComparison.Ordinal) || request.Body.StartsWith("UniqueName=copy", StringComparison.Ordinal) ? body.Replace(name, "copy", StringComparison.Ordinal) : body;
        return request.Body.Contains("Enabled=false", StringComparison.Ordinal) ? now.Replace(enabled, "\"enabled\":false", StringComparison.Ordinal) : now;
    }

    private static string Form(ReceivedRequest request) => string.Join('&', request.Body.Split('&').Select(Uri.UnescapeDataString));
}
