using System.Linq;
using TwilioVideo.Tests.Infrastructure;
using TwilioVideo.Tests.Journaling;
using Xunit;

namespace TwilioVideo.Tests.Execution;

/// <summary>Changes of one thing run one after the other, as they came in: each reads first what there is, and would lose what another one sends.</summary>
public sealed class KeyedSequencerTests
{
    private const string Create = "$hook = (New-TwilioCompositionHook all -AudioSources a).Sid; ";

    [Theory]
    [InlineData("Recording")]
    [InlineData("Composition")]
    public void Settings_of_one_pipeline_keep_each_others_changes(string kind)
    {
        using var host = ConnectedHostFactory.ForEmulator();
        var result = host.Run($$"""
            $null = Set-Twilio{{kind}}Setting base
            [pscustomobject]@{ AwsStorageEnabled = $true; AwsS3Url = 'https://b/x'; AwsCredentialsSid = 'CR' + 'a' * 32 },
            [pscustomobject]@{ EncryptionEnabled = $true; EncryptionKeySid = 'CR' + 'b' * 32 },
            [pscustomobject]@{ FriendlyName = 'last' } | Set-Twilio{{kind}}Setting | Out-Null
            Get-Twilio{{kind}}Setting | ForEach-Object { "$($_.FriendlyName) $($_.AwsStorageEnabled) $($_.EncryptionEnabled)" }
            """).ShouldBeClean();

        Assert.Equal("last True True", Assert.Single(result.Output).ToString());
    }

    [Fact]
    public void A_hook_has_all_changes_of_one_pipeline_and_the_last_one_of_each_kind()
    {
        using var host = ConnectedHostFactory.ForEmulator();
        var result = host.Run(Create + """
            & { [pscustomobject]@{ Sid = $hook; Enabled = $false }
                1..40 | ForEach-Object { [pscustomobject]@{ Sid = $hook; FriendlyName = "name $_" } }
                [pscustomobject]@{ Sid = $hook; Format = 'mp4' } } | Set-TwilioCompositionHook -MaxCount 50 | ForEach-Object FriendlyName
            Get-TwilioCompositionHook $hook | ForEach-Object { "$($_.FriendlyName) $($_.Enabled) $($_.Format)" }
            """).ShouldBeClean();

        Assert.Equal(["all", .. Enumerable.Range(1, 40).Select(number => $"name {number}"), "name 40", "name 40 False mp4"], result.Output.Select(item => item.ToString()));
    }

    [Fact]
    public void A_change_that_fails_or_was_done_already_does_not_hold_up_the_next()
    {
        using var host = ConnectedHostFactory.ForEmulator();
        using var journal = new TempJournal();
        var result = host.Run(
            "param($journal) " + Create + """
            $null = New-TwilioCompositionHook taken -AudioSources a
            [pscustomobject]@{ Sid = $hook; Trim = $false } | Set-TwilioCompositionHook -JournalPath $journal | Out-Null
            [pscustomobject]@{ Sid = $hook; Trim = $false }, [pscustomobject]@{ Sid = $hook; FriendlyName = 'taken' }, [pscustomobject]@{ Sid = $hook; Enabled = $false } |
                Set-TwilioCompositionHook -JournalPath $journal | ForEach-Object { "$($_.FriendlyName) $($_.Enabled) $($_.Trim)" }
            """,
            journal.Path);

        Assert.Contains("taken", result.OnlyError().ToString());
        Assert.Equal("all False False", Assert.Single(result.Output).ToString());
    }
}
