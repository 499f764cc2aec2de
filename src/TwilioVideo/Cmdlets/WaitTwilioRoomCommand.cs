using System;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Client;

namespace TwilioVideo.Cmdlets;

/// <summary>Waits until rooms have a status, asking for each again and again (<c>GET /v1/Rooms/{Sid}</c>).</summary>
[Cmdlet(VerbsLifecycle.Wait, "TwilioRoom")]
[OutputType(typeof(Room))]
public sealed class WaitTwilioRoomCommand : WaitCmdlet<Room>
{
    /// <summary>The room: SID or unique name.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The room's SID (RM...) or unique name. Of several with one name, the one in progress, or else the last.")]
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
            Start(target, $"room {Identifier.Room(room)}", wanted, Ask(room, wanted));
        }
        catch (TwilioVideoException refusal)
        {
            WriteFailure(refusal, target);
        }
    }

    // A name finds a room only while it is in progress: from then on it is followed by SID, and before that it may be yet to come.
    private Func<CallContext, Task<Room?>> Ask(string room, string wanted) => async call =>
    {
        try
        {
            var one = await Client.GetRoomAsync(room, call).ConfigureAwait(false);
            room = one.Sid ?? room;
            return one;
        }
        catch (TwilioVideoException failure) when (failure is { Kind: FailureKind.Service, StatusCode: 404 } && !SidKind.Room.Names(room))
        {
            return wanted == "in-progress" ? null : await LastAsync(room, wanted, call).ConfigureAwait(false) ?? throw new TwilioVideoException(
                FailureKind.Service, $"No room in progress has the unique name '{room}', and none that had it is '{wanted}'.", failure)
            {
                StatusCode = failure.StatusCode,
                Code = failure.Code,
                RequestId = failure.RequestId,
            };
        }
    };

    private async Task<Room?> LastAsync(string name, string status, CallContext call)
    {
        var page = await Client.ListRoomsAsync(new ListQuery { Name = name, Status = status }, call).ConfigureAwait(false);
        return page.Items.OrderByDescending(one => one.DateCreated).FirstOrDefault();
    }

    private protected override string? StatusOf(Room one) => one.Status;

    private protected override bool IsFinal(string status) => status is "completed" or "failed";
}
