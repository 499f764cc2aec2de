using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.Completion;
using TwilioVideo.Execution;
using TwilioVideo.ParameterBinding;

namespace TwilioVideo.Abstractions;

/// <summary>A cmdlet that changes participants.</summary>
public abstract class RoomParticipantCmdlet : ChangeCmdlet<RoomParticipant>
{
    /// <summary>The room: SID, or unique name while it is in progress.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, HelpMessage = "The room's SID (RM...), or its unique name while it is in progress.")]
    [IdentifierTransformation("RoomSid", "room_sid", "RoomName", "UniqueName", "unique_name")]
    [ArgumentCompleter(typeof(RoomCompleter))]
    [Alias("room_sid", "Room", "RoomName", "UniqueName", "room_name", "unique_name")]
    public string RoomSid { get; set; } = "";

    /// <summary>The participant: SID, or identity while in the room.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The participant's SID (PA...), or identity while in the room.")]
    [IdentifierTransformation("Sid", "ParticipantSid", "participant_sid", "Identity")]
    [ArgumentCompleter(typeof(ParticipantCompleter))]
    [Alias("ParticipantSid", "participant_sid", "Participant", "Identity")]
    public string Sid { get; set; } = "";

    /// <summary>What was piped in; an error about it shows it again.</summary>
    [Parameter(ValueFromPipeline = true, HelpMessage = "A participant from the pipeline; its RoomSid and Sid are used.")]
    public PSObject? InputObject { get; set; }

    /// <summary>Gets the action, as a confirmation names it.</summary>
    private protected abstract string Action { get; }

    /// <summary>Gets what the participant is to be afterwards, as a journal knows it: without a space.</summary>
    private protected abstract string Goal { get; }

    private protected override void ProcessInput()
    {
        var (room, participant) = (RoomSid, Sid);
        var target = PipelineInput.ToTarget(InputObject, room, participant);
        Target = target;
        var (action, goal) = (Action, Goal);
        Identifier.ValidateRoom(room);
        Identifier.ValidateParticipant(participant);
        PipelineInput.EnsureMatches(this, InputObject, nameof(Sid), participant, SidType.Participant, "Sid", "Identity");
        var name = PipelineInput.GetRoomName(InputObject, room);
        var request = new ChangeRequest<RoomParticipant>(target, action, () => GetRoomKey(room, $"{participant} {goal}"), async context =>
        {
            // What a change gives back has the room's SID only.
            var changed = await ChangeAsync(room, participant, context).ConfigureAwait(false);
            changed.RoomName ??= name;
            return changed;
        });
        Enqueue(request, () => PipelineInput.Describe(target, room, participant));
    }

    /// <summary>Changes a participant.</summary>
    /// <param name="room">The room.</param>
    /// <param name="participant">The participant.</param>
    /// <param name="context">The cancellation and the observer of the request.</param>
    /// <returns>The participant after the change.</returns>
    private protected abstract Task<RoomParticipant> ChangeAsync(string room, string participant, RequestContext context);
}
