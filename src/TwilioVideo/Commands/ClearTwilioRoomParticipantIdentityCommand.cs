using System;
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
    private protected override (string Action, string Goal, Func<RequestContext, Task<RoomParticipant>> Work) CreateChange(string room, string participant) =>
        ("Forget the identity for good", "anonymous", context => Client.AnonymizeRoomParticipantAsync(room, participant, context));
}
