using System.Linq;
using System.Threading.Tasks;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Commands;

public sealed class SetTwilioRoomParticipantTests
{
    [Fact]
    public async Task It_posts_the_status_as_a_form_to_the_participant()
    {
        var (host, server) = await ConnectedHostFactory.ForResponseAsync(202, ResponseBodies.ParticipantJson(status: "disconnected"));
        await using var _ = server;
        using var __ = host;

        var result = host.Run($"Set-TwilioRoomParticipant {ResponseBodies.Room} {ResponseBodies.Participant} Disconnected").ShouldBeClean();

        var request = Assert.Single(server.Requests);
        Assert.Equal("POST", request.Method);
        Assert.Equal($"/v1/Rooms/{ResponseBodies.Room}/Participants/{ResponseBodies.Participant}", request.Target);
        Assert.Equal("Status=disconnected", request.Body);
        Assert.Equal("application/x-www-form-urlencoded", request.Headers["Content-Type"]);
        Assert.Equal("Basic " + System.Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{EmulatorHost.AccountSid}:{EmulatorHost.AuthToken}")), request.Headers["Authorization"]);
        Assert.Equal("disconnected", Assert.Single(result.All("Status")));
    }

    [Fact]
    public void WhatIf_names_identity_sid_and_room_and_sends_nothing()
    {
        using var host = ConnectedHostFactory.ForEmulator();
        var everybody = host.Run("Get-TwilioRoom | Get-TwilioRoomParticipant -Identity bob").ShouldBeClean().Output.Single();
        var result = host.Run("param($who) $who | Set-TwilioRoomParticipant -Status disconnected -WhatIf -Verbose", everybody).ShouldBeClean();

        Assert.Empty(result.Output);
        Assert.DoesNotContain(result.Verbose, line => line.StartsWith("POST", System.StringComparison.Ordinal));
        Assert.Equal(3, host.Run("Get-TwilioRoomParticipant standup").Output.Count);
    }

    [Theory]
    [InlineData("connected")]
    [InlineData("reconnecting")]
    public void Other_documented_statuses_are_sent_and_the_services_rejection_is_one_error(string status)
    {
        using var host = ConnectedHostFactory.ForEmulator();
        var error = host.Run($"Set-TwilioRoomParticipant standup alice {status}").OnlyError();
        Assert.StartsWith("TwilioApi.53209,", error.FullyQualifiedErrorId);
    }

    [Fact]
    public async Task A_status_that_is_not_documented_is_rejected_before_any_request()
    {
        var (host, server) = await ConnectedHostFactory.ForResponseAsync(202, ResponseBodies.ParticipantJson());
        await using var _ = server;
        using var __ = host;

        var result = host.Run($"Set-TwilioRoomParticipant {ResponseBodies.Room} {ResponseBodies.Participant} gone");

        Assert.Contains("disconnected", result.OnlyError().ToString());
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("$who = Get-TwilioRoomParticipant standup -Identity bob; $who | Set-TwilioRoomParticipant -Status disconnected > $null; $who | Set-TwilioRoomParticipant -Status disconnected")]
    [InlineData("Set-TwilioRoomParticipant standup bob disconnected > $null; Set-TwilioRoomParticipant standup bob disconnected")]
    public void Somebody_who_has_already_gone_is_a_success(string script)
    {
        using var host = ConnectedHostFactory.ForEmulator();
        var result = host.Run(script).ShouldBeClean();
        Assert.Equal("disconnected", Assert.Single(result.All("Status")));
        Assert.Equal("bob", Assert.Single(result.All("Identity")));
    }

    [Fact]
    public void A_room_piped_straight_in_is_rejected_with_what_to_do()
    {
        using var host = ConnectedHostFactory.ForEmulator();
        var error = host.Run("Get-TwilioRoom | Set-TwilioRoomParticipant -Status disconnected").OnlyError();
        Assert.Contains("put it in between: Get-TwilioRoom | Get-TwilioRoomParticipant", error.ErrorDetails.RecommendedAction);
        Assert.StartsWith("TwilioVideo.InvalidInput,", error.FullyQualifiedErrorId);
        Assert.Equal(3, host.Run("Get-TwilioRoomParticipant standup").Output.Count);
    }

    [Fact]
    public void One_identity_is_removed_from_every_room_that_is_piped_in()
    {
        using var host = ConnectedHostFactory.ForEmulator("@{ Rooms = @(@{ UniqueName = 'a'; Participants = 'bob', 'eve' }, @{ UniqueName = 'b'; Participants = 'eve' }) }");
        var disconnected = host.Run("Get-TwilioRoom | Set-TwilioRoomParticipant -Sid eve -Status disconnected").ShouldBeClean();
        Assert.Equal(2, disconnected.Output.Count);
        Assert.Equal("bob", Assert.Single(host.Run("Get-TwilioRoom | Get-TwilioRoomParticipant").All("Identity")));
    }

    [Theory]
    [InlineData("[pscustomobject]@{ RoomSid = $who.RoomSid; Sid = $who.Sid }")]
    [InlineData("[pscustomobject]@{ RoomSid = $who.RoomSid; Identity = $who.Identity }")]
    [InlineData("[TwilioVideo.RoomParticipant]@{ RoomSid = $who.RoomSid; Sid = $who.Sid }")]
    [InlineData("[System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($who))")]
    public void What_looks_like_a_participant_binds_by_property_name(string expression)
    {
        using var host = ConnectedHostFactory.ForEmulator();
        var result = host.Run($"$who = Get-TwilioRoomParticipant standup -Identity bob; {expression} | Set-TwilioRoomParticipant -Status disconnected").ShouldBeClean();
        Assert.Equal("bob", Assert.Single(result.All("Identity")));
    }

    [Fact]
    public void Sids_piped_as_text_are_participants_of_the_room_that_is_named()
    {
        using var host = ConnectedHostFactory.ForEmulator();
        var result = host.Run("'alice', 'bob' | Set-TwilioRoomParticipant -RoomSid standup -Status disconnected").ShouldBeClean();
        Assert.Equal(2, result.Output.Count);
    }

    [Fact]
    public void Objects_that_name_nobody_end_as_one_error_each_and_the_others_go_on()
    {
        using var host = ConnectedHostFactory.ForEmulator();
        var result = host.Run("@([pscustomobject]@{ Colour = 'red' }), (Get-TwilioRoomParticipant standup -Identity bob), 7, $null | Set-TwilioRoomParticipant -Status disconnected");
        Assert.Equal("bob", Assert.Single(result.All("Identity")));
        Assert.Equal(3, result.Errors.Count);
    }

    [Fact]
    public void An_error_can_be_piped_in_again()
    {
        using var host = ConnectedHostFactory.ForEmulator();
        var result = host.Run("""
            $room = (Get-TwilioRoom).RoomSid
            $bob = (Get-TwilioRoomParticipant $room -Identity bob).Sid
            $rows = [pscustomobject]@{ RoomSid = $room; Sid = 'PA00000000000000000000000000000009'; Note = 'x' }, [pscustomobject]@{ RoomSid = $room; Sid = 'nobody' }
            $rows | Set-TwilioRoomParticipant -Status disconnected -ErrorVariable failed -ErrorAction SilentlyContinue
            $failed.TargetObject | Set-TwilioRoomParticipant -Status disconnected -ErrorVariable again -ErrorAction SilentlyContinue
            'again: ' + $again.Count
            $again.TargetObject.Note
            $failed.TargetObject[0].Sid = $bob
            $failed.TargetObject[0] | Set-TwilioRoomParticipant -Status disconnected
            """);
        Assert.Equal("again: 2", result.Output[0].ToString());
        Assert.Contains("x", result.Output.Select(item => item?.ToString()));
        Assert.Equal("disconnected", result.Output[^1].Properties["Status"].Value);
    }
}
