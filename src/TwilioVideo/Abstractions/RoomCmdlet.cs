using System.Management.Automation;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.Completion;
using TwilioVideo.Execution;
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

    private protected override void ProcessInput()
    {
        var room = RoomSid;
        var name = InputObject is null ? null : PipelineInput.GetRoomName(InputObject, room);
        var target = PipelineInput.ToTarget(InputObject, "RoomSid", room, () => new Room { Sid = room, UniqueName = name });
        Target = target;
        Identifier.ValidateRoom(room);
        ValidateInput(room);
        Enqueue(CreateChange(room, target), () => name is null || name == room ? $"room {room}" : $"room {name} ({room})");
    }

    /// <summary>Why only a room will do, and what to use instead.</summary>
    private protected abstract string RoomOnlyReason { get; }

    /// <summary>Refuses what was piped in if it is no room.</summary>
    private protected virtual void ValidateInput(string room) => PipelineInput.EnsureRoom(this, InputObject, room, RoomOnlyReason);

    /// <summary>Validates the other parameters and creates the change.</summary>
    /// <param name="room">The room.</param>
    /// <param name="target">The input, as an error about it shows it.</param>
    /// <returns>The change.</returns>
    private protected abstract ChangeRequest<T> CreateChange(string room, object target);
}
