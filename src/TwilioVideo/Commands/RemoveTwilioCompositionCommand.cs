using System;
using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Abstractions;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Identifiers;

namespace TwilioVideo.Commands;

/// <summary>Removes compositions (<c>DELETE /v1/Compositions/{Sid}</c>).</summary>
[Cmdlet(VerbsCommon.Remove, "TwilioComposition", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(Composition))]
public sealed class RemoveTwilioCompositionCommand : RemoveResourceCmdlet
{
    private protected override SidType SidType => SidType.Composition;

    private protected override object CreateTarget(string sid) => new Composition { Sid = sid };

    private protected override Func<RequestContext, Task> CreateRequest(string sid) => context => Client.RemoveCompositionAsync(sid, context);
}
