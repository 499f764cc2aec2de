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

    private static readonly ListApiOperation<RoomParticipant, RoomParticipantListOptions> ListRoomParticipant =
        ApiOperation.List<RoomParticipantListResponse, RoomParticipant, RoomParticipantListOptions>(
            "/v1/Rooms/{RoomSid}/Participants",
            json => json.RoomParticipantListResponse,
            json => json.RoomParticipant,
            ListItemFilter.RoomParticipant,
            participant => participant.Sid);

    private static readonly ApiOperation<RoomParticipant> UpdateRoomParticipant =
        ApiOperation.Post(
            "/v1/Rooms/{RoomSid}/Participants/{Sid}", json => json.RoomParticipant, RetrySafety.Idempotent, ResponseMatch.RoomParticipant);

    private static readonly ApiOperation<RoomParticipant> UpdateRoomParticipantAnonymize =
        ApiOperation.Post(
            "/v1/Rooms/{RoomSid}/Participants/{Sid}/Anonymize",
            json => json.RoomParticipant,
            RetrySafety.NonIdempotent,
            ResponseMatch.RoomParticipant);

    private static readonly FormUrlEncodedBuilder DisconnectForm = new FormUrlEncodedBuilder().Add("Status", "disconnected");

    /// <summary>Fetches one participant (<c>GET /v1/Rooms/{RoomSid}/Participants/{Sid}</c>).</summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="participant">The SID, or the identity while the participant is in the room.</param>
    /// <param name="context">The cancellation and observation of the call.</param>
    /// <returns>The participant.</returns>
    /// <exception cref="TwilioVideoException">The request failed.</exception>
    public async Task<RoomParticipant> GetRoomParticipantAsync(
        RoomIdentifier room, ParticipantIdentifier participant, RequestContext context)
    {
        var roomId = await RoomPathAsync(room, context).ConfigureAwait(false);
        return participant.IsSid
            ? await SendAsync(FetchRoomParticipant, [roomId, participant.Value], null, context).ConfigureAwait(false)
            : await GetPresentAsync(roomId, participant, context).ConfigureAwait(false);
    }

    /// <summary>Lists participants of a room (<c>GET /v1/Rooms/{RoomSid}/Participants</c>).</summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="options">The filters and page size; without a status, the service lists connected participants.</param>
    /// <param name="context">The cancellation and observation of the call.</param>
    /// <returns>The first page.</returns>
    /// <exception cref="TwilioVideoException">The request failed.</exception>
    public async Task<Page<RoomParticipant>> ListRoomParticipantsAsync(
        RoomIdentifier room, RoomParticipantListOptions options, RequestContext context) =>
        await ListAsync(
            ListRoomParticipant, [await RoomPathAsync(room, context).ConfigureAwait(false)], options, context).ConfigureAwait(false);

    /// <summary>
    /// Sets a participant's status (<c>POST /v1/Rooms/{RoomSid}/Participants/{Sid}</c>). <c>disconnected</c> is a desired state:
    /// it is a success if the participant has left already.
    /// </summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="participant">The SID, or the identity while the participant is in the room.</param>
    /// <param name="status">The new status; the service accepts <c>disconnected</c>.</param>
    /// <param name="context">The cancellation and observation of the call.</param>
    /// <returns>The participant after the change.</returns>
    /// <exception cref="TwilioVideoException">The request failed.</exception>
    public async Task<RoomParticipant> SetRoomParticipantStatusAsync(
        RoomIdentifier room, ParticipantIdentifier participant, string status, RequestContext context)
    {
        if (status == "disconnected")
        {
            var roomId = await RoomPathAsync(room, context).ConfigureAwait(false);
            return participant.IsSid
                ? (await DisconnectStayAsync(roomId, participant.Value, context).ConfigureAwait(false)).Participant
                : await DisconnectByIdentityAsync(roomId, participant.Value, context).ConfigureAwait(false);
        }

        var path = await ParticipantPathAsync(room, participant, context).ConfigureAwait(false);
        var form = new FormUrlEncodedBuilder().Add("Status", status);
        return await ChangeAsync(
            UpdateRoomParticipant, FetchRoomParticipant, path, form, Goals.ParticipantStatus(status), context).ConfigureAwait(false);
    }

    /// <summary>
    /// Replaces a participant's identity by the SID, permanently (<c>POST /v1/Rooms/{RoomSid}/Participants/{Sid}/Anonymize</c>).
    /// </summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="participant">The SID, or the identity while the participant is in the room.</param>
    /// <param name="context">The cancellation and observation of the call.</param>
    /// <returns>The participant after the change.</returns>
    /// <exception cref="TwilioVideoException">The request failed.</exception>
    public async Task<RoomParticipant> AnonymizeRoomParticipantAsync(
        RoomIdentifier room, ParticipantIdentifier participant, RequestContext context)
    {
        var path = await ParticipantPathAsync(room, participant, context).ConfigureAwait(false);
        return await ChangeAsync(
            UpdateRoomParticipantAnonymize, FetchRoomParticipant, path, null, Goals.Anonymized, context).ConfigureAwait(false);
    }

    /// <summary>Finds the last participant with an identity who left the room (<c>GET /v1/Rooms/{RoomSid}/Participants</c>).</summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="identity">The identity.</param>
    /// <param name="context">The cancellation and observation of the call.</param>
    /// <returns>The participant.</returns>
    /// <exception cref="TwilioVideoException">No participant with the identity has left, or the request failed.</exception>
    public async Task<RoomParticipant> GetDisconnectedRoomParticipantAsync(
        RoomIdentifier room, ParticipantIdentifier identity, RequestContext context) =>
        await GetLastDisconnectedAsync(
            await RoomPathAsync(room, context).ConfigureAwait(false), identity.Value, context).ConfigureAwait(false);
}
