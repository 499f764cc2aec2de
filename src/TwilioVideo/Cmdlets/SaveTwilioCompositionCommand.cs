using System.IO;
using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Client;

namespace TwilioVideo.Cmdlets;

/// <summary>
/// Saves the media of compositions (<c>GET /v1/Compositions/{Sid}/Media</c>). A download that was cut short goes on where it stopped,
/// and a file has its name only when it is whole.
/// </summary>
[Cmdlet(VerbsData.Save, "TwilioComposition", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(FileInfo))]
public sealed class SaveTwilioCompositionCommand : SaveCmdlet
{
    private protected override SidKind Kind => SidKind.Composition;

    private protected override string FormatProperty => nameof(Composition.Format);

    private protected override object Target(string sid) => new Composition { Sid = sid };

    private protected override string HowToWait => "Wait for it: Wait-TwilioComposition.";

    private protected override async Task<(string? Format, long? Size, string? Status)> LookAsync(string sid, CallContext call)
    {
        var one = await Client.GetCompositionAsync(sid, call).ConfigureAwait(false);
        return (one.Format, one.Size, one.Status);
    }

    private protected override Task SaveAsync(string sid, long? size, string path, bool overwrite, MediaProgress progress, CallContext call) =>
        Client.SaveCompositionAsync(sid, size, path, overwrite, progress, call);
}
