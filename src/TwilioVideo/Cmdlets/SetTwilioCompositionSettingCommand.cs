using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Client;

namespace TwilioVideo.Cmdlets;

/// <summary>
/// Sets where the account's compositions are kept (<c>POST /v1/CompositionSettings/Default</c>). What is not given is read first (<c>GET</c>)
/// and kept.
/// </summary>
[Cmdlet(VerbsCommon.Set, "TwilioCompositionSetting", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(CompositionSettings))]
public sealed class SetTwilioCompositionSettingCommand : StorageSettingCmdlet<CompositionSettings>
{
    private protected override string What => "the account's composition settings";

    private protected override Task<CompositionSettings> GetAsync(CallContext call) => Client.GetCompositionSettingsAsync(call);

    private protected override Task<CompositionSettings> SetAsync(CompositionSettings settings, CallContext call) => Client.SetCompositionSettingsAsync(settings, call);
}
