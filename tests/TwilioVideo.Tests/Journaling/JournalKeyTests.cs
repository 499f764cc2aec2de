using System.Linq;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Journaling;

/// <summary>The journal knows a change by all of it: what is another change is never taken for done, and the same one always is.</summary>
public sealed class JournalKeyTests
{
    private const string Seed = "@{ Rooms = @(@{ UniqueName = 'x'; Participants = 'alice' }, @{ UniqueName = 'other' }) }";
    private const string Before = "param($journal) $hook = (New-TwilioCompositionHook all -AudioSources a).Sid; $null = Set-TwilioRecordingSetting base; $null = Set-TwilioCompositionSetting base; $one = (Start-TwilioTranscription x).Ttid; ";

    public static TheoryData<string, string> Pairs { get; } = new()
    {
        { "Set-TwilioRecordingSetting one -EncryptionEnabled $false", "Set-TwilioRecordingSetting two" },
        { "Set-TwilioCompositionSetting one -EncryptionEnabled $false", "Set-TwilioCompositionSetting two" },
        { "Set-TwilioCompositionSetting one", "Set-TwilioCompositionSetting one -AwsS3Url $null" },
        { "Set-TwilioCompositionHook $hook -StatusCallback $null", "Set-TwilioCompositionHook $hook -Resolution $null" },
        { "Set-TwilioCompositionHook $hook -AudioSources a", "Set-TwilioCompositionHook $hook -AudioSources a, b" },
        { "Set-TwilioCompositionHook $hook -FriendlyName 'a True'", "Set-TwilioCompositionHook $hook -FriendlyName a -Enabled $true" },
        { "New-TwilioCompositionHook new -AudioSources a", "$null = Remove-TwilioCompositionHook (Get-TwilioCompositionHook -FriendlyName new).Sid -Confirm:$false; New-TwilioCompositionHook new -AudioSources b" },
        { "New-TwilioComposition x -AudioSources a", "New-TwilioComposition x -AudioSources a -Trim $false" },
        { "New-TwilioRoom rx", "$null = Set-TwilioRoom rx -Status completed -Confirm:$false; New-TwilioRoom rx -MaxParticipants 3" },
        { "[pscustomobject]@{ UniqueName = $null; Type = 'group' } | New-TwilioRoom", "[pscustomobject]@{ UniqueName = $null; Type = 'go' } | New-TwilioRoom" },
        { "Set-TwilioRecordingRule x @{ Type = 'exclude'; Publisher = 'x track y' }", "Set-TwilioRecordingRule x @{ Type = 'exclude'; Publisher = 'x'; Track = 'y' }" },
        { "Set-TwilioSubscribeRule x alice @{ Type = 'exclude'; Publisher = 'x track y' }", "Set-TwilioSubscribeRule x alice @{ Type = 'exclude'; Publisher = 'x'; Track = 'y' }" },
        { "Start-TwilioTranscription other", "Start-TwilioTranscription other -Configuration @{ languageCode = 'de' }" },
        { "Set-TwilioTranscription x $one -Configuration @{ languageCode = 'de' }", "Set-TwilioTranscription x $one -Configuration @{ languageCode = 'fr' }" },
        { "Set-TwilioTranscription x $one -Status stopped", "Set-TwilioTranscription x $one -Status started" },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Another_change_of_the_same_thing_is_made_and_the_same_one_is_left_out(string first, string second)
    {
        using var host = ConnectedHostFactory.ForEmulator(Seed);
        using var journal = new TempJournal();
        var script = Before + $"& {{ {first} -JournalPath $journal }} | ForEach-Object {{ 'first' }}; & {{ {second} -JournalPath $journal }} | ForEach-Object {{ 'second' }}; & {{ {first} -JournalPath $journal }} | ForEach-Object {{ 'again' }}";

        var result = host.Run(script, journal.Path).ShouldBeClean();

        Assert.Equal(["first", "second"], result.Output.Select(item => item.ToString()));
        Assert.Equal(2, journal.Lines().Count);
    }

    [Fact]
    public void A_hashtable_has_one_name_in_the_journal_whatever_its_order()
    {
        using var host = ConnectedHostFactory.ForEmulator(Seed);
        using var journal = new TempJournal();
        host.Run(
            "param($journal) foreach ($names in ('c', 'a', 'b', 'z'), ('z', 'b', 'a', 'c')) { $table = [hashtable]::new($names.Count * $names.Length); foreach ($name in $names) { $table[$name] = 1 }; Start-TwilioTranscription other -Configuration $table -JournalPath $journal }",
            journal.Path).ShouldBeClean();

        Assert.EndsWith(" Status=started&Configuration=%7B%22a%22%3A1%2C%22b%22%3A1%2C%22c%22%3A1%2C%22z%22%3A1%7D", Assert.Single(journal.Lines()).GetProperty("input").GetString());
    }
}
