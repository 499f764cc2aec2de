using System.Management.Automation;
using TwilioVideo.Abstractions;

namespace TwilioVideo.Commands;

/// <summary>Gets where the account's recordings are kept (<c>GET /v1/RecordingSettings/Default</c>).</summary>
[Cmdlet(VerbsCommon.Get, "TwilioRecordingSetting")]
[OutputType(typeof(RecordingSettings))]
public sealed class GetTwilioRecordingSettingCommand : GetCmdlet<RecordingSettings>
{
    /// <inheritdoc/>
    protected override void ProcessRecord() => ReadOne(null, () => Client.GetRecordingSettingsAsync(RequestContext));
}
