using System.Management.Automation;
using TwilioVideo.Abstractions;
using TwilioVideo.Execution;

namespace TwilioVideo.Commands;

/// <summary>Ends rooms and disconnects their participants: sets the status <c>completed</c> (<c>POST /v1/Rooms/{Sid}</c>).</summary>
[Cmdlet(VerbsLifecycle.Stop, "TwilioRoom", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(Room))]
public sealed class StopTwilioRoomCommand : RoomCmdlet<Room>
{
    private const string Status = "completed";

    private protected override string RoomOnlyReason => "Ending the room would disconnect everybody in it. To disconnect one person, use Disconnect-TwilioRoomParticipant.";

    private protected override ChangeRequest<Room> CreateChange(string room, object target) => new(
        target,
        "End the room and disconnect all participants",
        () => $"{room} {Status}",
        context => Client.SetRoomStatusAsync(room, Status, context));
}
