using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Abstractions;
using TwilioVideo.Client.Http;
using TwilioVideo.Validation;

namespace TwilioVideo.Commands;

/// <summary>Sets a participant's status: disconnects somebody from a room (<c>POST /v1/Rooms/{RoomSid}/Participants/{Sid}</c>).</summary>
[Cmdlet(VerbsCommon.Set, "TwilioRoomParticipant", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(RoomParticipant))]
public sealed class SetTwilioRoomParticipantCommand : RoomParticipantCmdlet
{
    private string? _action;
    private string? _goal;

    /// <summary>The new status. The service itself accepts <c>disconnected</c> only.</summary>
    [Parameter(Mandatory = true, Position = 2, HelpMessage = "The new status; the service accepts 'disconnected'.")]
    [ValidateSet("disconnected", "connected", "reconnecting")]
    public string Status { get; set; } = "";

    private protected override string Action => _action ??= $"Set status to '{Goal}'";

    // Not bound from the pipeline, so once is enough.
    private protected override string Goal => _goal ??= AllowedValues.Validate(Status, "participant status", AllowedValues.ParticipantStatuses);

    private protected override Task<RoomParticipant> ChangeAsync(string room, string participant, RequestContext context) =>
        Client.SetRoomParticipantStatusAsync(room, participant, _goal!, context);
}
