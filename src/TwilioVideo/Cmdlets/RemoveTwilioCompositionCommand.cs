using System;
using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Client;

namespace TwilioVideo.Cmdlets;

/// <summary>Removes compositions (<c>DELETE /v1/Compositions/{Sid}</c>).</summary>
[Cmdlet(VerbsCommon.Remove, "TwilioComposition", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(Composition))]
public sealed class RemoveTwilioCompositionCommand : RemoveCmdlet
{
    private protected override SidKind Kind => SidKind.Composition;

    private protected override object Target(string sid) => new Composition { Sid = sid };

    private protected override Func<CallContext, Task> Remove(string sid) => call => Client.RemoveCompositionAsync(sid, call);
}
