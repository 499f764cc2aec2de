using System.Management.Automation;
using TwilioVideo.Abstractions;

namespace TwilioVideo.Commands;

/// <summary>Gets where the account's compositions are kept (<c>GET /v1/CompositionSettings/Default</c>).</summary>
[Cmdlet(VerbsCommon.Get, "TwilioCompositionSetting")]
[OutputType(typeof(CompositionSettings))]
public sealed class GetTwilioCompositionSettingCommand : GetCmdlet<CompositionSettings>
{
    private protected override void ProcessInput() => ReadOne(null, () => Client.GetCompositionSettingsAsync(RequestContext));
}
