using System;
using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.Completion;
using TwilioVideo.ParameterBinding;

namespace TwilioVideo.Abstractions;

/// <summary>A cmdlet that changes rooms, or something that a room has one of. What is only in a room is refused.</summary>
/// <typeparam name="T">What a change gives back.</typeparam>
public abstract class RoomCmdlet<T> : ChangeCmdlet<T>
    where T : class
{
    /// <summary>The room: SID, or unique name while it is in progress.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The room's SID (RM...), or its unique name while it is in progress.")]
    [IdentifierTransformation("RoomSid", "room_sid", "Sid", "RoomName", "UniqueName", "unique_name")]
    [ArgumentCompleter(typeof(RoomCompleter))]
    [Alias("room_sid", "Sid", "Room", "RoomName", "UniqueName", "room_name", "unique_name")]
    public string RoomSid { get; set; } = "";

    /// <summary>What was piped in; a question names it, and an error about it shows it.</summary>
    [Parameter(ValueFromPipeline = true, HelpMessage = "A room from the pipeline; its RoomSid is used. What is only in a room is refused.")]
    public PSObject? InputObject { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var room = RoomSid;
        var name = InputObject is null ? null : PipelineRoom.NameOf(InputObject, room);
        var target = PipelineInput.ToTarget(InputObject, "RoomSid", room, () => new Room { Sid = room, UniqueName = name });
        try
        {
            Identifier.ValidateRoom(room);
            ValidateInput(room);
            var plan = CreateChange(room);
            target = plan.Target ?? target;
            if (ShouldProcess(name is null || name == room ? $"room {room}" : $"room {name} ({room})", plan.Action))
            {
                Enqueue(target, () => $"{room} {plan.Goal}", plan.Work);
            }
        }
        catch (TwilioVideoException exception)
        {
            WriteException(exception, target);
        }
    }

    /// <summary>Why only a room will do, and what to use instead.</summary>
    private protected abstract string RoomOnlyReason { get; }

    /// <summary>Refuses what was piped in if it is no room.</summary>
    private protected virtual void ValidateInput(string room) => PipelineRoom.EnsureRoom(this, InputObject, room, RoomOnlyReason);

    /// <summary>Checks the other parameters, and says what is to be done.</summary>
    private protected abstract RoomChange CreateChange(string room);

    /// <summary>What is to be done with a room.</summary>
    /// <param name="Action">As a question says it.</param>
    /// <param name="Goal">As the journal knows it: all of it, without a space, which stands between the room and it.</param>
    /// <param name="Work">As work.</param>
    /// <param name="Target">What an error about it shows instead of the room.</param>
    private protected sealed record RoomChange(string Action, string Goal, Func<RequestContext, Task<T>> Work, object? Target = null);
}
