using System;
using System.Linq;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Completion;

/// <summary>What Tab offers, asked for as a console asks.</summary>
public sealed class CompletionTests : IDisposable
{
    private const string Seed = """
        @{ Rooms = @(
            @{ UniqueName = 'standup'; MinutesAgo = 12; Participants = 'alice', 'guest-7' }
            @{ UniqueName = 'Board Room 3'; Participants = "o'neill", '$env:PATH', 'say "hi"', '007', 'a*b', 'tick`tock' }
            @{ UniqueName = 'support'; Type = 'go'; Participants = 'carol' }
            @{ UniqueName = 'over'; Status = 'completed'; Participants = 'dave' }
        ) }
        """;

    private readonly PowerShellHost _engine = new();

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void Rooms_in_progress_are_offered_by_name_with_what_they_are()
    {
        Connect();

        var offered = _engine.Complete("Get-TwilioRoom -RoomSid ", result => result.ToolTip.Contains("connected", StringComparison.Ordinal));
        Assert.Equal(["standup", "support", "'Board Room 3'"], offered.Select(result => result.CompletionText).OrderBy(value => value[0] == '\'').ThenBy(value => value, StringComparer.Ordinal));
        var tip = offered.Single(result => result.ListItemText == "standup").ToolTip;
        Assert.Matches("^group, 12m [0-9]{2}s, 2 connected, RM[0-9a-f]{32}$", tip);
        Assert.StartsWith("go, ", offered.Single(result => result.ListItemText == "support").ToolTip, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_typed_narrows_the_offer_whatever_its_case()
    {
        Connect();

        Assert.Equal(["support"], _engine.Texts("Set-TwilioRoom SUP"));
        Assert.Equal(["'Board Room 3'"], _engine.Texts("Set-TwilioRoom bo"));
        Assert.Empty(_engine.GetCompletions("Set-TwilioRoom nothing-like-it"));
    }

    [Fact]
    public void Rooms_are_offered_by_SID_once_RM_is_typed()
    {
        Connect();

        Assert.Equal(_engine.Texts("Get-TwilioRoomParticipant RM"), _engine.Texts("Get-TwilioRoomParticipant rm"));
        var offered = _engine.Complete("Get-TwilioRoomParticipant RM");
        Assert.Equal(3, offered.Count);
        Assert.All(offered, result => Assert.Matches("^RM[0-9a-f]{32}$", result.CompletionText));
        Assert.Contains(offered, result => result.ToolTip.EndsWith(", standup", StringComparison.Ordinal));
    }

    [Fact]
    public void Participants_are_offered_with_status_stay_and_SID()
    {
        Connect();

        Assert.Matches("^connected, 12m [0-9]{2}s, PA[0-9a-f]{32}$", _engine.Complete("Set-TwilioRoomParticipant standup al").Single().ToolTip);
        var bySid = _engine.Complete("Set-TwilioRoomParticipant standup PA");
        Assert.Equal(2, bySid.Count);
        Assert.All(bySid, result => Assert.Matches("^PA[0-9a-f]{32}$", result.CompletionText));
        Assert.Equal(bySid.Select(result => result.CompletionText), _engine.Texts("Set-TwilioRoomParticipant standup pa"));
        Assert.Empty(_engine.GetCompletions("Get-TwilioRoomParticipant standup -Identity PA"));
    }

    [Fact]
    public void Nobody_is_offered_without_a_room()
    {
        Connect();

        Assert.Empty(_engine.GetCompletions("Set-TwilioRoomParticipant -Sid al"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("'")]
    [InlineData("\"")]
    public void Whatever_a_name_holds_it_arrives_as_it_is_in_every_kind_of_quotes(string quote)
    {
        string[] nasty = ["o'neill", "$env:PATH", "$(throw 1)", "say \"hi\"", "a`b", "tick``tock", "x; throw 2", "’; throw 3; ’", "“; throw 4; “", "„x", "007", "1e3", "-Sid", "a b", "@x", "#x", "a,b", "{x}", "(x)", "|x", "søren", "😀", "%", "in"];
        _engine.Run(
            "param($people) Connect-TwilioVideo -Emulator -Seed @{ Rooms = @(@{ UniqueName = 'r'; Participants = $people }) }",
            (object)nasty).ShouldBeClean();

        var texts = _engine.Texts("Set-TwilioRoomParticipant r " + quote);
        Assert.Equal(nasty.Length, texts.Count);
        Assert.All(texts, value => Assert.True(quote.Length == 0 || (value.StartsWith(quote, StringComparison.Ordinal) && value.EndsWith(quote, StringComparison.Ordinal)), value));
        var read = texts.Select(value => _engine.Run($"(Get-TwilioRoomParticipant -RoomSid r -Sid {value}).Identity").ShouldBeClean().Output.Single().ToString());
        Assert.Equal(nasty.Order(StringComparer.Ordinal), read.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("'")]
    [InlineData("\"")]
    public void A_name_that_a_terminal_would_obey_is_offered_in_words(string quote)
    {
        string[] commands = ["\e[31mred $x", "\e]0;title\a", "back\b\bspace", "\u202Eright", "new\nline"];
        _engine.Run(
            "param($people) Connect-TwilioVideo -Emulator -Seed @{ Rooms = @(@{ UniqueName = 'r'; Participants = $people }) }",
            (object)commands).ShouldBeClean();

        var offered = _engine.Complete("Set-TwilioRoomParticipant r " + quote);
        Assert.Equal(commands.Length, offered.Count);
        Assert.All(offered, result => Assert.DoesNotContain(result.CompletionText + result.ListItemText + result.ToolTip, c => char.IsControl(c) || c == '\u202E'));
        var read = offered.Select(result => _engine.Run($"(Get-TwilioRoomParticipant -RoomSid r -Sid {result.CompletionText}).Identity").ShouldBeClean().Output.Single().ToString());
        Assert.Equal(commands.Order(StringComparer.Ordinal), read.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Set-TwilioRoomParticipant 'Board Room 3' o", "'o''neill'")]
    [InlineData("Set-TwilioRoomParticipant 'Board Room 3' 'o''n", "'o''neill'")]
    [InlineData("Set-TwilioRoomParticipant 'Board Room 3' \"o'n", "\"o'neill\"")]
    [InlineData("Set-TwilioRoomParticipant 'Board Room 3' \"`$e", "\"`$env:PATH\"")]
    [InlineData("Set-TwilioRoomParticipant 'Board Room 3' 'say \"", "'say \"hi\"'")]
    [InlineData("Set-TwilioRoomParticipant \"Board Room 3\" '00", "'007'")]
    [InlineData("Get-TwilioRoom -RoomSid 'Board R", "'Board Room 3'")]
    [InlineData("Get-TwilioRoom -RoomSid \"board r", "\"Board Room 3\"")]
    [InlineData("Get-TwilioRoomParticipant 'Board Room 3' -Identity a", "'a`*b'")]
    [InlineData("Get-TwilioRoomParticipant 'Board Room 3' -Identity 'a*", "'a`*b'")]
    [InlineData("Get-TwilioRoomParticipant 'Board Room 3' -Identity 'a`*", "'a`*b'")]
    [InlineData("Get-TwilioRoomParticipant 'Board Room 3' -Identity \"a``*", "\"a``*b\"")]
    public void The_quotes_that_were_begun_are_kept(string typed, string expected)
    {
        Connect();

        Assert.Equal([expected], _engine.Texts(typed));
    }

    [Theory]
    [InlineData("Connect-TwilioVideo -Region i", "ie1")]
    [InlineData("Connect-TwilioVideo -Edge du", "dublin")]
    [InlineData("Connect-TwilioVideo -Edge s", "sao-paulo", "singapore", "sydney")]
    [InlineData("New-TwilioRoom -MediaRegion g", "gll")]
    [InlineData("Get-TwilioRoom -Status i", "in-progress")]
    [InlineData("Set-TwilioRoomParticipant a b d", "disconnected")]
    public void Regions_edges_and_statuses_are_offered_without_a_connection(string typed, params string[] expected) => Assert.Equal(expected, _engine.Texts(typed));

    [Theory]
    [InlineData("RoomSid")]
    [InlineData("ParticipantSid")]
    public void Every_parameter_for_a_room_or_a_participant_offers_them(string parameter)
    {
        var without = _engine.Run("""
            param($parameter)
            Get-Command -Module TwilioVideo | ForEach-Object { $command = $_; $_.Parameters.Values } |
                Where-Object { $_.Name -eq $parameter -and -not ($_.Attributes | Where-Object { $_ -is [ArgumentCompleter] }) } |
                ForEach-Object { "$command" }
            """, parameter).ShouldBeClean();
        Assert.Empty(without.Output);
    }

    private void Connect() => _engine.Run($"Connect-TwilioVideo -Emulator -Seed {Seed}").ShouldBeClean();
}
