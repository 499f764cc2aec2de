using System.Management.Automation;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.ParameterBinding;

/// <summary>What is piped in and what a parameter names are two: neither is taken silently, so nothing is done to the wrong one.</summary>
public sealed class PipelineParameterConflictTests
{
    private const string Seed = "@{ Rooms = @(@{ UniqueName = 'standup'; Participants = @('alice', 'bob', 'carol') }, @{ UniqueName = 'other'; Participants = @('dave', 'alice') }) }";

    [Theory]
    [InlineData("Get-TwilioRoomParticipant standup bob | Set-TwilioRoomParticipant -Sid alice -Status disconnected")]
    [InlineData("'bob' | Set-TwilioRoomParticipant -RoomSid standup -Sid alice -Status disconnected")]
    [InlineData("$null | Set-TwilioRoomParticipant standup carol disconnected")]
    [InlineData("Get-TwilioRoomParticipant standup bob | Clear-TwilioRoomParticipantIdentity -Sid alice -Confirm:$false")]
    [InlineData("Get-TwilioRoomParticipant standup bob | Set-TwilioSubscribeRule -ParticipantSid alice -Rules @{ Type = 'exclude'; All = $true }")]
    [InlineData("Get-TwilioRoomParticipant standup bob | Get-TwilioPublishedTrack -ParticipantSid alice")]
    [InlineData("[pscustomobject]@{ Sid = 'RT' + '1' * 32 } | Remove-TwilioRecording -Sid ('RT' + '2' * 32) -Confirm:$false")]
    [InlineData("$null | Remove-TwilioRecording -Sid ('RT' + '2' * 32) -Confirm:$false")]
    [InlineData("[pscustomobject]@{ Sid = 'RT' + '1' * 32 } | Save-TwilioRecording -Sid ('RT' + '2' * 32)")]
    [InlineData("[TwilioVideo.Recording]@{ Sid = 'RT' + '1' * 32 } | Save-TwilioRecording -Sid ('RT' + '2' * 32) -Path here.mka")]
    [InlineData("('RT' + '1' * 32) | Save-TwilioRecording -Sid ('RT' + '2' * 32) -Force")]
    [InlineData("$null | Save-TwilioRecording -Sid ('RT' + '2' * 32)")]
    [InlineData("[TwilioVideo.Composition]@{ Sid = 'CJ' + '1' * 32 } | Save-TwilioComposition -Sid ('CJ' + '2' * 32)")]
    [InlineData("('CJ' + '1' * 32) | Save-TwilioComposition -Sid ('CJ' + '2' * 32)")]
    [InlineData("$null | Save-TwilioComposition -Sid ('CJ' + '2' * 32)")]
    [InlineData("Get-TwilioRoomParticipant standup bob | Get-TwilioRecording -RoomSid (Get-TwilioRoom other).Sid")]
    [InlineData("[pscustomobject]@{ Sid = 'MT' + '1' * 32 } | Get-TwilioRecording -SourceSid ('MT' + '2' * 32)")]
    [InlineData("Get-TwilioRoom other | Set-TwilioCompositionHook -Sid ('HK' + '1' * 32) -Enabled $true")]
    [InlineData("('HK' + '2' * 32) | Set-TwilioCompositionHook -Sid ('HK' + '1' * 32) -Enabled $true")]
    [InlineData("$null | Set-TwilioCompositionHook -Sid ('HK' + '1' * 32) -Enabled $true")]
    [InlineData("[pscustomobject]@{ Sid = 'CJ' + '1' * 32 } | Get-TwilioComposition -RoomSid other")]
    public void Two_are_one_too_many(string script)
    {
        using var host = ConnectedHostFactory.ForEmulator(Seed);

        var result = host.Run(script);

        Assert.Empty(result.Output);
        Assert.Equal(ErrorCategory.InvalidArgument, result.OnlyError().CategoryInfo.Category);
        Assert.DoesNotContain("HTTP", result.OnlyError().Exception.Message);
        Assert.Equal(5, host.Run("Get-TwilioRoom | Get-TwilioRoomParticipant").Output.Count);
        Assert.Empty(host.Run("Get-TwilioRoom | Get-TwilioRoomParticipant | Where-Object { -not $_.Identity }").Output);
    }

    [Theory]
    [InlineData("[TwilioVideo.Recording]@{ Sid = $sid } | Save-TwilioRecording -Sid $sid")]
    [InlineData("$sid | Save-TwilioRecording -Sid $sid")]
    [InlineData("[pscustomobject]@{ Id = $sid } | Save-TwilioRecording -Sid { $_.Id }")]
    public void A_file_may_be_named_as_well_if_it_is_the_same(string script)
    {
        using var host = ConnectedHostFactory.ForEmulator("@{ Rooms = @{ Recordings = 'audio' } }");
        var folder = System.IO.Directory.CreateTempSubdirectory("media-");
        try
        {
            Assert.Single(host.Run($"param($folder) $sid = (Get-TwilioRecording).Sid; {script} -Path $folder", folder.FullName).ShouldBeClean().Output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void One_person_can_be_named_for_all_rooms_that_are_piped_in()
    {
        using var host = ConnectedHostFactory.ForEmulator(Seed);

        Assert.Equal(2, host.Run("Get-TwilioRoom | Set-TwilioRoomParticipant -Sid alice -Status disconnected").ShouldBeClean().Output.Count);
    }

    [Fact]
    public void What_is_piped_in_may_be_named_as_well_if_it_is_the_same()
    {
        using var host = ConnectedHostFactory.ForEmulator(Seed);

        Assert.Single(host.Run("Get-TwilioRoomParticipant standup bob | Set-TwilioRoomParticipant -Sid bob -Status disconnected").ShouldBeClean().Output);
    }

    [Theory]
    [InlineData("Get-TwilioRoom -DateCreatedBefore $null")]
    [InlineData("Get-TwilioRoomParticipant standup -DateCreatedAfter $null")]
    [InlineData("Get-TwilioRoom | Get-TwilioRoomParticipant -DateCreatedBefore $nothing")]
    public void An_empty_variable_does_not_widen_a_list(string script)
    {
        using var host = ConnectedHostFactory.ForEmulator(Seed);

        var result = host.Run(script);

        Assert.Empty(result.Output);
        Assert.Contains("is empty", result.OnlyError().Exception.Message);
    }

    [Fact]
    public void Of_one_person_a_piped_text_is_one_track()
    {
        using var host = ConnectedHostFactory.ForEmulator(Seed);

        var result = host.Run("'no-such-track' | Get-TwilioPublishedTrack -RoomSid standup -ParticipantSid alice");

        Assert.Empty(result.Output);
        Assert.Contains("404", result.OnlyError().Exception.Message);
    }
}
