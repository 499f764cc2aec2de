using System.Management.Automation;

namespace TwilioVideo.OneCmdlet;

/// <summary>The only cmdlet of a module that the benchmarks import beside the real one.</summary>
[Cmdlet(VerbsCommon.Get, "Nothing")]
public sealed class GetNothingCommand : PSCmdlet
{
}
