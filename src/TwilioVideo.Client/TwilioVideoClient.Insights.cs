using System;
using System.Threading.Tasks;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.Client.Options;
using TwilioVideo.Client.Paging;
using TwilioVideo.Client.Serialization;

namespace TwilioVideo.Client;

// Video Insights is another API of the same account: it has a host of its own, and is asked with the same credentials, limits and retries.
public sealed partial class TwilioVideoClient
{
    private static readonly ApiOperation<RoomInsight> FetchRoomInsight =
        ApiOperation.Get("/v1/Video/Rooms/{RoomSid}", json => json.RoomInsight, ResponseMatch.RoomInsight);

    private static readonly ListApiOperation<RoomInsight, RoomInsightListOptions> ListRoomInsight =
        ApiOperation.List<RoomInsightListResponse, RoomInsight, RoomInsightListOptions>(
            "/v1/Video/Rooms",
            json => json.RoomInsightListResponse,
            json => json.RoomInsight,
            ListItemFilter.RoomInsight,
            insight => insight.RoomSid);

    private static readonly ApiOperation<RoomParticipantInsight> FetchRoomParticipantInsight = ApiOperation.Get(
        "/v1/Video/Rooms/{RoomSid}/Participants/{ParticipantSid}", json => json.RoomParticipantInsight, ResponseMatch.RoomParticipantInsight);

    private static readonly ListApiOperation<RoomParticipantInsight, ListOptions> ListRoomParticipantInsight =
        ApiOperation.List<RoomParticipantInsightListResponse, RoomParticipantInsight, ListOptions>(
            "/v1/Video/Rooms/{RoomSid}/Participants",
            json => json.RoomParticipantInsightListResponse,
            json => json.RoomParticipantInsight,
            ListItemFilter.RoomParticipantInsight,
            insight => insight.ParticipantSid);

    /// <summary>Gets scheme, host and port of Video Insights.</summary>
    public Uri InsightsAddress { get; }

    /// <summary>Fetches the summary of one room (<c>GET /v1/Video/Rooms/{RoomSid}</c>).</summary>
    /// <param name="room">The room's SID, or its unique name while it is in progress.</param>
    /// <param name="context">Cancellation and observation of this call.</param>
    /// <returns>The summary.</returns>
    /// <exception cref="TwilioVideoException">It could not be had.</exception>
    public async Task<RoomInsight> GetRoomInsightAsync(string room, RequestContext context) =>
        await SendAsync(FetchRoomInsight, [await RoomSidAsync(RoomIdentifier.Parse(room), context).ConfigureAwait(false)], null, context, InsightsAddress).ConfigureAwait(false);

    /// <summary>Lists summaries of rooms (<c>GET /v1/Video/Rooms</c>).</summary>
    /// <param name="options">What to narrow the list by.</param>
    /// <param name="context">Cancellation and observation of this call.</param>
    /// <returns>The first page.</returns>
    /// <exception cref="TwilioVideoException">It could not be had.</exception>
    public Task<Page<RoomInsight>> ListRoomInsightsAsync(RoomInsightListOptions options, RequestContext context) =>
        ListAsync(ListRoomInsight, [], options, context, InsightsAddress);

    /// <summary>Fetches the summary of one stay (<c>GET /v1/Video/Rooms/{RoomSid}/Participants/{ParticipantSid}</c>).</summary>
    /// <param name="room">The room's SID, or its unique name while it is in progress.</param>
    /// <param name="participant">The participant's SID.</param>
    /// <param name="context">Cancellation and observation of this call.</param>
    /// <returns>The summary.</returns>
    /// <exception cref="TwilioVideoException">It could not be had.</exception>
    public async Task<RoomParticipantInsight> GetRoomParticipantInsightAsync(string room, string participant, RequestContext context)
    {
        SidType.Participant.Validate(participant);
        var sid = await RoomSidAsync(RoomIdentifier.Parse(room), context).ConfigureAwait(false);
        return await SendAsync(FetchRoomParticipantInsight, [sid, participant], null, context, InsightsAddress).ConfigureAwait(false);
    }

    /// <summary>Lists summaries of the stays in a room (<c>GET /v1/Video/Rooms/{RoomSid}/Participants</c>).</summary>
    /// <param name="room">The room's SID, or its unique name while it is in progress.</param>
    /// <param name="pageSize">How many a page holds; null for the service's default.</param>
    /// <param name="context">Cancellation and observation of this call.</param>
    /// <returns>The first page.</returns>
    /// <exception cref="TwilioVideoException">It could not be had.</exception>
    public async Task<Page<RoomParticipantInsight>> ListRoomParticipantInsightsAsync(string room, int? pageSize, RequestContext context)
    {
        var sid = await RoomSidAsync(RoomIdentifier.Parse(room), context).ConfigureAwait(false);
        return await ListAsync(ListRoomParticipantInsight, [sid], new ListOptions { PageSize = pageSize }, context, InsightsAddress).ConfigureAwait(false);
    }
}
