using System;
using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.Completion;
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

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var (room, participant) = (RoomSid, Sid);
        var target = PipelineInput.ToTarget(InputObject, room, participant);
        try
        {
            var (action, goal, work) = CreateChange(room, participant);
            Identifier.ValidateRoom(room);
            Identifier.ValidateParticipant(participant);
            PipelineInput.EnsureMatches(this, InputObject, nameof(Sid), participant, SidType.Participant, "Sid", "Identity");
            if (ConfirmChange(() => PipelineInput.Describe(target, room, participant), action))
            {
                Enqueue(target, () => GetRoomKey(room, $"{participant} {goal}"), Naming(PipelineRoom.NameOf(InputObject, room), work));
            }
        }
        catch (TwilioVideoException exception)
        {
            WriteException(exception, target);
        }
    }

    // What a change gives back says the room's SID only.
    private static Func<RequestContext, Task<RoomParticipant>> Naming(string? name, Func<RequestContext, Task<RoomParticipant>> work) => name is null ? work : async context =>
    {
        var changed = await work(context).ConfigureAwait(false);
        changed.RoomName ??= name;
        return changed;
    };

    /// <summary>Checks the other parameters, and gives what is to be done: as a question says it, as the journal knows it, and as work.</summary>
    private protected abstract (string Action, string Goal, Func<RequestContext, Task<RoomParticipant>> Work) CreateChange(string room, string participant);
}
