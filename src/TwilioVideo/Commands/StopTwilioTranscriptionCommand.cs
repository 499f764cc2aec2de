using System.Management.Automation;
using TwilioVideo.Abstractions;

namespace TwilioVideo.Commands;

/// <summary>Ends transcriptions: sets the status <c>stopped</c> (<c>POST /v1/Rooms/{RoomSid}/Transcriptions/{Ttid}</c>).</summary>
[Cmdlet(VerbsLifecycle.Stop, "TwilioTranscription", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(Transcription))]
public sealed class StopTwilioTranscriptionCommand : UpdateTranscriptionCmdlet
{
    private protected override void CreateChange()
    {
        EnqueueChange("stopped", null, "Stop");
    }
}
