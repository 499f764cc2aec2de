using TwilioVideo.Tests.Contract;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.ParameterBinding;

/// <summary>What can't be meant is refused with words for what it was and what is wanted.</summary>
public sealed class ArgumentTypeTests(ModuleFixture fixture) : IClassFixture<ModuleFixture>
{
    [Theory]
    [InlineData("@{ '' = @{ video_sources = @('*') } }", "A region of a video layout has no name")]
    [InlineData("@{ ' ' = @{ video_sources = @('*') } }", "A region of a video layout has no name")]
    [InlineData("@{ grid = @{ video_sources = @('*'); cells_excluded = @(1.5) } }", "cells_excluded is a list of cell numbers, not [1.5]")]
    [InlineData("@{ grid = @{ video_sources = @('*'); cells_excluded = @(1, '2') } }", "cells_excluded is a list of cell numbers")]
    [InlineData("@{ grid = @{ video_sources = @('*', '') } }", "video_sources is a list of track names")]
    [InlineData("@{ grid = @{ video_sources = @('*'); video_sources_excluded = @('') } }", "video_sources_excluded is a list of track names")]
    public void A_layout_that_can_not_be_meant_is_rejected(string layout, string reason) => fixture.ShouldRejectWithoutRequest($"New-TwilioComposition {{RM}} -VideoLayout {layout}", reason);

    [Theory]
    [InlineData("@{ grid = @{ video_sources = @('*'); cells_excluded = @(1, 2) } }")]
    [InlineData("@{ grid = @{ video_sources = @('*'); cells_excluded = @(); width = 0; max_rows = 0; z_pos = -99 } }")]
    public void What_the_service_shows_itself_is_sent(string layout)
    {
        var (result, requests) = fixture.Run($"New-TwilioComposition {{RM}} -VideoLayout {layout}", _ => (202, OperationTestCase.Fill("""{"sid":"{CJ}","status":"enqueued"}""")));
        Assert.Single(result.ShouldBeClean().Output);
        Assert.Single(requests);
    }

    [Theory]
    [InlineData("[TwilioVideo.RecordingSettings]@{ FriendlyName = 'x' } | New-TwilioCompositionHook -FriendlyName z -AudioSources *")]
    [InlineData("[TwilioVideo.CompositionSettings]@{ FriendlyName = 'x' } | New-TwilioCompositionHook -AudioSources *")]
    [InlineData("[System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize([TwilioVideo.RecordingSettings]@{ FriendlyName = 'x' })) | New-TwilioCompositionHook -AudioSources *")]
    public void Settings_of_the_account_are_no_pattern_of_a_hook(string script) => fixture.ShouldRejectWithoutRequest(script, "settings were piped in");

    [Theory]
    [InlineData("@{ Type = 'include'; Kind = @('audio', 'video') }", "A rule's Kind is one text, and a list of 2 was given; make one rule for each.")]
    [InlineData("@{ Type = 'include'; Publisher = @('a', 'b', 'c') }", "A rule's Publisher is one text, and a list of 3 was given; make one rule for each.")]
    [InlineData("@{ Type = 'include'; Kind = [pscustomobject]@{ A = 1 } }", "A rule's Kind is one text, and an object was given.")]
    [InlineData("@{ Type = 'include'; Track = @{ A = 1 } }", "A rule's Track is one text, and a hashtable was given.")]
    [InlineData("@{ Type = 'include'; Kind = 7 }", "A rule's Kind is one text, and '7' was given.")]
    [InlineData("@{ Type = 'include'; All = @($true, $false) }", "A rule's All is $true or $false, and a list of 2 was given.")]
    [InlineData("'{\"type\":\"include\",\"kind\":[\"audio\",\"video\"]}'", "A rule's Kind is one text, and a list of 2 was given; make one rule for each.")]
    [InlineData("([pscustomobject]@{ Type = 'include'; Kind = [pscustomobject]@{ A = 1 } })", "A rule's Kind is one text, and an object was given.")]
    public void A_rule_says_what_it_was_specified_and_what_it_wants(string rule, string reason) => fixture.ShouldRejectWithoutRequest($"Set-TwilioRecordingRule {{RM}} {rule}", reason);

    [Theory]
    [InlineData("Set-TwilioRoom ('x' * 129) completed -Confirm:$false", "The room's name has 129 characters; the maximum is 128.")]
    [InlineData("Set-TwilioRoomParticipant {RM} ('x' * 129) disconnected", "The participant's identity has 129 characters; the maximum is 128.")]
    public void A_name_that_is_too_long_is_called_a_name(string script, string reason) => fixture.ShouldRejectWithoutRequest(script, reason);
}
