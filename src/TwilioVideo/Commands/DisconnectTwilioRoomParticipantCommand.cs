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

    private protected override string Action => "Disconnect";

    private protected override string Goal => Status;

    private protected override Task<RoomParticipant> ChangeAsync(string room, string participant, RequestContext context) =>
        Client.SetRoomParticipantStatusAsync(room, participant, Status, context);
}
