using System.IO;
using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Abstractions;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.Client.Media;

namespace TwilioVideo.Commands;

/// <summary>
/// Saves the media of recordings (<c>GET /v1/Recordings/{Sid}/Media</c>). A download that was cut short goes on where it stopped, and a
/// file has its name only when it is whole.
/// </summary>
[Cmdlet(VerbsData.Save, "TwilioRecording", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(FileInfo))]
public sealed class SaveTwilioRecordingCommand : SaveMediaCmdlet
{
    private protected override SidType SidType => SidType.Recording;

    private protected override string FormatProperty => nameof(Recording.ContainerFormat);

    private protected override object CreateTarget(string sid) => new Recording { Sid = sid };

    private protected override string WaitAdvice => "Wait for it: Wait-TwilioRecording.";

    private protected override async Task<(string? Format, long? Size, string? Status)> GetMediaInfoAsync(string sid, RequestContext context)
    {
        var recording = await Client.GetRecordingAsync(null, sid, context).ConfigureAwait(false);
        return (recording.ContainerFormat, recording.Size, recording.Status);
    }

    private protected override Task SaveAsync(string sid, long? size, string path, bool overwrite, DownloadProgress progress, RequestContext context) =>
        Client.SaveRecordingAsync(sid, size, path, overwrite, progress, context);
}
