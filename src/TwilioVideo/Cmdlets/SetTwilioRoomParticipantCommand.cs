using System.Management.Automation;
using TwilioVideo.Client;

namespace TwilioVideo.Cmdlets;

/// <summary>Sets a participant's status: disconnects somebody from a room (<c>POST /v1/Rooms/{RoomSid}/Participants/{Sid}</c>).</summary>
[Cmdlet(VerbsCommon.Set, "TwilioRoomParticipant", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(RoomParticipant))]
public sealed class SetTwilioRoomParticipantCommand : ChangeCmdlet<RoomParticipant>
{
    /// <summary>The room: SID, or unique name while it is in progress.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, HelpMessage = "The room's SID (RM...), or its unique name while it is in progress.")]
    [IdentifierFrom("RoomSid")]
    public string RoomSid { get; set; } = "";

    /// <summary>The participant: SID, or identity while connected.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The participant's SID (PA...), or identity while connected.")]
    [IdentifierFrom("Sid", "Identity")]
    public string Sid { get; set; } = "";

    /// <summary>The new status. The service itself accepts <c>disconnected</c> only.</summary>
    [Parameter(Mandatory = true, Position = 2, HelpMessage = "The new status; the service accepts 'disconnected'.")]
    [ValidateSet("connected", "disconnected", "reconnecting")]
    public string Status { get; set; } = "";

    /// <summary>What was piped in; an error about it shows it again.</summary>
    [Parameter(ValueFromPipeline = true, HelpMessage = "A participant from the pipeline; its RoomSid and Sid are used.")]
    public PSObject? InputObject { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var (room, participant) = (RoomSid, Sid);
        var target = PipedInput.Or(InputObject, room, participant);
        try
        {
            var status = OneOf.Check(Status, "participant status", OneOf.ParticipantStatuses);
            Identifier.Room(room);
            Identifier.Participant(participant);
            if (ShouldProcess(PipedInput.Describe(target, room, participant), $"Set status to '{status}'"))
            {
                Start(target, $"{room}/{participant} {status}", call => Client.SetRoomParticipantStatusAsync(room, participant, status, call));
            }
        }
        catch (TwilioVideoException refusal)
        {
            WriteFailure(refusal, target);
        }
    }
}
