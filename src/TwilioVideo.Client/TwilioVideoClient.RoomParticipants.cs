using System.Threading.Tasks;
using TwilioVideo.Client.Answers;
using TwilioVideo.Client.Requests;

namespace TwilioVideo.Client;

public sealed partial class TwilioVideoClient
{
    private static readonly Operation<RoomParticipant> FetchRoomParticipant =
        Operation.Get("/v1/Rooms/{RoomSid}/Participants/{Sid}", json => json.RoomParticipant, ResponseMatch.RoomParticipant);

    private static readonly ListOperation<RoomParticipant> ListRoomParticipant =
        Operation.List<RoomParticipantList, RoomParticipant>("/v1/Rooms/{RoomSid}/Participants", json => json.RoomParticipantList, Fits.RoomParticipant, name: "Identity");

    private static readonly Operation<RoomParticipant> UpdateRoomParticipant =
        Operation.Post("/v1/Rooms/{RoomSid}/Participants/{Sid}", json => json.RoomParticipant, Resend.Safe, ResponseMatch.RoomParticipant);

    private static readonly Operation<RoomParticipant> UpdateRoomParticipantAnonymize =
        Operation.Post("/v1/Rooms/{RoomSid}/Participants/{Sid}/Anonymize", json => json.RoomParticipant, Resend.OnlyIfNotReceived, ResponseMatch.RoomParticipant);

    private static readonly FormFields Disconnect = new FormFields().Add("Status", "disconnected");

    /// <summary>Fetches one participant (<c>GET /v1/Rooms/{RoomSid}/Participants/{Sid}</c>).</summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="participant">SID in any status, or identity while in the room.</param>
    /// <param name="call">Cancellation and observation of this call.</param>
    /// <returns>The participant.</returns>
    /// <exception cref="TwilioVideoException">It could not be had.</exception>
    public async Task<RoomParticipant> GetRoomParticipantAsync(string room, string participant, CallContext call)
    {
        var id = Identifier.Participant(participant);
        var roomId = await RoomPathAsync(room, call).ConfigureAwait(false);
        return SidKind.Participant.Names(id)
            ? await SendAsync(FetchRoomParticipant, [roomId, id], null, call).ConfigureAwait(false)
            : await GetPresentAsync(roomId, id, call).ConfigureAwait(false);
    }

    /// <summary>Lists participants of a room (<c>GET /v1/Rooms/{RoomSid}/Participants</c>).</summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="query">What to narrow the list by; without a status, the connected of a room in progress.</param>
    /// <param name="call">Cancellation and observation of this call.</param>
    /// <returns>The first page.</returns>
    /// <exception cref="TwilioVideoException">It could not be had.</exception>
    public async Task<Page<RoomParticipant>> ListRoomParticipantsAsync(string room, ListQuery query, CallContext call) =>
        await ListAsync(ListRoomParticipant, [await RoomPathAsync(room, call).ConfigureAwait(false)], query, call).ConfigureAwait(false);

    /// <summary>
    /// Sets a participant's status (<c>POST /v1/Rooms/{RoomSid}/Participants/{Sid}</c>). <c>disconnected</c> is a desired state:
    /// somebody who has already gone is a success.
    /// </summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="participant">SID, or identity while in the room.</param>
    /// <param name="status">The new status; the service accepts <c>disconnected</c>.</param>
    /// <param name="call">Cancellation and observation of this call.</param>
    /// <returns>The participant as it is now.</returns>
    /// <exception cref="TwilioVideoException">It could not be changed.</exception>
    public async Task<RoomParticipant> SetRoomParticipantStatusAsync(string room, string participant, string status, CallContext call)
    {
        var id = Identifier.Participant(participant);
        var roomId = await RoomPathAsync(room, call).ConfigureAwait(false);
        if (status == "disconnected")
        {
            return SidKind.Participant.Names(id)
                ? (await DisconnectStayAsync(roomId, id, call).ConfigureAwait(false)).Participant
                : await DisconnectByIdentityAsync(roomId, id, call).ConfigureAwait(false);
        }

        var path = await ParticipantPathAsync(roomId, id, call).ConfigureAwait(false);
        var form = new FormFields().Add("Status", status);
        return await ChangeAsync(UpdateRoomParticipant, FetchRoomParticipant, path, form, Goals.ParticipantStatus(status), call).ConfigureAwait(false);
    }

    /// <summary>Replaces a participant's identity by the SID, for good (<c>POST /v1/Rooms/{RoomSid}/Participants/{Sid}/Anonymize</c>).</summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="participant">SID, or identity while in the room.</param>
    /// <param name="call">Cancellation and observation of this call.</param>
    /// <returns>The participant as it is now.</returns>
    /// <exception cref="TwilioVideoException">It could not be changed.</exception>
    public async Task<RoomParticipant> AnonymizeRoomParticipantAsync(string room, string participant, CallContext call)
    {
        var path = await ParticipantPathAsync(room, participant, call).ConfigureAwait(false);
        return await ChangeAsync(UpdateRoomParticipantAnonymize, FetchRoomParticipant, path, null, Goals.Anonymized, call).ConfigureAwait(false);
    }

    /// <summary>Finds who left last of those with an identity (<c>GET /v1/Rooms/{RoomSid}/Participants</c>), as an identity by itself finds only who is there.</summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="identity">The identity.</param>
    /// <param name="call">Cancellation and observation of this call.</param>
    /// <returns>The participant.</returns>
    /// <exception cref="TwilioVideoException">Nobody has left.</exception>
    public async Task<RoomParticipant> GetGoneRoomParticipantAsync(string room, string identity, CallContext call) =>
        await LastGoneAsync(await RoomPathAsync(room, call).ConfigureAwait(false), Identifier.Participant(identity), call).ConfigureAwait(false);
}
