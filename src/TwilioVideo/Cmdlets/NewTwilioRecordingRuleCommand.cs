using System.Management.Automation;

namespace TwilioVideo.Cmdlets;

/// <summary>Makes a rule for Set-TwilioRecordingRule and New-TwilioRoom -RecordingRules. Nothing is sent.</summary>
[Cmdlet(VerbsCommon.New, "TwilioRecordingRule")]
[OutputType(typeof(RecordingRule))]
public sealed class NewTwilioRecordingRuleCommand : TrackRuleCmdlet<RecordingRule>
{
}
