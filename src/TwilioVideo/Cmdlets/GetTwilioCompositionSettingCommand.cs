using System.Management.Automation;

namespace TwilioVideo.Cmdlets;

/// <summary>Gets where the account's compositions are kept (<c>GET /v1/CompositionSettings/Default</c>).</summary>
[Cmdlet(VerbsCommon.Get, "TwilioCompositionSetting")]
[OutputType(typeof(CompositionSettings))]
public sealed class GetTwilioCompositionSettingCommand : ReadCmdlet<CompositionSettings>
{
    /// <inheritdoc/>
    protected override void ProcessRecord() => StartOne(null, () => Client.GetCompositionSettingsAsync(Call));
}
