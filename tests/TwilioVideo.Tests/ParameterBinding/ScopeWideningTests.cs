using System.Linq;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.ParameterBinding;

/// <summary>Only who and what was named is read or changed; a slip of the pen never widens it to a room or an account.</summary>
public sealed class ScopeWideningTests
{
    [Theory]
    [InlineData("Get-TwilioRoomParticipant standup -Sid bob | Set-TwilioRoom -Status completed -Confirm:$false")]
    [InlineData("[pscustomobject]@{ RoomSid = 'standup'; Sid = 'bob' } | Set-TwilioRoom -Status completed -Confirm:$false")]
    [InlineData("$null | Get-TwilioRoomParticipant standup")]
    [InlineData("Get-TwilioRoomParticipant standup -Sid bob | Get-TwilioRoomParticipant -DateCreatedAfter 2040-01-01")]
    [InlineData("Get-TwilioRecording -RoomSid ''")]
    [InlineData("Get-TwilioRecording -SourceSid ''")]
    [InlineData("Get-TwilioComposition -RoomSid $null")]
    [InlineData("$null | New-TwilioRoom")]
    [InlineData("New-TwilioRoom -UniqueName ''")]
    [InlineData("New-TwilioRoom -UniqueName $null")]
    [InlineData("[pscustomobject]@{ UniqueName = ''; Type = 'group' } | New-TwilioRoom")]
    [InlineData("[datetime]'2026-01-02' | New-TwilioRoom")]
    [InlineData("$true | New-TwilioRoom")]
    [InlineData("@{ UniqueName = 'x' } | New-TwilioRoom")]
    [InlineData("[pscustomobject]@{ Colour = 'red' } | New-TwilioRoom")]
    [InlineData("'a' | New-TwilioRoom b")]
    [InlineData("Get-TwilioRoomParticipant standup -Sid bob | New-TwilioRoom")]
    [InlineData("(Get-TwilioRoom).Sid | New-TwilioRoom")]
    [InlineData("[pscustomobject]@{ UniqueName = 'x'; MaxParticipants = 51 } | New-TwilioRoom")]
    [InlineData("[pscustomobject]@{ UniqueName = 'x'; EmptyRoomTimeout = 'soon' } | New-TwilioRoom")]
    [InlineData("[pscustomobject]@{ UniqueName = 'x'; Type = 'huge' } | New-TwilioRoom")]
    [InlineData("[pscustomobject]@{ UniqueName = 'x'; AudioOnly = 'perhaps' } | New-TwilioRoom")]
    public void What_names_something_else_or_nothing_is_rejected_and_changes_nothing(string script)
    {
        using var host = ConnectedHostFactory.ForEmulator();
        var result = host.Run(script);
        Assert.Empty(result.Output);
        Assert.Contains("TwilioVideo.InvalidInput,", result.OnlyError().FullyQualifiedErrorId);
        Assert.Equal("in-progress", Assert.Single(host.Run("Get-TwilioRoom").All("Status")));
    }

    [Theory]
    [InlineData("[pscustomobject]@{ RoomSid = 'standup'; Identity = 'guest-7' }")]
    [InlineData("[pscustomobject]@{ RoomSid = 'standup'; Sid = 'guest-7' }")]
    [InlineData("[pscustomobject]@{ RoomSid = 'standup'; ParticipantSid = (Get-TwilioRoomParticipant standup -Sid guest-7).Sid }")]
    public void A_person_named_by_any_of_their_names_is_that_person_and_not_their_room(string value)
    {
        using var host = ConnectedHostFactory.ForEmulator();
        Assert.Equal("guest-7", Assert.Single(host.Run($"{value} | Get-TwilioRoomParticipant").ShouldBeClean().All("Identity")));
    }

    [Fact]
    public void A_status_is_looked_at_for_people_who_are_piped_in_too()
    {
        using var host = ConnectedHostFactory.ForEmulator();
        Assert.Empty(host.Run("Get-TwilioRoomParticipant standup | Get-TwilioRoomParticipant -Status disconnected").ShouldBeClean().Output);
        Assert.Equal(3, host.Run("Get-TwilioRoomParticipant standup | Get-TwilioRoomParticipant -Status connected").ShouldBeClean().Output.Count);
    }

    [Theory]
    [InlineData("alice", "alice")]
    [InlineData("ALICE", "")]
    [InlineData("a*", "alice")]
    [InlineData("alice, bob", "alice bob")]
    public void An_identity_is_looked_at_for_people_who_are_piped_in_too(string expected, string found)
    {
        using var host = ConnectedHostFactory.ForEmulator();
        var result = host.Run($"Get-TwilioRoomParticipant standup | Get-TwilioRoomParticipant -Identity {expected}").ShouldBeClean();
        Assert.Equal(found, string.Join(' ', result.All("Identity").Order()));
    }

    [Fact]
    public void Rooms_still_list_their_people_and_can_be_ended()
    {
        using var host = ConnectedHostFactory.ForEmulator();
        Assert.Equal(3, host.Run("[pscustomobject]@{ RoomSid = 'standup' } | Get-TwilioRoomParticipant").ShouldBeClean().Output.Count);
        Assert.Equal("completed", host.Run("Get-TwilioRoom | Set-TwilioRoom -Status completed -Confirm:$false").ShouldBeClean().All("Status").Single());
    }
}
