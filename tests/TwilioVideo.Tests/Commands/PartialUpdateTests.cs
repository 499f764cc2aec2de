using System;
using System.Linq;
using TwilioVideo.Tests.Contract;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Commands;

/// <summary>The service sets back what a change of hooks and settings does not say. So all of it is said, whatever the user gave.</summary>
public sealed class PartialUpdateTests(ModuleFixture fixture) : IClassFixture<ModuleFixture>
{
    private const string Hook = """{"sid":"{HK}","friendly_name":"all","enabled":false,"format":"mp4","resolution":"320x240","trim":false,"audio_sources":["a","b*"],"audio_sources_excluded":["c"],"video_layout":{"grid":{"video_sources":["*"]}},"status_callback":"https://example.com/x","status_callback_method":"GET"}""";
    private const string Settings = """{"friendly_name":"old","aws_credentials_sid":"{CR}","encryption_key_sid":"odd","aws_s3_url":"https://bucket/x","aws_storage_enabled":true,"encryption_enabled":true}""";
    private const string Picture = "VideoLayout={\"grid\":{\"video_sources\":[\"*\"]}}&AudioSources=a&AudioSources=b*&AudioSourcesExcluded=c&Resolution=320x240&Format=mp4&Trim=false&StatusCallback=https://example.com/x&StatusCallbackMethod=GET";

    public static TheoryData<string> Kinds { get; } = new("Recording", "Composition");

    [Theory]
    [InlineData("Set-TwilioCompositionHook {HK} -FriendlyName other", "FriendlyName=other&Enabled=false&" + Picture)]
    [InlineData("Set-TwilioCompositionHook {HK} -Enabled $true", "FriendlyName=all&Enabled=true&" + Picture)]
    [InlineData("[pscustomobject]@{ Sid = '{HK}'; Enabled = 'True'; AudioSources = '' } | Set-TwilioCompositionHook", "FriendlyName=all&Enabled=true&" + Picture)]
    [InlineData("[TwilioVideo.CompositionHook]@{ Sid = '{HK}'; FriendlyName = 'mine'; Enabled = $true } | Set-TwilioCompositionHook -Enabled $false", "FriendlyName=all&Enabled=false&" + Picture)]
    [InlineData("Set-TwilioCompositionHook {HK} -StatusCallback $null", "FriendlyName=all&Enabled=false&VideoLayout={\"grid\":{\"video_sources\":[\"*\"]}}&AudioSources=a&AudioSources=b*&AudioSourcesExcluded=c&Resolution=320x240&Format=mp4&Trim=false&StatusCallbackMethod=GET")]
    public void A_hook_keeps_what_is_not_specified(string script, string form)
    {
        var (result, requests) = fixture.Run(script, _ => (200, OperationTestCase.Fill(Hook)));

        Assert.Single(result.ShouldBeClean().Output);
        Assert.Equal(["GET", "POST"], requests.Select(request => request.Method));
        Assert.All(requests, request => Assert.Equal(OperationTestCase.Fill("/v1/CompositionHooks/{HK}"), request.Target));
        Assert.Equal(form, Form(requests[1]));
    }

    [Fact]
    public void A_hook_that_can_not_be_read_is_not_changed()
    {
        var (result, requests) = fixture.Run("Set-TwilioCompositionHook {HK} -Enabled $true", _ => (404, """{"code":20404,"message":"No","status":404}"""));

        Assert.StartsWith("TwilioApi.20404,", result.OnlyError().FullyQualifiedErrorId);
        Assert.Equal("GET", Assert.Single(requests).Method);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Settings_keep_what_is_not_specified(string kind)
    {
        var (result, requests) = fixture.Run($"Set-Twilio{kind}Setting -EncryptionEnabled $false", _ => (200, OperationTestCase.Fill(Settings)));

        Assert.Single(result.ShouldBeClean().Output);
        Assert.Equal(["GET", "POST"], requests.Select(request => request.Method));
        Assert.All(requests, request => Assert.Equal($"/v1/{kind}Settings/Default", request.Target));
        Assert.Equal(OperationTestCase.Fill("FriendlyName=old&AwsCredentialsSid={CR}&EncryptionKeySid=odd&AwsS3Url=https://bucket/x&AwsStorageEnabled=true&EncryptionEnabled=false"), Form(requests[1]));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Settings_that_there_are_not_yet_are_made(string kind)
    {
        var (result, requests) = fixture.Run($"Set-Twilio{kind}Setting mine", request => request.Method == "GET" ? (404, """{"code":20404,"message":"No","status":404}""") : (200, OperationTestCase.Fill(Settings)));
        Assert.Single(result.ShouldBeClean().Output);
        Assert.Equal("FriendlyName=mine", Form(requests[1]));

        var (unnamed, requested) = fixture.Run($"Set-Twilio{kind}Setting -EncryptionEnabled $false", _ => (404, """{"code":20404,"message":"No","status":404}"""));
        Assert.Contains("have no friendly name. Specify one.", unnamed.OnlyError().ToString());
        Assert.Equal("GET", Assert.Single(requested).Method);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Settings_that_can_not_be_read_are_not_changed(string kind)
    {
        var (result, requests) = fixture.Run($"Set-Twilio{kind}Setting mine", _ => (403, """{"code":20006,"message":"No","status":403}"""));
        Assert.StartsWith("TwilioApi.20006,", result.OnlyError().FullyQualifiedErrorId);
        Assert.Equal("GET", Assert.Single(requests).Method);
    }

    [Fact]
    public void With_what_if_nothing_is_requested_either()
    {
        var (result, requests) = fixture.Run("Set-TwilioRecordingSetting mine -WhatIf; Set-TwilioCompositionHook {HK} -Enabled $true -WhatIf", _ => (500, ""));
        Assert.Empty(result.ShouldBeClean().Output);
        Assert.Empty(requests);
    }

    private static string Form(ReceivedRequest request) => string.Join('&', request.Body.Split('&').Select(Uri.UnescapeDataString));
}
