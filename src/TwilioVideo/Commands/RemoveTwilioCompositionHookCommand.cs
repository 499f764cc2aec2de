using System;
using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Abstractions;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Identifiers;

namespace TwilioVideo.Commands;

/// <summary>Removes composition hooks (<c>DELETE /v1/CompositionHooks/{Sid}</c>). Compositions that they ordered stay.</summary>
[Cmdlet(VerbsCommon.Remove, "TwilioCompositionHook", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(CompositionHook))]
public sealed class RemoveTwilioCompositionHookCommand : RemoveResourceCmdlet
{
    private protected override SidType SidType => SidType.CompositionHook;

    private protected override object CreateTarget(string sid) => new CompositionHook { Sid = sid };

    private protected override Func<RequestContext, Task> CreateRequest(string sid) => context => Client.RemoveCompositionHookAsync(sid, context);
}
