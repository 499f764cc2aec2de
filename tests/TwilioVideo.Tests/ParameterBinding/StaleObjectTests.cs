using System;
using TwilioVideo.Tests.Contract;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.ParameterBinding;

/// <summary>An object that was got a while ago does not put back what others have changed since, where a parameter says what is to change.</summary>
public sealed class StaleObjectTests(ModuleFixture fixture) : IClassFixture<ModuleFixture>
{
    private const string Before = """{"sid":"{HK}","friendly_name":"all","enabled":true,"format":"mp4","resolution":"320x240"}""";
    private const string Now = """{"sid":"{HK}","friendly_name":"all","enabled":true,"format":"webm","resolution":"1280x720"}""";
    private const string SettingsBefore = """{"account_sid":"{AC}","friendly_name":"mine","encryption_enabled":true,"aws_storage_enabled":true}""";
    private const string SettingsNow = """{"account_sid":"{AC}","friendly_name":"mine","encryption_enabled":true,"aws_storage_enabled":false}""";

    [Theory]
    [InlineData("$h | Set-TwilioCompositionHook -Enabled $false", "FriendlyName=all&Enabled=false&Resolution=1280x720&Format=webm")]
    [InlineData("$h, $h | Set-TwilioCompositionHook -FriendlyName new", "FriendlyName=new&Enabled=true&Resolution=1280x720&Format=webm")]
    [InlineData("[System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($h)) | Set-TwilioCompositionHook -Enabled $false", "FriendlyName=all&Enabled=false&Resolution=1280x720&Format=webm")]
    [InlineData("$h | Set-TwilioCompositionHook -Sid $h.Sid -Enabled $false", "FriendlyName=all&Enabled=false&Resolution=1280x720&Format=webm")]
    [InlineData("$h | Set-TwilioCompositionHook -Enabled $false -ThrottleLimit 2 -Confirm:$false", "FriendlyName=all&Enabled=false&Resolution=1280x720&Format=webm")]
    [InlineData("$h | Set-TwilioCompositionHook", "FriendlyName=all&Enabled=true&Resolution=320x240&Format=mp4")]
    [InlineData("$h.Format = 'av1'; $h | Set-TwilioCompositionHook -Confirm:$false", "FriendlyName=all&Enabled=true&Resolution=320x240&Format=av1")]
    [InlineData("[pscustomobject]@{ Sid = $h.Sid; Resolution = '320x240' } | Set-TwilioCompositionHook -Enabled $false", "FriendlyName=all&Enabled=false&Resolution=320x240&Format=webm")]
    [InlineData("$h.Sid = 'HK' + '2' * 32; $h | Set-TwilioCompositionHook -Sid {HK} -Enabled $false", "FriendlyName=all&Enabled=false&Resolution=320x240&Format=mp4")]
    public void A_hook_that_is_piped_in_is_the_change_only_where_nothing_else_is(string script, string form)
    {
        var requested = 0;
        var (result, requests) = fixture.Run($"$h = Get-TwilioCompositionHook {{HK}}; {script}", _ => (200, OperationTestCase.Fill(requested++ == 0 ? Before : Now)));

        result.ShouldBeClean();
        Assert.Equal(form, Uri.UnescapeDataString(requests[^1].Body));
    }

    [Theory]
    [InlineData("Recording", "$s | Set-TwilioRecordingSetting -EncryptionEnabled $false", "AwsStorageEnabled=false&EncryptionEnabled=false")]
    [InlineData("Composition", "$s | Set-TwilioCompositionSetting -EncryptionEnabled $false", "AwsStorageEnabled=false&EncryptionEnabled=false")]
    [InlineData("Recording", "[System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($s)) | Set-TwilioRecordingSetting -EncryptionEnabled $false", "AwsStorageEnabled=false&EncryptionEnabled=false")]
    [InlineData("Recording", "$s | Set-TwilioRecordingSetting", "AwsStorageEnabled=true&EncryptionEnabled=true")]
    [InlineData("Recording", "$s | Set-TwilioCompositionSetting -EncryptionEnabled $false", "AwsStorageEnabled=true&EncryptionEnabled=false")]
    public void So_it_is_with_settings_but_not_with_a_pattern_from_elsewhere(string kind, string script, string form)
    {
        var requested = 0;
        var (result, requests) = fixture.Run($"$s = Get-Twilio{kind}Setting; {script}", _ => (200, (requested++ == 0 ? SettingsBefore : SettingsNow).Replace("{AC}", EmulatorHost.AccountSid, StringComparison.Ordinal)));

        result.ShouldBeClean();
        Assert.Equal($"FriendlyName=mine&{form}", Uri.UnescapeDataString(requests[^1].Body));
    }

    [Fact]
    public void Settings_of_another_account_are_rejected_before_a_change()
    {
        var (result, requests) = fixture.Run(
            "$s = Get-TwilioRecordingSetting; $s.AccountSid = 'AC' + '9' * 32; $s | Set-TwilioRecordingSetting -EncryptionEnabled $false",
            _ => (200, SettingsBefore.Replace("{AC}", EmulatorHost.AccountSid, StringComparison.Ordinal)));

        Assert.Contains("belongs to the account AC9999", result.OnlyError().ToString());
        Assert.DoesNotContain(requests, request => request.Method == "POST");
    }
}
