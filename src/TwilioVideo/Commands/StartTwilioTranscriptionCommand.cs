using System.Management.Automation;
using TwilioVideo.Abstractions;
using TwilioVideo.Execution;
using TwilioVideo.ParameterBinding;

namespace TwilioVideo.Commands;

/// <summary>Begins to transcribe rooms (<c>POST /v1/Rooms/{RoomSid}/Transcriptions</c>).</summary>
[Cmdlet(VerbsLifecycle.Start, "TwilioTranscription", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(Transcription))]
public sealed class StartTwilioTranscriptionCommand : RoomCmdlet<Transcription>
{
    /// <summary>How the transcription works.</summary>
    [Parameter(HelpMessage = "How the transcription works, as a hashtable, an object or JSON. Without it, the service's defaults.")]
    public object? Configuration { get; set; }

    private protected override string RoomOnlyReason => "A transcription is of everybody in the room.";

    private protected override ChangeRequest<Transcription> CreateChange(string room, object target)
    {
        var configuration = PSObjectJsonSerializer.SerializeObject(Configuration, "The configuration of a transcription");
        var goal = ChangeDescription.ToJournalKey(new FieldChange("Status", "started"), new FieldChange("Configuration", configuration));
        return new ChangeRequest<Transcription>(
            target,
            "Start a transcription",
            () => $"{room} {goal}",
            context => Client.StartTranscriptionAsync(room, configuration, context));
    }
}
