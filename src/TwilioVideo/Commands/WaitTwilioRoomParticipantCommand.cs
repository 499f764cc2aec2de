using System;
using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Abstractions;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.Completion;
using TwilioVideo.ParameterBinding;
using TwilioVideo.Validation;

namespace TwilioVideo.Commands;

/// <summary>Waits until participants have a status, asking for each again and again (<c>GET /v1/Rooms/{RoomSid}/Participants/{Sid}</c>).</summary>
[Cmdlet(VerbsLifecycle.Wait, "TwilioRoomParticipant")]
[OutputType(typeof(RoomParticipant))]
public sealed class WaitTwilioRoomParticipantCommand : WaitForStatusCmdlet<RoomParticipant>
{
    /// <summary>The room: SID, or unique name while it is in progress.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, HelpMessage = "The room's SID (RM...), or its unique name while it is in progress.")]
    [IdentifierTransformation("RoomSid", "room_sid", "RoomName", "UniqueName", "unique_name")]
    [ArgumentCompleter(typeof(RoomCompleter))]
    [Alias("room_sid", "Room", "RoomName", "UniqueName", "room_name", "unique_name")]
    public string RoomSid { get; set; } = "";

    /// <summary>The participant: SID or identity.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The participant's SID (PA...) or identity. Of several with one identity, who is there, or else who left last.")]
    [IdentifierTransformation("Sid", "ParticipantSid", "participant_sid", "Identity")]
    [ArgumentCompleter(typeof(ParticipantCompleter))]
    [Alias("ParticipantSid", "participant_sid", "Participant", "Identity")]
    public string Sid { get; set; } = "";

    /// <summary>The status to wait for.</summary>
    [Parameter(Position = 2, HelpMessage = "The status to wait for. The default is disconnected.")]
    [ValidateSet("connected", "disconnected", "reconnecting")]
    public string Status { get; set; } = "disconnected";

    /// <summary>What was piped in; an error about it shows it again.</summary>
    [Parameter(ValueFromPipeline = true, HelpMessage = "A participant from the pipeline; its RoomSid and Sid are used.")]
    public PSObject? InputObject { get; set; }

    private protected override void ProcessInput()
    {
        var (room, participant) = (RoomSid, Sid);
        var target = PipelineInput.ToTarget(InputObject, room, participant);
        Target = target;
        var expected = AllowedValues.Validate(Status, "participant status", AllowedValues.ParticipantStatuses);
        Identifier.ValidateRoom(room);
        Identifier.ValidateParticipant(participant);
        WaitFor(target, $"participant {PipelineInput.Describe(target, room, participant)}", expected, Naming(CreateQuery(room, participant, expected), PipelineInput.GetRoomName(InputObject, room)));
    }

    // The service says the room's SID only.
    private static Func<RequestContext, Task<RoomParticipant?>> Naming(Func<RequestContext, Task<RoomParticipant?>> ask, string? name) => async context =>
    {
        var participant = await ask(context).ConfigureAwait(false);
        participant?.RoomName ??= name;
        return participant;
    };

    private Func<RequestContext, Task<RoomParticipant?>> CreateQuery(string room, string participant, string expected)
    {
        if (SidType.Participant.Matches(participant))
        {
            return async context => await Client.GetRoomParticipantAsync(room, participant, context).ConfigureAwait(false);
        }

        // An identity is whoever is there. They are followed by SID, and who has left may have come back as another stay.
        RoomParticipant? followed = null;
        return async context =>
        {
            if (followed is { Sid: { } sid })
            {
                followed = await Client.GetRoomParticipantAsync(room, sid, context).ConfigureAwait(false);
                if (followed.Status != "disconnected")
                {
                    return followed;
                }
            }

            if (await Client.FindRoomParticipantAsync(room, participant, context).ConfigureAwait(false) is { } present)
            {
                (room, followed) = (present.RoomSid ?? room, present);
            }

            return followed ?? await (expected == "disconnected" ? GetDisconnectedAsync(room, participant, context) : EnsureKnownAsync(room, participant, context)).ConfigureAwait(false);
        };
    }

    private async Task<RoomParticipant?> GetDisconnectedAsync(string room, string identity, RequestContext context) => await Client.GetDisconnectedRoomParticipantAsync(room, identity, context).ConfigureAwait(false);

    // It may as well be the room that is not there, or not any more: then nobody will come.
    private async Task<RoomParticipant?> EnsureKnownAsync(string room, string identity, RequestContext context)
    {
        var status = (await Client.GetRoomAsync(room, context).ConfigureAwait(false)).Status;
        return status is not ("completed" or "failed") ? null
            : throw new TwilioVideoException(TwilioVideoErrorKind.UnexpectedStatus, $"Room {room} is '{status}', so '{identity}' will not come any more.");
    }

    private protected override string? GetStatus(RoomParticipant participant) => participant.Status;

    private protected override bool IsFinal(string status) => status is "disconnected";
}
