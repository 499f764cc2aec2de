using System.Management.Automation;
using TwilioVideo.Client;

namespace TwilioVideo;

/// <summary>A cmdlet that changes a transcription.</summary>
public abstract class TranscriptionCmdlet : ChangeCmdlet<Transcription>
{
    /// <summary>The room: SID, or unique name while it is in progress.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, HelpMessage = "The room's SID (RM...), or its unique name while it is in progress.")]
    [IdentifierFrom("RoomSid")]
    [ArgumentCompleter(typeof(RoomCompleter))]
    public string RoomSid { get; set; } = "";

    /// <summary>What identifies the transcription.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "What identifies the transcription; Get-TwilioTranscription finds it.")]
    [IdentifierFrom("Ttid")]
    public string Ttid { get; set; } = "";

    /// <summary>What was piped in; an error about it shows it again.</summary>
    [Parameter(ValueFromPipeline = true, HelpMessage = "A transcription from the pipeline, or the room of the one that -Ttid names.")]
    public PSObject? InputObject { get; set; }

    /// <summary>Changes the transcription that the parameters name, if the user agrees.</summary>
    /// <param name="status">The new status as the user gave it; null to keep it.</param>
    /// <param name="configuration">How it works, as JSON; null to keep it.</param>
    /// <param name="action">What is done, for a question.</param>
    private protected void Change(string? status, string? configuration, string action)
    {
        var (room, transcription) = (RoomSid, Ttid);
        Identifier.Room(room);
        Identifier.Transcription(transcription);
        CheckInput(room, transcription);
        if (ShouldProcess($"transcription {transcription} in room {room}", action))
        {
            var goal = Saying.Goal(new Part("Status", status), new Part("Configuration", configuration));
            Start(Target, () => InRoom(room, $"{transcription} {goal}"), call => Client.SetTranscriptionAsync(room, transcription, status, configuration, call));
        }
    }

    // Text is what identifies the transcription; an object with another Ttid, or of another kind, is a slip.
    private void CheckInput(string room, string transcription)
    {
        PipedRoom.CheckThere(this, InputObject, "transcription");
        if (InputObject is not null && PipedInput.Named(InputObject, "Ttid") != transcription)
        {
            PipedRoom.Check(this, InputObject, room, $"It is not the transcription {transcription} either.");
        }
    }

    /// <summary>An object that names the same transcription, for an error to show.</summary>
    private protected Transcription Target => new() { RoomSid = RoomSid, Ttid = Ttid };
}
