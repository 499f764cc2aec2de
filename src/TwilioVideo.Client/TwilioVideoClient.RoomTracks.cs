using System.Threading.Tasks;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.Client.Options;
using TwilioVideo.Client.Paging;
using TwilioVideo.Client.Serialization;

namespace TwilioVideo.Client;

public sealed partial class TwilioVideoClient
{
    private static readonly ApiOperation<PublishedTrack> FetchPublishedTrack =
        ApiOperation.Get("/v1/Rooms/{RoomSid}/Participants/{ParticipantSid}/PublishedTracks/{Sid}", json =>
            json.PublishedTrack, ResponseMatch.PublishedTrack);

    private static readonly ListApiOperation<PublishedTrack, ListOptions> ListPublishedTrack =
        ApiOperation.List<PublishedTrackListResponse, PublishedTrack, ListOptions>(
        "/v1/Rooms/{RoomSid}/Participants/{ParticipantSid}/PublishedTracks",
        json => json.PublishedTrackListResponse,
        json => json.PublishedTrack,
        ListItemFilter.Track<PublishedTrack>,
        track => track.Sid);

    private static readonly ApiOperation<SubscribedTrack> FetchSubscribedTrack =
        ApiOperation.Get("/v1/Rooms/{RoomSid}/Participants/{ParticipantSid}/SubscribedTracks/{Sid}", json =>
            json.SubscribedTrack, ResponseMatch.SubscribedTrack);

    private static readonly ListApiOperation<SubscribedTrack, ListOptions> ListSubscribedTrack =
        ApiOperation.List<SubscribedTrackListResponse, SubscribedTrack, ListOptions>(
        "/v1/Rooms/{RoomSid}/Participants/{ParticipantSid}/SubscribedTracks",
        json => json.SubscribedTrackListResponse,
        json => json.SubscribedTrack,
        ListItemFilter.Track<SubscribedTrack>,
        track => track.Sid);

    /// <summary>
    /// Fetches one track that a participant publishes (<c>GET …/Participants/{ParticipantSid}/PublishedTracks/{Sid}</c>).
    /// </summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="participant">The SID, or the identity while the participant is in the room.</param>
    /// <param name="track">The track's SID or name.</param>
    /// <param name="context">The cancellation and observation of the call.</param>
    /// <returns>The track.</returns>
    /// <exception cref="TwilioVideoException">The request failed.</exception>
    public async Task<PublishedTrack> GetPublishedTrackAsync(
        RoomIdentifier room, ParticipantIdentifier participant, string track, RequestContext context)
    {
        Identifier.ValidateTrack(track);
        var path = await ParticipantPathAsync(room, participant, context).ConfigureAwait(false);
        return await SendAsync(FetchPublishedTrack, [.. path, track], null, context).ConfigureAwait(false);
    }

    /// <summary>Lists the tracks that a participant publishes (<c>GET …/Participants/{ParticipantSid}/PublishedTracks</c>).</summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="participant">The SID, or the identity while the participant is in the room.</param>
    /// <param name="options">The page size.</param>
    /// <param name="context">The cancellation and observation of the call.</param>
    /// <returns>The first page.</returns>
    /// <exception cref="TwilioVideoException">The request failed.</exception>
    public async Task<Page<PublishedTrack>> ListPublishedTracksAsync(
        RoomIdentifier room, ParticipantIdentifier participant, ListOptions options, RequestContext context) =>
        await ListAsync(ListPublishedTrack, await ParticipantPathAsync(
            room, participant, context).ConfigureAwait(false), options, context).ConfigureAwait(false);

    /// <summary>
    /// Fetches one track that a participant receives (<c>GET …/Participants/{ParticipantSid}/SubscribedTracks/{Sid}</c>).
    /// </summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="participant">The SID, or the identity while the participant is in the room.</param>
    /// <param name="track">The track's SID.</param>
    /// <param name="context">The cancellation and observation of the call.</param>
    /// <returns>The track.</returns>
    /// <exception cref="TwilioVideoException">The request failed.</exception>
    public async Task<SubscribedTrack> GetSubscribedTrackAsync(
        RoomIdentifier room, ParticipantIdentifier participant, string track, RequestContext context)
    {
        SidType.Track.Validate(track);
        var path = await ParticipantPathAsync(room, participant, context).ConfigureAwait(false);
        return await SendAsync(FetchSubscribedTrack, [.. path, track], null, context).ConfigureAwait(false);
    }

    /// <summary>Lists the tracks that a participant receives (<c>GET …/Participants/{ParticipantSid}/SubscribedTracks</c>).</summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="participant">The SID, or the identity while the participant is in the room.</param>
    /// <param name="options">The page size.</param>
    /// <param name="context">The cancellation and observation of the call.</param>
    /// <returns>The first page.</returns>
    /// <exception cref="TwilioVideoException">The request failed.</exception>
    public async Task<Page<SubscribedTrack>> ListSubscribedTracksAsync(
        RoomIdentifier room, ParticipantIdentifier participant, ListOptions options, RequestContext context) =>
        await ListAsync(ListSubscribedTrack, await ParticipantPathAsync(
            room, participant, context).ConfigureAwait(false), options, context).ConfigureAwait(false);
}
