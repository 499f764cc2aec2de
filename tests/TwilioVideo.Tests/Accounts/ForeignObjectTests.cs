using System.Linq;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Accounts;

/// <summary>An object of another account is rejected by every cmdlet that takes one, however it came.</summary>
public sealed class ForeignObjectTests
{
    private const string Seed = "@{ Rooms = @(@{ UniqueName = 'x'; Participants = 'alice' }) }";

    public static TheoryData<string> Commands { get; } =
    [
        "$room | Get-TwilioRoom",
        "Get-TwilioRoom $room",
        "$room | Get-TwilioRoomParticipant",
        "Get-TwilioRoomParticipant $room",
        "$person | Get-TwilioRoomParticipant",
        "$person | Get-TwilioPublishedTrack",
        "$person | Get-TwilioSubscribedTrack",
        "$person | Get-TwilioSubscribeRule",
        "$room | Get-TwilioRecordingRule",
        "$room | Get-TwilioTranscription",
        "$room | Get-TwilioRecording",
        "$person | Get-TwilioRecording",
        "$room | Get-TwilioComposition",
        "$recording | Get-TwilioRecording",
        "$composition | Get-TwilioComposition",
        "$hook | Get-TwilioCompositionHook",
        "$room | Set-TwilioRoom -Status completed",
        "Set-TwilioRoom $room -Status completed",
        "$person | Set-TwilioRoomParticipant -Status disconnected",
        "Set-TwilioRoomParticipant $room alice -Status disconnected",
        "Set-TwilioRoomParticipant x $person -Status disconnected",
        "$person | Clear-TwilioRoomParticipantIdentity -Confirm:$false",
        "$person | Set-TwilioSubscribeRule -Rules @{ Type = 'exclude'; All = $true }",
        "$room | Set-TwilioRecordingRule -Rules @{ Type = 'exclude'; All = $true }",
        "$room | Start-TwilioTranscription",
        "$transcription | Set-TwilioTranscription -Status stopped",
        "$transcription | Stop-TwilioTranscription",
        "$transcription | Get-TwilioTranscription",
        "$room | New-TwilioComposition -AudioSources '*'",
        "$hook | Set-TwilioCompositionHook -Enabled $false",
        "$hook | Remove-TwilioCompositionHook -Confirm:$false",
        "$composition | Remove-TwilioComposition -Confirm:$false",
        "$recording | Remove-TwilioRecording -Confirm:$false",
        "$recording | Save-TwilioRecording -Path ([IO.Path]::GetTempPath())",
        "$composition | Save-TwilioComposition -Path ([IO.Path]::GetTempPath())",
        "$composition | Wait-TwilioComposition -TimeoutSec 1",
        "$room | Wait-TwilioRoom -TimeoutSec 1",
        "$person | Wait-TwilioRoomParticipant -TimeoutSec 1",
        "$setting | Set-TwilioRecordingSetting",
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public void An_object_of_another_account_is_rejected_and_both_accounts_are_named(string command)
    {
        using var host = ConnectedHostFactory.ForEmulator(Seed);

        foreach (var form in new[] { "live", "restored", "row" })
        {
            var error = host.Run(Objects(form) + command).OnlyError();

            Assert.Contains("AC" + new string('9', 32), error.Exception.Message);
            Assert.Contains(host.Run("(Get-TwilioVideoConnection).AccountSid").Output[0].ToString()!, error.Exception.Message);
            Assert.StartsWith("TwilioVideo.InvalidInput", error.FullyQualifiedErrorId);
        }

        Assert.Single(host.Run("Get-TwilioRoomParticipant x").ShouldBeClean().Output);
    }

    [Fact]
    public void Emulators_have_accounts_and_SIDs_of_their_own_unless_a_seed_names_the_account()
    {
        using var host = ConnectedHostFactory.ForEmulator(Seed);
        const string open = "$one = Connect-TwilioVideo -Emulator -PassThru -Seed @{{ {0} Rooms = 'x' }}; $two = Connect-TwilioVideo -Emulator -PassThru -Seed @{{ {0} Rooms = 'x' }}; ";
        const string compare = "($one.AccountSid -eq $two.AccountSid); (Get-TwilioRoom -Connection $one).Sid -eq (Get-TwilioRoom -Connection $two).Sid";

        Assert.Equal(["False", "False"], host.Run(string.Format(System.Globalization.CultureInfo.InvariantCulture, open, "") + compare).ShouldBeClean().Output.Select(item => item.ToString()));
        Assert.Equal(["True", "True"], host.Run(string.Format(System.Globalization.CultureInfo.InvariantCulture, open, $"AccountSid = 'AC{new string('5', 32)}';") + compare).ShouldBeClean().Output.Select(item => item.ToString()));
    }

    [Fact]
    public void A_room_of_another_account_is_a_pattern_for_a_new_one()
    {
        using var host = ConnectedHostFactory.ForEmulator(Seed);

        Assert.Single(host.Run(Objects("live") + "[TwilioVideo.Room]@{ UniqueName = 'copy'; AccountSid = $room.AccountSid } | New-TwilioRoom").ShouldBeClean().Output);
    }

    private static string Objects(string form)
    {
        const string account = "AccountSid = 'AC' + '9' * 32";
        var make = form switch
        {
            "restored" => "function As($it) { [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($it)) }; ",
            "row" => "function As($it) { $row = [ordered]@{}; foreach ($name in 'Sid', 'RoomSid', 'UniqueName', 'Identity', 'Ttid', 'FriendlyName', 'AccountSid') { if ($null -ne $it.$name) { $row[$name] = $it.$name } }; [pscustomobject] $row }; ",
            _ => "function As($it) { $it }; ",
        };
        return make
            + "$here = Get-TwilioRoom x; $there = Get-TwilioRoomParticipant x; "
            + $"$room = As ([TwilioVideo.Room]@{{ Sid = $here.Sid; UniqueName = 'x'; {account} }}); "
            + $"$person = As ([TwilioVideo.RoomParticipant]@{{ Sid = $there.Sid; RoomSid = $here.Sid; Identity = 'alice'; {account} }}); "
            + $"$recording = As ([TwilioVideo.Recording]@{{ Sid = 'RT' + '1' * 32; {account} }}); "
            + $"$composition = As ([TwilioVideo.Composition]@{{ Sid = 'CJ' + '1' * 32; {account} }}); "
            + $"$hook = As ([TwilioVideo.CompositionHook]@{{ Sid = 'HK' + '1' * 32; FriendlyName = 'h'; {account} }}); "
            + $"$transcription = As ([TwilioVideo.Transcription]@{{ Ttid = 'video_extension_1'; RoomSid = $here.Sid; {account} }}); "
            + $"$setting = As ([TwilioVideo.RecordingSettings]@{{ FriendlyName = 's'; {account} }}); ";
    }
}
