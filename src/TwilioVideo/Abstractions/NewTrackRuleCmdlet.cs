using System.Management.Automation;
using TwilioVideo.Client.Rules;
using TwilioVideo.ParameterBinding;

namespace TwilioVideo.Abstractions;

/// <summary>A cmdlet that makes a rule from parameters, and refuses one that the service would refuse. It needs no connection.</summary>
/// <typeparam name="TRule">The kind of rule.</typeparam>
public abstract class NewTrackRuleCmdlet<TRule> : TwilioVideoCmdlet
    where TRule : TrackRule, new()
{
    /// <summary>Whether tracks are taken in or left out.</summary>
    [Parameter(Mandatory = true, Position = 0, HelpMessage = "Whether tracks are taken in or left out: include or exclude.")]
    [ValidateSet("include", "exclude")]
    public string Type { get; set; } = "";

    /// <summary>Whether the rule is for every track.</summary>
    [Parameter(HelpMessage = "For every track; not together with -Kind, -Publisher or -Track.")]
    public SwitchParameter All { get; set; }

    /// <summary>Only tracks of this kind.</summary>
    [Parameter(HelpMessage = "Only tracks of this kind: audio, video or data.")]
    [ValidateSet("audio", "video", "data")]
    public string? Kind { get; set; }

    /// <summary>Only tracks of this participant.</summary>
    [Parameter(HelpMessage = "Only tracks of this participant: SID (PA...) or identity.")]
    [IdentifierTransformation("Sid", "Identity")]
    public string? Publisher { get; set; }

    /// <summary>Only this track.</summary>
    [Parameter(HelpMessage = "Only this track: SID (MT...) or name.")]
    [IdentifierTransformation("Sid", "Name")]
    public string? Track { get; set; }

    private protected override void ProcessInput()
    {
        var rule = CreateRule();
        rule.Type = Type.ToLowerInvariant();
        rule.All = All ? true : null;
        rule.Kind = GetSpecified(nameof(Kind), Kind)?.ToLowerInvariant();
        rule.Publisher = GetSpecified(nameof(Publisher), Publisher);
        rule.Track = GetSpecified(nameof(Track), Track);
        Target = rule;
        TrackRuleSerializer.Validate(rule);
        Output.WriteObject(rule);
    }

    /// <summary>A rule with what only this kind has.</summary>
    private protected virtual TRule CreateRule() => new();

    /// <summary>What was given; empty, and so refused, where it was given as null: that would widen the rule to everything.</summary>
    private protected string? GetSpecified(string name, string? value) => MyInvocation.BoundParameters.ContainsKey(name) ? value ?? "" : null;
}
