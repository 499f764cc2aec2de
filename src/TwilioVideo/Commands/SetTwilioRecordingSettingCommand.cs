using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Abstractions;
using TwilioVideo.Client.Http;

namespace TwilioVideo.Commands;

/// <summary>
/// Sets where the account's recordings are kept (<c>POST /v1/RecordingSettings/Default</c>). What is not given is read first (<c>GET</c>)
/// and kept.
/// </summary>
[Cmdlet(VerbsCommon.Set, "TwilioRecordingSetting", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(RecordingSettings))]
public sealed class SetTwilioRecordingSettingCommand : SetStorageSettingsCmdlet<RecordingSettings>
{
    private protected override string TargetDescription => "the account's recording settings";

    private protected override Task<RecordingSettings> GetAsync(RequestContext context) => Client.GetRecordingSettingsAsync(context);

    private protected override Task<RecordingSettings> SetAsync(RecordingSettings settings, RequestContext context) => Client.SetRecordingSettingsAsync(settings, context);
}
