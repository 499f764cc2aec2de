using System;
using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Client;

namespace TwilioVideo.Cmdlets;

/// <summary>Waits until rooms have a status, asking for each again and again (<c>GET /v1/Rooms/{Sid}</c>).</summary>
[Cmdlet(VerbsLifecycle.Wait, "TwilioRoom")]
[OutputType(typeof(Room))]
public sealed class WaitTwilioRoomCommand : WaitCmdlet<Room>
{
    /// <summary>The room: SID in any status, or unique name while it is in progress.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The room's SID (RM...) in any status, or its unique name while it is in progress.")]
    [IdentifierFrom("RoomSid")]
    [ArgumentCompleter(typeof(RoomCompleter))]
    public string RoomSid { get; set; } = "";

    /// <summary>The status to wait for.</summary>
    [Parameter(Position = 1, HelpMessage = "The status to wait for. The default is completed.")]
    [ValidateSet("in-progress", "completed", "failed")]
    public string Status { get; set; } = "completed";

    /// <summary>What was piped in; an error about it shows it again.</summary>
    [Parameter(ValueFromPipeline = true, HelpMessage = "A room from the pipeline; its RoomSid is used. What is only in a room is refused.")]
    public PSObject? InputObject { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var room = RoomSid;
        var target = PipedInput.Or(InputObject, "RoomSid", room, () => new Room { Sid = room });
        try
        {
            PipedRoom.Check(this, InputObject, room, "To wait for one person, use Wait-TwilioRoomParticipant.");
            var wanted = OneOf.Check(Status, "room status", OneOf.RoomStatuses);
            Start(target, $"room {Identifier.Room(room)}", wanted, Ask(room));
        }
        catch (TwilioVideoException refusal)
        {
            WriteFailure(refusal, target);
        }
    }

    // A room that has ended is found by SID only.
    private Func<Task<Room>> Ask(string room) => async () =>
    {
        var one = await Client.GetRoomAsync(room, Call).ConfigureAwait(false);
        room = one.Sid ?? room;
        return one;
    };

    private protected override string? StatusOf(Room one) => one.Status;

    private protected override bool IsFinal(string status) => status is "completed" or "failed";
}
