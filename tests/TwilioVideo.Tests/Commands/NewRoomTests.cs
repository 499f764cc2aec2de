using System;
using System.Linq;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Commands;

/// <summary>Rooms made from what is piped in: names, rows of files, other rooms.</summary>
public sealed class NewRoomTests(ModuleFixture fixture) : IClassFixture<ModuleFixture>
{
    [Theory]
    [InlineData("'a b' | New-TwilioRoom", "UniqueName=a b")]
    [InlineData("5 | New-TwilioRoom", "UniqueName=5")]
    [InlineData("[guid]::Empty | New-TwilioRoom", "UniqueName=00000000-0000-0000-0000-000000000000")]
    [InlineData("7 | New-TwilioRoom -UniqueName { \"room-$_\" }", "UniqueName=room-7")]
    [InlineData("[pscustomobject]@{ Id = 7 } | New-TwilioRoom -UniqueName { \"room-$($_.Id)\" }", "UniqueName=room-7")]
    [InlineData("[pscustomobject]@{ UniqueName = $null; Type = 'go' } | New-TwilioRoom", "Type=go")]
    [InlineData("New-TwilioRoom 007", "UniqueName=007")]
    [InlineData("[pscustomobject]@{ Type = 'group' } | New-TwilioRoom -UniqueName x -Type go", "UniqueName=x&Type=go")]
    [InlineData("[pscustomobject]@{ UniqueName = 'x'; Type = ''; MaxParticipants = ''; MaxParticipantDuration = $null; EmptyRoomTimeout = [DBNull]::Value; VideoCodecs = $null; AudioOnly = '' } | New-TwilioRoom", "UniqueName=x")]
    [InlineData("[pscustomobject]@{ UniqueName = 'x'; MaxParticipants = '7'; AudioOnly = 'True'; RecordParticipantsOnConnect = 'False' } | New-TwilioRoom", "UniqueName=x&MaxParticipants=7&RecordParticipantsOnConnect=false&AudioOnly=true")]
    [InlineData("[TwilioVideo.Room]@{ Sid = '{RM}'; UniqueName = '{RM}'; MediaRegion = 'ie1' } | New-TwilioRoom", "MediaRegion=ie1")]
    [InlineData("[TwilioVideo.Room]@{ Sid = '{RM}'; UniqueName = 'x'; VideoCodecs = 'VP8' } | New-TwilioRoom", "UniqueName=x&VideoCodecs=VP8")]
    public void It_is_made_of_what_was_piped_in(string script, string form)
    {
        var (result, requests) = fixture.Run(script, _ => (201, ResponseBodies.RoomJson()));
        Assert.Single(result.ShouldBeClean().Output);
        Assert.Equal(form, string.Join('&', Assert.Single(requests).Body.Split('&').Select(Uri.UnescapeDataString)));
    }

    [Theory]
    [InlineData("[pscustomobject]@{ Type = 'group' } | New-TwilioRoom", "Type")]
    [InlineData("[pscustomobject]@{ Name = 'Algebra'; Type = 'go' } | New-TwilioRoom", "Name, Type")]
    [InlineData("'Title,Type', 'Algebra,go' | ConvertFrom-Csv | New-TwilioRoom", "Title, Type")]
    public void New_room_from_row_without_name_is_rejected_with_its_columns(string script, string columns)
    {
        var (result, requests) = fixture.Run(script, _ => (201, ResponseBodies.RoomJson()));

        Assert.Contains($"has no column UniqueName; its columns are {columns}.", result.OnlyError().ToString());
        Assert.Empty(requests);
    }

