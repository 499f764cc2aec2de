using System.Management.Automation;
using TwilioVideo.Abstractions;

namespace TwilioVideo.Commands;

/// <summary>Makes a rule for Set-TwilioSubscribeRule. Nothing is sent.</summary>
[Cmdlet(VerbsCommon.New, "TwilioSubscribeRule")]
[OutputType(typeof(SubscribeRule))]
public sealed class NewTwilioSubscribeRuleCommand : NewTrackRuleCmdlet<SubscribeRule>
{
    /// <summary>How the tracks share the bandwidth.</summary>
    [Parameter(HelpMessage = "How the tracks share the bandwidth: low, standard or high.")]
    [ValidateSet("low", "standard", "high")]
    public string? Priority { get; set; }

    private protected override SubscribeRule CreateRule() => new() { Priority = GetSpecified(nameof(Priority), Priority)?.ToLowerInvariant() };
}
