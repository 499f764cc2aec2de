using System.Management.Automation;
using TwilioVideo.Abstractions;

namespace TwilioVideo.Commands;

/// <summary>Gets where the account's recordings are kept (<c>GET /v1/RecordingSettings/Default</c>).</summary>
[Cmdlet(VerbsCommon.Get, "TwilioRecordingSetting")]
[OutputType(typeof(RecordingSettings))]
public sealed class GetTwilioRecordingSettingCommand : GetCmdlet<RecordingSettings>
{
    private protected override void ProcessInput() => ReadOne(null, () => Client.GetRecordingSettingsAsync(RequestContext));
}
