using System.Management.Automation;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.Completion;
using TwilioVideo.Execution;
using TwilioVideo.ParameterBinding;

namespace TwilioVideo.Abstractions;

/// <summary>A cmdlet that changes a transcription.</summary>
public abstract class UpdateTranscriptionCmdlet : ChangeCmdlet<Transcription>
{
    /// <summary>The room: SID, or unique name while it is in progress.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, HelpMessage = "The room's SID (RM...), or its unique name while it is in progress.")]
    [IdentifierTransformation("RoomSid", "room_sid", "RoomName", "UniqueName", "unique_name")]
    [ArgumentCompleter(typeof(RoomCompleter))]
    [Alias("room_sid", "Room", "RoomName", "UniqueName", "room_name", "unique_name")]
    public string RoomSid { get; set; } = "";

    /// <summary>What identifies the transcription.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "What identifies the transcription; Get-TwilioTranscription finds it.")]
    [IdentifierTransformation("Ttid")]
    public string Ttid { get; set; } = "";

    /// <summary>What was piped in; an error about it shows it again.</summary>
    [Parameter(ValueFromPipeline = true, HelpMessage = "A transcription from the pipeline, or the room of the one that -Ttid names.")]
    public PSObject? InputObject { get; set; }

    private protected override void ProcessInput()
    {
        Target = new Transcription { RoomSid = RoomSid, Ttid = Ttid };
        CreateChange();
    }

    /// <summary>Validates the other parameters and calls <see cref="EnqueueChange"/>.</summary>
    private protected abstract void CreateChange();

    /// <summary>Changes the transcription that the parameters name, if the user agrees.</summary>
    /// <param name="status">The new status as the user gave it; null to keep it.</param>
    /// <param name="configuration">How it works, as JSON; null to keep it.</param>
    /// <param name="action">What is done, for a question.</param>
    private protected void EnqueueChange(string? status, string? configuration, string action)
    {
        var (room, transcription) = (RoomSid, Ttid);
        Identifier.ValidateRoom(room);
        Identifier.ValidateTranscription(transcription);
        ValidateInput(room, transcription);
        var goal = ChangeDescription.ToJournalKey(new FieldChange("Status", status), new FieldChange("Configuration", configuration));
        var request = new ChangeRequest<Transcription>(
            new Transcription { RoomSid = room, Ttid = transcription },
            action,
            () => GetRoomKey(room, $"{transcription} {goal}"),
            context => Client.SetTranscriptionAsync(room, transcription, status, configuration, context));
        Enqueue(request, () => $"transcription {transcription} in room {room}");
    }

    // Text is what identifies the transcription; an object with another Ttid, or of another kind, is a slip.
    private void ValidateInput(string room, string transcription)
    {
        PipelineInput.EnsureNotNull(this, InputObject, "transcription");
        if (InputObject is not null && PipelineInput.GetName(InputObject, "Ttid") != transcription)
        {
            PipelineInput.EnsureRoom(this, InputObject, room, $"It is not the transcription {transcription} either.");
        }
    }
}
