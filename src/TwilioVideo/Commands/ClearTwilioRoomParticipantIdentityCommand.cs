using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Abstractions;
using TwilioVideo.Client.Http;

namespace TwilioVideo.Commands;

/// <summary>
/// Anonymises participants: the service forgets the identity for good and puts the SID in its place
/// (<c>POST /v1/Rooms/{RoomSid}/Participants/{Sid}/Anonymize</c>).
/// </summary>
[Cmdlet(VerbsCommon.Clear, "TwilioRoomParticipantIdentity", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(RoomParticipant))]
public sealed class ClearTwilioRoomParticipantIdentityCommand : RoomParticipantCmdlet
{
    private protected override string Action => "Forget the identity for good";

    private protected override string Goal => "anonymous";

    private protected override Task<RoomParticipant> ChangeAsync(string room, string participant, RequestContext context) =>
        Client.AnonymizeRoomParticipantAsync(room, participant, context);
}
