using System.Management.Automation;

namespace TwilioVideo.Cmdlets;

/// <summary>Ends transcriptions: sets the status <c>stopped</c> (<c>POST /v1/Rooms/{RoomSid}/Transcriptions/{Ttid}</c>).</summary>
[Cmdlet(VerbsLifecycle.Stop, "TwilioTranscription", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(Transcription))]
public sealed class StopTwilioTranscriptionCommand : TranscriptionCmdlet
{
    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        try
        {
            Change("stopped", null, "Stop");
        }
        catch (TwilioVideoException refusal)
        {
            WriteFailure(refusal, Target);
        }
    }
}
