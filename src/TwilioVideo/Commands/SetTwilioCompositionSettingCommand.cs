using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Abstractions;
using TwilioVideo.Client.Http;

namespace TwilioVideo.Commands;

/// <summary>
/// Sets where the account's compositions are kept (<c>POST /v1/CompositionSettings/Default</c>). What is not given is read first (<c>GET</c>)
/// and kept.
/// </summary>
[Cmdlet(VerbsCommon.Set, "TwilioCompositionSetting", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(CompositionSettings))]
public sealed class SetTwilioCompositionSettingCommand : SetStorageSettingsCmdlet<CompositionSettings>
{
    private protected override string TargetDescription => "the account's composition settings";

    private protected override Task<CompositionSettings> GetAsync(RequestContext context) => Client.GetCompositionSettingsAsync(context);

    private protected override Task<CompositionSettings> SetAsync(CompositionSettings settings, RequestContext context) => Client.SetCompositionSettingsAsync(settings, context);
}
