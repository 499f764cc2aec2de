using System.Management.Automation;
using TwilioVideo.Abstractions;

namespace TwilioVideo.Commands;

/// <summary>Makes a rule for Set-TwilioRecordingRule and New-TwilioRoom -RecordingRules. Nothing is sent.</summary>
[Cmdlet(VerbsCommon.New, "TwilioRecordingRule")]
[OutputType(typeof(RecordingRule))]
public sealed class NewTwilioRecordingRuleCommand : NewTrackRuleCmdlet<RecordingRule>
{
}
