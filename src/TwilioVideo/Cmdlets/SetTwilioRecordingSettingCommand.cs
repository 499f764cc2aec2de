using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Client;

namespace TwilioVideo.Cmdlets;

/// <summary>
/// Sets where the account's recordings are kept (<c>POST /v1/RecordingSettings/Default</c>). What is not given is read first (<c>GET</c>)
/// and kept.
/// </summary>
[Cmdlet(VerbsCommon.Set, "TwilioRecordingSetting", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(RecordingSettings))]
public sealed class SetTwilioRecordingSettingCommand : StorageSettingCmdlet<RecordingSettings>
{
    private protected override string What => "the account's recording settings";

    private protected override Task<RecordingSettings> GetAsync(CallContext call) => Client.GetRecordingSettingsAsync(call);

    private protected override Task<RecordingSettings> SetAsync(RecordingSettings settings, CallContext call) => Client.SetRecordingSettingsAsync(settings, call);
}
