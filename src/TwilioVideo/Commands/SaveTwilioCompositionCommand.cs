using System.IO;
using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Abstractions;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.Client.Media;

namespace TwilioVideo.Commands;

/// <summary>
/// Saves the media of compositions (<c>GET /v1/Compositions/{Sid}/Media</c>). A download that was cut short goes on where it stopped,
/// and a file has its name only when it is whole.
/// </summary>
[Cmdlet(VerbsData.Save, "TwilioComposition", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(FileInfo))]
public sealed class SaveTwilioCompositionCommand : SaveMediaCmdlet
{
    private protected override SidType SidType => SidType.Composition;

    private protected override string FormatProperty => nameof(Composition.Format);

    private protected override object CreateTarget(string sid) => new Composition { Sid = sid };

    private protected override string WaitAdvice => "Wait for it: Wait-TwilioComposition.";

    private protected override async Task<(string? Format, long? Size, string? Status)> GetMediaInfoAsync(string sid, RequestContext context)
    {
        var composition = await Client.GetCompositionAsync(sid, context).ConfigureAwait(false);
        return (composition.Format, composition.Size, composition.Status);
    }

    private protected override Task SaveAsync(string sid, long? size, string path, bool overwrite, DownloadProgress progress, RequestContext context) =>
        Client.SaveCompositionAsync(sid, size, path, overwrite, progress, context);
}
