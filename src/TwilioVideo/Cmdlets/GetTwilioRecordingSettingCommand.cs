using System.Management.Automation;

namespace TwilioVideo.Cmdlets;

/// <summary>Gets where the account's recordings are kept (<c>GET /v1/RecordingSettings/Default</c>).</summary>
[Cmdlet(VerbsCommon.Get, "TwilioRecordingSetting")]
[OutputType(typeof(RecordingSettings))]
public sealed class GetTwilioRecordingSettingCommand : ReadCmdlet<RecordingSettings>
{
    /// <inheritdoc/>
    protected override void ProcessRecord() => StartOne(null, () => Client.GetRecordingSettingsAsync(Call));
}
