using System;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Abstractions;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.Client.Options;
using TwilioVideo.Completion;
using TwilioVideo.ParameterBinding;
using TwilioVideo.Validation;

namespace TwilioVideo.Commands;

/// <summary>Waits until rooms have a status, asking for each again and again (<c>GET /v1/Rooms/{Sid}</c>).</summary>
[Cmdlet(VerbsLifecycle.Wait, "TwilioRoom")]
[OutputType(typeof(Room))]
public sealed class WaitTwilioRoomCommand : WaitForStatusCmdlet<Room>
{
    /// <summary>The room: SID or unique name.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The room's SID (RM...) or unique name. Of several with one name, the one in progress, or else the last.")]
    [IdentifierTransformation("RoomSid", "room_sid", "Sid", "RoomName", "UniqueName", "unique_name")]
    [ArgumentCompleter(typeof(RoomCompleter))]
    [Alias("room_sid", "Sid", "Room", "RoomName", "UniqueName", "room_name", "unique_name")]
    public string RoomSid { get; set; } = "";

    /// <summary>The status to wait for.</summary>
    [Parameter(Position = 1, HelpMessage = "The status to wait for. The default is completed.")]
    [ValidateSet("in-progress", "completed", "failed")]
    public string Status { get; set; } = "completed";

    /// <summary>What was piped in; an error about it shows it again.</summary>
    [Parameter(ValueFromPipeline = true, HelpMessage = "A room from the pipeline; its RoomSid is used. What is only in a room is refused.")]
    public PSObject? InputObject { get; set; }

    private protected override void ProcessInput()
    {
        var room = RoomSid;
        var target = PipelineInput.ToTarget(InputObject, "RoomSid", room, () => new Room { Sid = room });
        Target = target;
        PipelineInput.EnsureRoom(this, InputObject, room, "To wait for one person, use Wait-TwilioRoomParticipant.");
        var expected = AllowedValues.Validate(Status, "room status", AllowedValues.RoomStatuses);
        WaitFor(target, $"room {Identifier.ValidateRoom(room)}", expected, CreateQuery(room, expected));
    }

    // A name finds a room only while it is in progress: from then on it is followed by SID, and before that it may be yet to come.
    private Func<RequestContext, Task<Room?>> CreateQuery(string room, string expected) => async context =>
    {
        try
        {
            var item = await Client.GetRoomAsync(room, context).ConfigureAwait(false);
            room = item.Sid ?? room;
            return item;
        }
        catch (TwilioVideoException exception) when (exception is { Kind: TwilioVideoErrorKind.Api, StatusCode: 404 } && !SidType.Room.Matches(room))
        {
            return expected == "in-progress" ? null : await LastAsync(room, expected, context).ConfigureAwait(false) ?? throw exception.WithMessage(
                $"No room in progress has the unique name '{room}', and none that had it is '{expected}'.");
        }
    };

    private async Task<Room?> LastAsync(string name, string status, RequestContext context)
    {
        var page = await Client.ListRoomsAsync(new RoomListOptions { UniqueName = name, Status = status }, context).ConfigureAwait(false);
        return page.Items.OrderByDescending(room => room.DateCreated).FirstOrDefault();
    }

    private protected override string? GetStatus(Room room) => room.Status;

    private protected override bool IsFinal(string status) => status is "completed" or "failed";
}
