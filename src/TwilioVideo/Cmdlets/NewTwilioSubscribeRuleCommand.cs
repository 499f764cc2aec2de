using System.Management.Automation;

namespace TwilioVideo.Cmdlets;

/// <summary>Makes a rule for Set-TwilioSubscribeRule. Nothing is sent.</summary>
[Cmdlet(VerbsCommon.New, "TwilioSubscribeRule")]
[OutputType(typeof(SubscribeRule))]
public sealed class NewTwilioSubscribeRuleCommand : TrackRuleCmdlet<SubscribeRule>
{
    /// <summary>How the tracks share the bandwidth.</summary>
    [Parameter(HelpMessage = "How the tracks share the bandwidth: low, standard or high.")]
    [ValidateSet("low", "standard", "high")]
    public string? Priority { get; set; }

    private protected override SubscribeRule Make() => new() { Priority = Given(nameof(Priority), Priority)?.ToLowerInvariant() };
}
