using System.IO;
using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Client;

namespace TwilioVideo.Cmdlets;

/// <summary>
/// Saves the media of recordings (<c>GET /v1/Recordings/{Sid}/Media</c>). A download that was cut short goes on where it stopped, and a
/// file has its name only when it is whole.
/// </summary>
[Cmdlet(VerbsData.Save, "TwilioRecording", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(FileInfo))]
public sealed class SaveTwilioRecordingCommand : SaveCmdlet
{
    private protected override SidKind Kind => SidKind.Recording;

    private protected override string FormatProperty => nameof(Recording.ContainerFormat);

    private protected override object Target(string sid) => new Recording { Sid = sid };

    private protected override string HowToWait => "It has one when the recording is completed; Get-TwilioRecording shows its status.";

    private protected override async Task<(string? Format, long? Size, string? Status)> LookAsync(string sid, CallContext call)
    {
        var one = await Client.GetRecordingAsync(null, sid, call).ConfigureAwait(false);
        return (one.ContainerFormat, one.Size, one.Status);
    }

    private protected override Task SaveAsync(string sid, long? size, string path, bool overwrite, MediaProgress progress, CallContext call) =>
        Client.SaveRecordingAsync(sid, size, path, overwrite, progress, call);
}
