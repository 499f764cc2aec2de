using System;
using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Client;

namespace TwilioVideo.Cmdlets;

/// <summary>Removes composition hooks (<c>DELETE /v1/CompositionHooks/{Sid}</c>). Compositions that they ordered stay.</summary>
[Cmdlet(VerbsCommon.Remove, "TwilioCompositionHook", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(CompositionHook))]
public sealed class RemoveTwilioCompositionHookCommand : RemoveCmdlet
{
    private protected override SidKind Kind => SidKind.CompositionHook;

    private protected override object Target(string sid) => new CompositionHook { Sid = sid };

    private protected override Func<CallContext, Task> Remove(string sid) => call => Client.RemoveCompositionHookAsync(sid, call);
}
