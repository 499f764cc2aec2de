using System.Management.Automation;
using TwilioVideo.Client;

namespace TwilioVideo.Cmdlets;

/// <summary>Begins to transcribe rooms (<c>POST /v1/Rooms/{RoomSid}/Transcriptions</c>).</summary>
[Cmdlet(VerbsLifecycle.Start, "TwilioTranscription", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(Transcription))]
public sealed class StartTwilioTranscriptionCommand : ChangeCmdlet<Transcription>
{
    /// <summary>The room: SID, or unique name while it is in progress.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The room's SID (RM...), or its unique name while it is in progress.")]
    [IdentifierFrom("RoomSid")]
    [ArgumentCompleter(typeof(RoomCompleter))]
    public string RoomSid { get; set; } = "";

    /// <summary>How the transcription works.</summary>
    [Parameter(HelpMessage = "How the transcription works, as a hashtable, an object or JSON. Without it, the service's defaults.")]
    public object? Configuration { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var room = RoomSid;
        var target = new Room { Sid = room };
        try
        {
            var configuration = PowerShellJson.ObjectOrNull(Configuration, "The configuration of a transcription");
            if (ShouldProcess($"room {Identifier.Room(room)}", "Start a transcription"))
            {
                Start(target, () => room, call => Client.StartTranscriptionAsync(room, configuration, call));
            }
        }
        catch (TwilioVideoException refusal)
        {
            WriteFailure(refusal, target);
        }
    }
}
