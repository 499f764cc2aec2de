using System.Management.Automation;

namespace TwilioVideo.Cmdlets;

/// <summary>Begins to transcribe rooms (<c>POST /v1/Rooms/{RoomSid}/Transcriptions</c>).</summary>
[Cmdlet(VerbsLifecycle.Start, "TwilioTranscription", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(Transcription))]
public sealed class StartTwilioTranscriptionCommand : RoomCmdlet<Transcription>
{
    /// <summary>How the transcription works.</summary>
    [Parameter(HelpMessage = "How the transcription works, as a hashtable, an object or JSON. Without it, the service's defaults.")]
    public object? Configuration { get; set; }

    private protected override string WhyARoom => "A transcription is of everybody in the room.";

    private protected override Plan MakePlan(string room)
    {
        var configuration = PowerShellJson.ObjectOrNull(Configuration, "The configuration of a transcription");
        var goal = Saying.Goal(new Part("Status", "started"), new Part("Configuration", configuration));
        return new Plan("Start a transcription", goal, call => Client.StartTranscriptionAsync(room, configuration, call));
    }
}
