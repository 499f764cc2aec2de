using System;
using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Abstractions;
using TwilioVideo.Client.Http;

namespace TwilioVideo.Commands;

/// <summary>Disconnects participants from a room: sets the status <c>disconnected</c> (<c>POST /v1/Rooms/{RoomSid}/Participants/{Sid}</c>).</summary>
[Cmdlet(VerbsCommunications.Disconnect, "TwilioRoomParticipant", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(RoomParticipant))]
public sealed class DisconnectTwilioRoomParticipantCommand : RoomParticipantCmdlet
{
    private const string Status = "disconnected";

    private protected override (string Action, string Goal, Func<RequestContext, Task<RoomParticipant>> Work) CreateChange(string room, string participant) =>
        ("Disconnect", Status, context => Client.SetRoomParticipantStatusAsync(room, participant, Status, context));
}
