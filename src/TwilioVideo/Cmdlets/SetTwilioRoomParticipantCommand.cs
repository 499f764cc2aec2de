using System;
using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Client;

namespace TwilioVideo.Cmdlets;

/// <summary>Sets a participant's status: disconnects somebody from a room (<c>POST /v1/Rooms/{RoomSid}/Participants/{Sid}</c>).</summary>
[Cmdlet(VerbsCommon.Set, "TwilioRoomParticipant", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(RoomParticipant))]
public sealed class SetTwilioRoomParticipantCommand : RoomParticipantCmdlet
{
    private string? action;

    /// <summary>The new status. The service itself accepts <c>disconnected</c> only.</summary>
    [Parameter(Mandatory = true, Position = 2, HelpMessage = "The new status; the service accepts 'disconnected'.")]
    [ValidateSet("connected", "disconnected", "reconnecting")]
    public string Status { get; set; } = "";

    private protected override (string Action, string Goal, Func<CallContext, Task<RoomParticipant>> Work) Plan(string room, string participant)
    {
        var status = OneOf.Check(Status, "participant status", OneOf.ParticipantStatuses);
        action ??= $"Set status to '{status}'";
        return (action, status, call => Client.SetRoomParticipantStatusAsync(room, participant, status, call));
    }
}
