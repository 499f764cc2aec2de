using System.Management.Automation;
using TwilioVideo.Client;

namespace TwilioVideo.Cmdlets;

/// <summary>Sets a room's status: ends a room, and with it everybody's stay (<c>POST /v1/Rooms/{Sid}</c>).</summary>
[Cmdlet(VerbsCommon.Set, "TwilioRoom", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(Room))]
public sealed class SetTwilioRoomCommand : ChangeCmdlet<Room>
{
    /// <summary>The room: SID, or unique name while it is in progress.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The room's SID (RM...), or its unique name while it is in progress.")]
    [IdentifierFrom("RoomSid")]
    [ArgumentCompleter(typeof(RoomCompleter))]
    public string RoomSid { get; set; } = "";

    /// <summary>The new status. The service itself accepts <c>completed</c> only.</summary>
    [Parameter(Mandatory = true, Position = 1, HelpMessage = "The new status; the service accepts 'completed', which disconnects everybody.")]
    [ValidateSet("in-progress", "completed", "failed")]
    public string Status { get; set; } = "";

    /// <summary>What was piped in; a question names it, and an error about it shows it.</summary>
    [Parameter(ValueFromPipeline = true, HelpMessage = "A room from the pipeline; its RoomSid is used.")]
    public PSObject? InputObject { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var room = RoomSid;
        var name = InputObject is null ? null : PipedInput.Text(InputObject, "UniqueName");
        var target = new Room { Sid = room, UniqueName = name };
        try
        {
            PipedInput.CheckRoom(InputObject, room);
            var status = OneOf.Check(Status, "room status", OneOf.RoomStatuses);
            if (ShouldProcess(name is null || name == room ? $"room {Identifier.Room(room)}" : $"room {name} ({Identifier.Room(room)})", $"Set status to '{status}'"))
            {
                Start(target, () => $"{room} {status}", call => Client.SetRoomStatusAsync(room, status, call));
            }
        }
        catch (TwilioVideoException refusal)
        {
            WriteFailure(refusal, target);
        }
    }
}
