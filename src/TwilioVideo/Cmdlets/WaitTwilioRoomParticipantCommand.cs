using System;
using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Client;

namespace TwilioVideo.Cmdlets;

/// <summary>Waits until participants have a status, asking for each again and again (<c>GET /v1/Rooms/{RoomSid}/Participants/{Sid}</c>).</summary>
[Cmdlet(VerbsLifecycle.Wait, "TwilioRoomParticipant")]
[OutputType(typeof(RoomParticipant))]
public sealed class WaitTwilioRoomParticipantCommand : WaitCmdlet<RoomParticipant>
{
    /// <summary>The room: SID, or unique name while it is in progress.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, HelpMessage = "The room's SID (RM...), or its unique name while it is in progress.")]
    [IdentifierFrom("RoomSid")]
    [ArgumentCompleter(typeof(RoomCompleter))]
    public string RoomSid { get; set; } = "";

    /// <summary>The participant: SID or identity.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The participant's SID (PA...) or identity. Of several with one identity, who is there, or else who left last.")]
    [IdentifierFrom("Sid", "Identity")]
    [ArgumentCompleter(typeof(ParticipantCompleter))]
    public string Sid { get; set; } = "";

    /// <summary>The status to wait for.</summary>
    [Parameter(Position = 2, HelpMessage = "The status to wait for. The default is disconnected.")]
    [ValidateSet("connected", "disconnected", "reconnecting")]
    public string Status { get; set; } = "disconnected";

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
            var wanted = OneOf.Check(Status, "participant status", OneOf.ParticipantStatuses);
            Identifier.Room(room);
            Identifier.Participant(participant);
            Start(target, $"participant {PipedInput.Describe(target, room, participant)}", wanted, Naming(Ask(room, participant, wanted), PipedRoom.NameOf(InputObject, room)));
        }
        catch (TwilioVideoException refusal)
        {
            WriteFailure(refusal, target);
        }
    }

    // The service says the room's SID only.
    private static Func<CallContext, Task<RoomParticipant?>> Naming(Func<CallContext, Task<RoomParticipant?>> ask, string? name) => async call =>
    {
        var one = await ask(call).ConfigureAwait(false);
        one?.RoomName ??= name;
        return one;
    };

    private Func<CallContext, Task<RoomParticipant?>> Ask(string room, string participant, string wanted)
    {
        if (SidKind.Participant.Names(participant))
        {
            return async call => await Client.GetRoomParticipantAsync(room, participant, call).ConfigureAwait(false);
        }

        // An identity is whoever is there. They are followed by SID, and who has left may have come back as another stay.
        RoomParticipant? followed = null;
        return async call =>
        {
            if (followed is { Sid: { } sid })
            {
                followed = await Client.GetRoomParticipantAsync(room, sid, call).ConfigureAwait(false);
                if (followed.Status != "disconnected")
                {
                    return followed;
                }
            }

            if (await Client.FindRoomParticipantAsync(room, participant, call).ConfigureAwait(false) is { } present)
            {
                (room, followed) = (present.RoomSid ?? room, present);
            }

            return followed ?? await (wanted == "disconnected" ? GoneAsync(room, participant, call) : NotYetAsync(room, participant, call)).ConfigureAwait(false);
        };
    }

    private async Task<RoomParticipant?> GoneAsync(string room, string identity, CallContext call) => await Client.GetGoneRoomParticipantAsync(room, identity, call).ConfigureAwait(false);

    // It may as well be the room that is not there, or not any more: then nobody will come.
    private async Task<RoomParticipant?> NotYetAsync(string room, string identity, CallContext call)
    {
        var status = (await Client.GetRoomAsync(room, call).ConfigureAwait(false)).Status;
        return status is not ("completed" or "failed") ? null
            : throw new TwilioVideoException(FailureKind.OtherEnd, $"Room {room} is '{status}', so '{identity}' will not come any more.");
    }

    private protected override string? StatusOf(RoomParticipant one) => one.Status;

    private protected override bool IsFinal(string status) => status is "disconnected";
}
