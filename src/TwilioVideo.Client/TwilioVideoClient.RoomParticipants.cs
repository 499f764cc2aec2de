using System.Threading.Tasks;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.Client.Options;
using TwilioVideo.Client.Paging;
using TwilioVideo.Client.Resilience;
using TwilioVideo.Client.Serialization;

namespace TwilioVideo.Client;

public sealed partial class TwilioVideoClient
{
    private static readonly ApiOperation<RoomParticipant> FetchRoomParticipant =
        ApiOperation.Get("/v1/Rooms/{RoomSid}/Participants/{Sid}", json => json.RoomParticipant, ResponseMatch.RoomParticipant);

    private static readonly ListApiOperation<RoomParticipant> ListRoomParticipant =
        ApiOperation.List<RoomParticipantListResponse, RoomParticipant>("/v1/Rooms/{RoomSid}/Participants", json => json.RoomParticipantListResponse, ListItemFilter.RoomParticipant, name: "Identity");

    private static readonly ApiOperation<RoomParticipant> UpdateRoomParticipant =
        ApiOperation.Post("/v1/Rooms/{RoomSid}/Participants/{Sid}", json => json.RoomParticipant, RetrySafety.Idempotent, ResponseMatch.RoomParticipant);

    private static readonly ApiOperation<RoomParticipant> UpdateRoomParticipantAnonymize =
        ApiOperation.Post("/v1/Rooms/{RoomSid}/Participants/{Sid}/Anonymize", json => json.RoomParticipant, RetrySafety.NonIdempotent, ResponseMatch.RoomParticipant);

    private static readonly FormUrlEncodedBuilder Disconnect = new FormUrlEncodedBuilder().Add("Status", "disconnected");

    /// <summary>Fetches one participant (<c>GET /v1/Rooms/{RoomSid}/Participants/{Sid}</c>).</summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="participant">SID in any status, or identity while in the room.</param>
    /// <param name="context">Cancellation and observation of this call.</param>
    /// <returns>The participant.</returns>
    /// <exception cref="TwilioVideoException">It could not be had.</exception>
    public async Task<RoomParticipant> GetRoomParticipantAsync(string room, string participant, RequestContext context)
    {
        var id = Identifier.ValidateParticipant(participant);
        var roomId = await RoomPathAsync(room, context).ConfigureAwait(false);
        return SidType.Participant.Matches(id)
            ? await SendAsync(FetchRoomParticipant, [roomId, id], null, context).ConfigureAwait(false)
            : await GetPresentAsync(roomId, id, context).ConfigureAwait(false);
    }

    /// <summary>Lists participants of a room (<c>GET /v1/Rooms/{RoomSid}/Participants</c>).</summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="options">What to narrow the list by; without a status, the connected of a room in progress.</param>
    /// <param name="context">Cancellation and observation of this call.</param>
    /// <returns>The first page.</returns>
    /// <exception cref="TwilioVideoException">It could not be had.</exception>
    public async Task<Page<RoomParticipant>> ListRoomParticipantsAsync(string room, ListOptions options, RequestContext context) =>
        await ListAsync(ListRoomParticipant, [await RoomPathAsync(room, context).ConfigureAwait(false)], options, context).ConfigureAwait(false);

    /// <summary>
    /// Sets a participant's status (<c>POST /v1/Rooms/{RoomSid}/Participants/{Sid}</c>). <c>disconnected</c> is a desired state:
    /// somebody who has already gone is a success.
    /// </summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="participant">SID, or identity while in the room.</param>
    /// <param name="status">The new status; the service accepts <c>disconnected</c>.</param>
    /// <param name="context">Cancellation and observation of this call.</param>
    /// <returns>The participant as it is now.</returns>
    /// <exception cref="TwilioVideoException">It could not be changed.</exception>
    public async Task<RoomParticipant> SetRoomParticipantStatusAsync(string room, string participant, string status, RequestContext context)
    {
        var id = Identifier.ValidateParticipant(participant);
        var roomId = await RoomPathAsync(room, context).ConfigureAwait(false);
        if (status == "disconnected")
        {
            return SidType.Participant.Matches(id)
                ? (await DisconnectStayAsync(roomId, id, context).ConfigureAwait(false)).Participant
                : await DisconnectByIdentityAsync(roomId, id, context).ConfigureAwait(false);
        }

        var path = await ParticipantPathAsync(roomId, id, context).ConfigureAwait(false);
        var form = new FormUrlEncodedBuilder().Add("Status", status);
        return await ChangeAsync(UpdateRoomParticipant, FetchRoomParticipant, path, form, Goals.ParticipantStatus(status), context).ConfigureAwait(false);
    }

    /// <summary>Replaces a participant's identity by the SID, for good (<c>POST /v1/Rooms/{RoomSid}/Participants/{Sid}/Anonymize</c>).</summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="participant">SID, or identity while in the room.</param>
    /// <param name="context">Cancellation and observation of this call.</param>
    /// <returns>The participant as it is now.</returns>
    /// <exception cref="TwilioVideoException">It could not be changed.</exception>
    public async Task<RoomParticipant> AnonymizeRoomParticipantAsync(string room, string participant, RequestContext context)
    {
        var path = await ParticipantPathAsync(room, participant, context).ConfigureAwait(false);
        return await ChangeAsync(UpdateRoomParticipantAnonymize, FetchRoomParticipant, path, null, Goals.Anonymized, context).ConfigureAwait(false);
    }

    /// <summary>Finds who left last of those with an identity (<c>GET /v1/Rooms/{RoomSid}/Participants</c>), as an identity by itself finds only who is there.</summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="identity">The identity.</param>
    /// <param name="context">Cancellation and observation of this call.</param>
    /// <returns>The participant.</returns>
    /// <exception cref="TwilioVideoException">Nobody has left.</exception>
    public async Task<RoomParticipant> GetDisconnectedRoomParticipantAsync(string room, string identity, RequestContext context) =>
        await LastGoneAsync(await RoomPathAsync(room, context).ConfigureAwait(false), Identifier.ValidateParticipant(identity), context).ConfigureAwait(false);
}
