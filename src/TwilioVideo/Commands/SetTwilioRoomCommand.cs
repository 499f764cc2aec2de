using System.Management.Automation;
using TwilioVideo.Abstractions;
using TwilioVideo.Execution;
using TwilioVideo.Validation;

namespace TwilioVideo.Commands;

/// <summary>Sets a room's status: ends a room, and with it everybody's stay (<c>POST /v1/Rooms/{Sid}</c>).</summary>
[Cmdlet(VerbsCommon.Set, "TwilioRoom", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(Room))]
public sealed class SetTwilioRoomCommand : RoomCmdlet<Room>
{
    /// <summary>The new status. The service itself accepts <c>completed</c> only.</summary>
    [Parameter(Mandatory = true, Position = 1, HelpMessage = "The new status; the service accepts 'completed', which disconnects everybody.")]
    [ValidateSet("completed", "in-progress", "failed")]
    public string Status { get; set; } = "";

    private protected override string RoomOnlyReason => "Ending the room would end everybody's stay. To end one person's, use Set-TwilioRoomParticipant.";

    private protected override ChangeRequest<Room> CreateChange(string room, object target)
    {
        var status = AllowedValues.Validate(Status, "room status", AllowedValues.RoomStatuses);
        return new ChangeRequest<Room>(
            target,
            $"Set status to '{status}'",
            () => $"{room} {status}",
            context => Client.SetRoomStatusAsync(room, status, context));
    }
}
