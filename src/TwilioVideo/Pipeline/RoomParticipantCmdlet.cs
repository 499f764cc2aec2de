using System;
using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Client;

namespace TwilioVideo;

/// <summary>A cmdlet that changes participants.</summary>
public abstract class RoomParticipantCmdlet : ChangeCmdlet<RoomParticipant>
{
    /// <summary>The room: SID, or unique name while it is in progress.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, HelpMessage = "The room's SID (RM...), or its unique name while it is in progress.")]
    [IdentifierFrom("RoomSid")]
    [ArgumentCompleter(typeof(RoomCompleter))]
    public string RoomSid { get; set; } = "";

    /// <summary>The participant: SID, or identity while in the room.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The participant's SID (PA...), or identity while in the room.")]
    [IdentifierFrom("Sid", "Identity")]
    [ArgumentCompleter(typeof(ParticipantCompleter))]
    public string Sid { get; set; } = "";

    /// <summary>What was piped in; an error about it shows it again.</summary>
    [Parameter(ValueFromPipeline = true, HelpMessage = "A participant from the pipeline; its RoomSid and Sid are used.")]
    public PSObject? InputObject { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var (room, participant) = (RoomSid, Sid);
        var target = PipedInput.Or(InputObject, room, participant);
        try
        {
            var (action, goal, work) = Plan(room, participant);
            Identifier.Room(room);
            Identifier.Participant(participant);
            PipedInput.CheckSame(this, InputObject, nameof(Sid), participant, SidKind.Participant, "Sid", "Identity");
            if (MayProcess(() => PipedInput.Describe(target, room, participant), action))
            {
                Start(target, () => InRoom(room, $"{participant} {goal}"), Naming(PipedRoom.NameOf(InputObject, room), work));
            }
        }
        catch (TwilioVideoException refusal)
        {
            WriteFailure(refusal, target);
        }
    }

    // What a change gives back says the room's SID only.
    private static Func<CallContext, Task<RoomParticipant>> Naming(string? name, Func<CallContext, Task<RoomParticipant>> work) => name is null ? work : async call =>
    {
        var changed = await work(call).ConfigureAwait(false);
        changed.RoomName ??= name;
        return changed;
    };

    /// <summary>Checks the other parameters, and gives what is to be done: as a question says it, as the journal knows it, and as work.</summary>
    private protected abstract (string Action, string Goal, Func<CallContext, Task<RoomParticipant>> Work) Plan(string room, string participant);
}
