using System.Management.Automation;
using TwilioVideo.Abstractions;
using TwilioVideo.ParameterBinding;
using TwilioVideo.Validation;

namespace TwilioVideo.Commands;

/// <summary>Changes a transcription's status or configuration (<c>POST /v1/Rooms/{RoomSid}/Transcriptions/{Ttid}</c>).</summary>
[Cmdlet(VerbsCommon.Set, "TwilioTranscription", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(Transcription))]
public sealed class SetTwilioTranscriptionCommand : UpdateTranscriptionCmdlet
{
    /// <summary>The new status.</summary>
    [Parameter(HelpMessage = "The new status: started or stopped; the service sets failed itself.")]
    [ValidateSet("started", "stopped", "failed")]
    public string? Status { get; set; }

    /// <summary>How the transcription works.</summary>
    [Parameter(HelpMessage = "How the transcription works, as a hashtable, an object or JSON.")]
    public object? Configuration { get; set; }

    private protected override void CreateChange()
    {
        var status = AllowedValues.ValidateOptional(Status, "transcription status", AllowedValues.TranscriptionStatuses);
        var configuration = PSObjectJsonSerializer.SerializeObject(Configuration, "The configuration of a transcription");
        if (status is null && configuration is null)
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.InvalidInput, "There is nothing to change; give -Status, -Configuration or both.");
        }

        EnqueueChange(status, configuration, status is null ? "Change the configuration" : $"Set status to '{status}'");
    }
}