    [Theory]
    [InlineData("[pscustomobject]@{ UniqueName = 'a'; MaxParticipant = '2'; Notes = 'x' } | New-TwilioRoom")]
    [InlineData("[pscustomobject]@{ DisplayName = 'Algebra'; Type = 'group' } | New-TwilioRoom -UniqueName { $_.DisplayName }")]
    [InlineData("[pscustomobject]@{ Name = 'Algebra'; Type = 'group' } | New-TwilioRoom -UniqueName a")]
    public void New_room_from_row_ignores_other_columns(string script)
    {
        var (result, requests) = fixture.Run(script, _ => (201, ResponseBodies.RoomJson()));

        Assert.Empty(result.ShouldBeClean().Warnings);
        Assert.StartsWith("UniqueName=", Assert.Single(requests).Body);
    }

    [Theory]
    [InlineData("Set-TwilioRoom -RoomSid 'a', 'b' -Status completed -Confirm:$false", "A list of 2")]
    [InlineData("Set-TwilioRoom -RoomSid @{ RoomSid = 'a' } -Status completed -Confirm:$false", "[pscustomobject]")]
    [InlineData("Set-TwilioRoom -RoomSid ([datetime]'2026-01-02') -Status completed -Confirm:$false", "is a DateTime")]
    [InlineData("Set-TwilioRoom -RoomSid $true -Status completed -Confirm:$false", "is a Boolean")]
    [InlineData("[pscustomobject]@{ RoomSid = 'a', 'b' } | Set-TwilioRoom -Status completed -Confirm:$false", "no RoomSid or Sid or RoomName or UniqueName that is text")]
    [InlineData("[pscustomobject]@{ RoomSid = 'a'; Sid = 'x', 'y' } | Set-TwilioRoomParticipant -Status disconnected", "no Sid or ParticipantSid or Identity that is text")]
    [InlineData("Get-TwilioPublishedTrack {RM} {PA} -Sid @('a', 'b')", "A list of 2")]
    [InlineData("Remove-TwilioRecording -Sid @{ Sid = '{RT}' } -Confirm:$false", "[pscustomobject]")]
    [InlineData("New-TwilioRoom 'a', 'b'", "A list of 2")]
    public void What_is_no_identifier_is_rejected_in_a_sentence(string script, string reason)
    {
        var (result, requests) = fixture.Run(script, _ => (500, ""));
        Assert.Contains(reason, result.OnlyError().ToString());
        Assert.Empty(requests);
    }

    [Fact]
    public void A_room_that_has_ended_and_is_looked_for_by_name_is_said_to_be_found_by_sid_only()
    {
        foreach (var script in new[] { "Get-TwilioRecording -RoomSid standup", "Get-TwilioComposition -RoomSid standup", "New-TwilioComposition standup -AudioSources *", "Remove-TwilioRecording {RT} -RoomSid 'stand up' -Confirm:$false" })
        {
            var (result, _) = fixture.Run(script, request => request.Target.Contains('?', StringComparison.Ordinal) ? (200, ResponseBodies.List("rooms", null)) : (404, """{"code":20404,"message":"No","status":404}"""));
            var error = result.OnlyError();
            Assert.StartsWith("TwilioApi.20404,", error.FullyQualifiedErrorId);
            Assert.Contains("by its SID only", error.ToString());
        }
    }

    [Fact]
    public void Brackets_in_an_identity_are_taken_as_they_are_behind_a_backtick()
    {
        using var host = ConnectedHostFactory.ForEmulator("@{ Rooms = @(@{ UniqueName = 'standup'; Participants = '[x]', 'x', 'y' }) }");
        Assert.Equal("[x]", Assert.Single(host.Run("Get-TwilioRoomParticipant standup -Identity '`[x`]'").ShouldBeClean().All("Identity")));
        Assert.Equal(["[x]", "y"], host.Run("Get-TwilioRoomParticipant standup -Identity '`[x`]', y").ShouldBeClean().All("Identity").Order());
        Assert.Equal(["x", "y"], host.Run("Get-TwilioRoomParticipant standup -Identity '[xy]'").ShouldBeClean().All("Identity").Order());
        Assert.Equal("[x]", Assert.Single(host.Run("Get-TwilioRoomParticipant standup -Sid '[x]'").ShouldBeClean().All("Identity")));
    }
}
