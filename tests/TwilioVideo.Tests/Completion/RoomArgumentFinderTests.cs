using System;
using System.Linq;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Completion;

/// <summary>Which room a command line speaks of, so that Tab offers those in it.</summary>
public sealed class RoomArgumentFinderTests(PowerShellHost host) : IClassFixture<PowerShellHost>
{
    private const string Seed = "@{ Rooms = @(@{ UniqueName = 'standup'; Participants = 'alice', 'guest-7' }, @{ UniqueName = 'support'; Participants = 'carol' }) }";

    [Theory]
    [InlineData("Get-TwilioRoomParticipant -RoomSid standup -Sid ")]
    [InlineData("Get-TwilioRoomParticipant standup ")]
    [InlineData("Set-TwilioRoomParticipant -RoomSid standup -Sid ")]
    [InlineData("Set-TwilioRoomParticipant standup ")]
    [InlineData("Set-TwilioRoomParticipant -Status disconnected -RoomSid 'standup' -Sid ")]
    [InlineData("Get-TwilioRoomParticipant -RoomSid $room -Sid ")]
    [InlineData("Get-TwilioRoomParticipant -RoomSid $name -Identity ")]
    [InlineData("Clear-TwilioRoomParticipantIdentity standup ")]
    [InlineData("Get-TwilioPublishedTrack standup ")]
    [InlineData("Set-TwilioSubscribeRule -RoomSid standup -ParticipantSid ")]
    [InlineData("$room | Set-TwilioRoomParticipant -Sid ")]
    [InlineData("$name | Get-TwilioRoomParticipant -Identity ")]
    [InlineData("'standup' | Get-TwilioRoomParticipant -Identity ")]
    [InlineData("Get-TwilioRoom standup | Set-TwilioRoomParticipant -Status disconnected -Sid ")]
    [InlineData("get-twilioroom standup | get-twilioroomparticipant -identity ")]
    [InlineData("TwilioVideo\\Get-TwilioRoom standup | Get-TwilioRoomParticipant -Identity ")]
    [InlineData("Get-TwilioRoom $name | Get-TwilioRoomParticipant -Identity ")]
    [InlineData("Get-TwilioRoom -RoomSid $room.Sid | Get-TwilioRoomParticipant -Identity ")]
    [InlineData("Get-TwilioRoom -UniqueName standup | Get-TwilioRoomParticipant -Identity ")]
    [InlineData("'standup' | Get-TwilioRoom | Get-TwilioRoomParticipant -Identity ")]
    [InlineData("$room.Sid | Get-TwilioRoomParticipant -Identity ")]
    [InlineData("$room.RoomSid | Get-TwilioRoomParticipant -Identity ")]
    [InlineData("$rooms[1] | Get-TwilioRoomParticipant -Identity ")]
    [InlineData("$rooms[-1].UniqueName | Get-TwilioRoomParticipant -Identity ")]
    [InlineData("$by.Name | Get-TwilioRoomParticipant -Identity ")]
    [InlineData("($room) | Get-TwilioRoomParticipant -Identity ")]
    [InlineData("$env:TWILIOVIDEO_TEST_ROOM | Get-TwilioRoomParticipant -Identity ")]
    [InlineData("\"$name\" | Get-TwilioRoomParticipant -Identity ")]
    [InlineData("Set-TwilioRoomParticipant \"$name\" -Sid ")]
    [InlineData("Get-TwilioRoomParticipant -RoomSid $room.Sid -Identity ")]
    [InlineData("$x = 1; Get-TwilioRoom -RoomSid 'standup' | Get-TwilioRoomParticipant -Identity ")]
    [InlineData("Get-TwilioRoom support | Get-TwilioRoomParticipant -RoomSid standup -Identity ")]
    public void Those_in_the_room_of_the_command_line_are_offered(string typed)
    {
        Connect();
        host.Run("$room = Get-TwilioRoom standup; $name = 'standup'; $rooms = (Get-TwilioRoom support), $room; $by = @{ Name = $name }; $env:TWILIOVIDEO_TEST_ROOM = $name").ShouldBeClean();

        Assert.Equal(["alice", "guest-7"], host.Texts(typed).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("(Mark-It standup) | Get-TwilioRoomParticipant -Identity ")]
    [InlineData("Mark-It standup | Get-TwilioRoomParticipant -Identity ")]
    [InlineData("Get-TwilioRoom (Mark-It standup) | Get-TwilioRoomParticipant -Identity ")]
    [InlineData("Get-TwilioRoom \"$(Mark-It standup)\" | Get-TwilioRoomParticipant -Identity ")]
    [InlineData("\"$(Mark-It standup)\" | Get-TwilioRoomParticipant -Identity ")]
    [InlineData("Get-TwilioRoom standup | Where-Object { Mark-It $_ } | Get-TwilioRoomParticipant -Identity ")]
    [InlineData("Get-TwilioRoom -UniqueName standup -First 1 | Get-TwilioRoomParticipant -Identity ")]
    [InlineData("$rooms | Get-TwilioRoomParticipant -Identity ")]
    [InlineData("$nothing | Get-TwilioRoomParticipant -Identity ")]
    [InlineData("$env:ROOM | Get-TwilioRoomParticipant -Identity ")]
    [InlineData("$scripted.Sid | Get-TwilioRoomParticipant -Identity ")]
    [InlineData("$scripted.Name | Get-TwilioRoomParticipant -Identity ")]
    [InlineData("$scripted.Run() | Get-TwilioRoomParticipant -Identity ")]
    [InlineData("$rooms[(Mark-It 0)] | Get-TwilioRoomParticipant -Identity ")]
    [InlineData("$rooms[99] | Get-TwilioRoomParticipant -Identity ")]
    [InlineData("Set-TwilioRoomParticipant \"$(Mark-It standup)\" -Sid ")]
    public void Nothing_is_run_to_learn_which_room_is_meant(string typed)
    {
        Connect();
        host.Run("function global:Mark-It { $global:ran = $true; $args }; $global:ran = $false; $global:rooms = Get-TwilioRoom").ShouldBeClean();
        host.Run("""
            $global:scripted = [pscustomobject]@{ }
            $scripted.PSObject.Properties.Add([psscriptproperty]::new('Sid', { Mark-It standup }))
            $scripted.PSObject.Properties.Add([psaliasproperty]::new('Name', 'Sid'))
            $scripted.PSObject.Methods.Add([psscriptmethod]::new('Run', { Mark-It standup }))
            """).ShouldBeClean();

        Assert.Empty(host.GetCompletions(typed));
        Assert.Equal(false, host.Run("$global:ran").Output.Single().BaseObject);
    }

    private void Connect() => host.Run($"Connect-TwilioVideo -Emulator -Seed {Seed}").ShouldBeClean();
}
