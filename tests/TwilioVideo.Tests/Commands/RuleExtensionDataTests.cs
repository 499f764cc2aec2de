using System;
using System.Linq;
using TwilioVideo.Tests.Contract;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Commands;

/// <summary>What narrows a rule and is not known here goes along wherever the rule goes; without it the rule would be for more.</summary>
public sealed class RuleExtensionDataTests(ModuleFixture fixture) : IClassFixture<ModuleFixture>
{
    private const string Rules = """{"room_sid":"{RM}","participant_sid":"{PA}","rules":[{"type":"include","kind":"video","region":"us1","depth":{"most":[1,2.5]},"nothing":null}]}""";
    private const string Sent = """Rules=[{"type":"include","kind":"video","region":"us1","depth":{"most":[1,2.5]}}]""";

    [Theory]
    [InlineData("Get-TwilioRecordingRule {RM} | Set-TwilioRecordingRule -RoomSid b")]
    [InlineData("Set-TwilioRecordingRule b (Get-TwilioRecordingRule {RM}).Rules")]
    [InlineData("$rule = (Get-TwilioRecordingRule {RM}).Rules[0]; Set-TwilioRecordingRule b ([pscustomobject]@{ Other = $rule.Other; Type = $rule.Type; All = $rule.All; Kind = $rule.Kind; Publisher = $null; Track = $null })")]
    [InlineData("[System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize((Get-TwilioRecordingRule {RM}))) | Set-TwilioRecordingRule -RoomSid b")]
    [InlineData("Get-TwilioSubscribeRule {RM} {PA} | Set-TwilioSubscribeRule")]
    [InlineData("Set-TwilioSubscribeRule b {PA} (Get-TwilioRecordingRule {RM}).Rules")]
    public void It_is_sent_along(string script)
    {
        var (result, requests) = fixture.Run(script, _ => (200, OperationTestCase.Fill(Rules)));

        result.ShouldBeClean();
        Assert.Equal(Sent, Uri.UnescapeDataString(requests[^1].Body));
    }

    [Fact]
    public void A_rule_that_nothing_else_narrows_is_still_a_rule()
    {
        var (result, requests) = fixture.Run("Get-TwilioRecordingRule {RM} | Set-TwilioRecordingRule -RoomSid b", _ => (200, OperationTestCase.Fill("""{"room_sid":"{RM}","rules":[{"type":"exclude","region":"us1"}]}""")));

        result.ShouldBeClean();
        Assert.Equal("""Rules=[{"type":"exclude","region":"us1"}]""", Uri.UnescapeDataString(requests[^1].Body));
    }

    [Fact]
    public void The_question_says_it()
    {
        var (result, _) = fixture.Run("(Get-TwilioRecordingRule {RM}).Rules | ForEach-Object { \"$_\" }", _ => (200, OperationTestCase.Fill(Rules)));
        Assert.Equal("""include kind video and {"region":"us1","depth":{"most":[1,2.5]}}""", result.ShouldBeClean().Output.Single().ToString());
    }

    [Theory]
    [InlineData("@{ Type = 'include'; Kind = 'video'; Other = 'us1' }", "Other must be a JSON object")]
    [InlineData("@{ Type = 'include'; Kind = 'video'; Other = '[1]' }", "Other must be a JSON object")]
    [InlineData("@{ Type = 'include'; Kind = 'video'; Other = '{\"Kind\":\"audio\"}' }", "Other can't have the field 'Kind'")]
    [InlineData("@{ Type = 'include'; Kind = 'video'; Other = '{\"a\":1,\"a\":2}' }", "Other has the field 'a' twice")]
    [InlineData("@{ Type = 'include'; Kind = 'video'; Other = '' }", "Other must be a JSON object")]
    [InlineData("@{ Type = 'include'; Kind = 'video'; Region = 'us1' }", "A rule has no 'Region'")]
    public void A_slip_in_it_is_rejected(string rule, string reason) => fixture.ShouldRejectWithoutRequest($"Set-TwilioRecordingRule {{RM}} {rule}", reason);
}
