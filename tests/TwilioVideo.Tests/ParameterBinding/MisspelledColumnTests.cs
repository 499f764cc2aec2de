using System.Linq;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.ParameterBinding;

/// <summary>Rows of files whose columns are misspelt: what is not taken from them is said, once, and only where it may have been meant.</summary>
public sealed class MisspelledColumnTests(ModuleFixture fixture) : IClassFixture<ModuleFixture>
{
    private const string Rows = "'a', 'b', 'c' | ForEach-Object { [pscustomobject]@{ UniqueName = $_; MaxParticipant = '2'; Notes = 'x' } } | New-TwilioRoom";

    // What Import-Csv makes of an object that was exported: a row with a column for each property.
    private const string AsRow = "ForEach-Object { $row = [ordered]@{}; foreach ($one in $_.PSObject.Properties) { $row[$one.Name] = \"$($one.Value)\" }; [pscustomobject]$row }";

    [Fact]
    public void A_misspelt_column_is_said_once_for_all_rows_with_what_may_be_meant()
    {
        var (result, requests) = fixture.Run(Rows, _ => (201, ResponseBodies.RoomJson()));

        Assert.Equal(3, result.ShouldBeClean().Output.Count);
        Assert.Equal("What was piped in has columns of which nothing is taken: 'MaxParticipant' (did you mean MaxParticipants?).", Assert.Single(result.Warnings));
        Assert.Equal(["UniqueName=a", "UniqueName=b", "UniqueName=c"], requests.Select(request => request.Body).Order());
    }

    [Theory]
    [InlineData("UniqueName = 'a'; max_participants = 2", "'max_participants' (did you mean MaxParticipants?)")]
    [InlineData("UniqueName = 'a'; 'Max Participants' = 2", "'Max Participants' (did you mean MaxParticipants?)")]
    [InlineData("UniqueName = 'a'; MaxParticpiants = 2", "'MaxParticpiants' (did you mean MaxParticipants?)")]
    [InlineData("UniqueName = 'a'; AudoOnly = 'true'", "'AudoOnly' (did you mean AudioOnly?)")]
    [InlineData("UniqueName = 'a'; Codec = 'VP8'", "'Codec' (did you mean VideoCodecs?)")]
    [InlineData("UniqueName = 'a'; RoomType = 'go'", "'RoomType' (did you mean Type?)")]
    [InlineData("UniqueName = 'a'; Timeout = 5", "'Timeout' (did you mean EmptyRoomTimeout or UnusedRoomTimeout?)")]
    [InlineData("RoomName = 'a'; Type = 'go'", "'RoomName' (did you mean UniqueName?)")]
    [InlineData("Name = 'a'; Type = 'go'; Regions = 'ie1'", "'Name' (did you mean UniqueName?), 'Regions' (did you mean MediaRegion?)")]
    public void What_looks_like_an_option_of_a_room_is_said(string row, string advice)
    {
        var (result, requests) = fixture.Run($"[pscustomobject]@{{ {row} }} | New-TwilioRoom", _ => (201, ResponseBodies.RoomJson()));

        Assert.Single(result.ShouldBeClean().Output);
        Assert.EndsWith($": {advice}.", Assert.Single(result.Warnings));
        Assert.Single(requests);
    }

    [Theory]
    [InlineData("[pscustomobject]@{ UniqueName = 'a'; Teacher = 'x'; Notes = 'y'; StartTime = 'z'; Id = 7; Room = 'q'; 'Größe' = 1 } | New-TwilioRoom")]
    [InlineData("[pscustomobject]@{ UniqueName = 'a'; DisplayName = 'Algebra'; Type = 'group'; EventType = 'lesson' } | New-TwilioRoom")]
    [InlineData("[pscustomobject]@{ DisplayName = 'Algebra'; Type = 'group' } | New-TwilioRoom -UniqueName { $_.DisplayName }")]
    [InlineData("[pscustomobject]@{ Name = 'Algebra'; Type = 'group' } | New-TwilioRoom -UniqueName a")]
    [InlineData("[TwilioVideo.Room]@{ Sid = '{RM}'; UniqueName = 'a' } | New-TwilioRoom")]
    [InlineData("[TwilioVideo.Room]@{ Sid = '{RM}'; UniqueName = 'a'; Type = 'go' } | " + AsRow + " | New-TwilioRoom")]
    [InlineData("[Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize([TwilioVideo.Room]@{ UniqueName = 'a' })) | New-TwilioRoom")]
    [InlineData("$room = [TwilioVideo.Room]@{ UniqueName = 'a' }; $room.PSObject.Properties.Add([psnoteproperty]::new('MaxParticipant', 2)); $room | New-TwilioRoom")]
    [InlineData("[TwilioVideo.Composition]@{ Sid = '{CJ}'; Resolution = '640x480' } | " + AsRow + " | New-TwilioCompositionHook a")]
    [InlineData("'a' | New-TwilioRoom")]
    public void What_is_something_else_is_left_in_peace(string script)
    {
        var (result, requests) = fixture.Run(script, _ => (201, ResponseBodies.RoomJson()));

        Assert.Equal("POST", requests[0].Method);
        Assert.Empty(result.Warnings);
    }

    [Theory]
    [InlineData("[pscustomobject]@{ FriendlyName = 'a'; Layout = 'x'; Enable = 'false' } | New-TwilioCompositionHook", "'Layout' (did you mean VideoLayout?), 'Enable' (did you mean Enabled?)")]
    [InlineData("[pscustomobject]@{ Sid = '{HK}'; friendly_name = 'a' } | Set-TwilioCompositionHook -Enabled $false", "'friendly_name' (did you mean FriendlyName?)")]
    [InlineData("[pscustomobject]@{ FriendlyName = 'a'; EncriptionEnabled = 'true' } | Set-TwilioRecordingSetting", "'EncriptionEnabled' (did you mean EncryptionEnabled?)")]
    [InlineData("[pscustomobject]@{ FriendlyName = 'a'; S3Url = 'https://b' } | Set-TwilioCompositionSetting", "'S3Url' (did you mean AwsS3Url?)")]
    public void The_same_goes_for_hooks_and_settings(string script, string advice)
    {
        var (result, requests) = fixture.Run(script, _ => (400, ""));

        Assert.EndsWith($": {advice}.", Assert.Single(result.Warnings));
        Assert.NotEmpty(requests);
    }

    [Fact]
    public void Whoever_stops_at_warnings_has_made_no_room()
    {
        var (result, requests) = fixture.Run($"{Rows} -WarningAction Stop", _ => (201, ResponseBodies.RoomJson()));

        Assert.Contains("MaxParticipants?", result.OnlyError().ToString());
        Assert.Empty(requests);
    }

    [Fact]
    public void A_column_that_only_a_later_row_has_is_said_when_it_comes()
    {
        const string script = "[pscustomobject]@{ UniqueName = 'a' }, [pscustomobject]@{ UniqueName = 'b'; Codec = 'VP8' }, [pscustomobject]@{ UniqueName = 'c'; Codec = 'VP8'; Timeout = 5 } | New-TwilioRoom";
        var (result, _) = fixture.Run(script, _ => (201, ResponseBodies.RoomJson()));

        Assert.Equal(3, result.ShouldBeClean().Output.Count);
        Assert.Equal(["Codec", "Timeout"], result.Warnings.Select(value => value.Split('\'')[1]));
    }
}
