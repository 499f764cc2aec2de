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
        ApiOperation.Get("/v1/Rooms/{RoomSid}/Participants/{ParticipantSid}/PublishedTracks/{Sid}", json => json.PublishedTrack, ResponseMatch.PublishedTrack);

    private static readonly ListApiOperation<PublishedTrack> ListPublishedTrack = ApiOperation.List<PublishedTrackListResponse, PublishedTrack>(
        "/v1/Rooms/{RoomSid}/Participants/{ParticipantSid}/PublishedTracks",
        json => json.PublishedTrackListResponse,
        ListItemFilter.Track<PublishedTrack>);

    private static readonly ApiOperation<SubscribedTrack> FetchSubscribedTrack =
        ApiOperation.Get("/v1/Rooms/{RoomSid}/Participants/{ParticipantSid}/SubscribedTracks/{Sid}", json => json.SubscribedTrack, ResponseMatch.SubscribedTrack);

    private static readonly ListApiOperation<SubscribedTrack> ListSubscribedTrack = ApiOperation.List<SubscribedTrackListResponse, SubscribedTrack>(
        "/v1/Rooms/{RoomSid}/Participants/{ParticipantSid}/SubscribedTracks",
        json => json.SubscribedTrackListResponse,
        ListItemFilter.Track<SubscribedTrack>);

    /// <summary>Fetches one track that a participant publishes (<c>GET …/Participants/{ParticipantSid}/PublishedTracks/{Sid}</c>).</summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="participant">SID, or identity while in the room.</param>
    /// <param name="track">The track's SID or name.</param>
    /// <param name="context">Cancellation and observation of this call.</param>
    /// <returns>The track.</returns>
    /// <exception cref="TwilioVideoException">It could not be had.</exception>
    public async Task<PublishedTrack> GetPublishedTrackAsync(string room, string participant, string track, RequestContext context)
    {
        Identifier.ValidateTrack(track);
        return await SendAsync(FetchPublishedTrack, [.. await ParticipantPathAsync(room, participant, context).ConfigureAwait(false), track], null, context).ConfigureAwait(false);
    }

    /// <summary>Lists the tracks that a participant publishes (<c>GET …/Participants/{ParticipantSid}/PublishedTracks</c>).</summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="participant">SID, or identity while in the room.</param>
    /// <param name="options">The page size.</param>
    /// <param name="context">Cancellation and observation of this call.</param>
    /// <returns>The first page.</returns>
    /// <exception cref="TwilioVideoException">It could not be had.</exception>
    public async Task<Page<PublishedTrack>> ListPublishedTracksAsync(string room, string participant, ListOptions options, RequestContext context) =>
        await ListAsync(ListPublishedTrack, await ParticipantPathAsync(room, participant, context).ConfigureAwait(false), options, context).ConfigureAwait(false);

    /// <summary>Fetches one track that a participant receives (<c>GET …/Participants/{ParticipantSid}/SubscribedTracks/{Sid}</c>).</summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="participant">SID, or identity while in the room.</param>
    /// <param name="track">The track's SID.</param>
    /// <param name="context">Cancellation and observation of this call.</param>
    /// <returns>The track.</returns>
    /// <exception cref="TwilioVideoException">It could not be had.</exception>
    public async Task<SubscribedTrack> GetSubscribedTrackAsync(string room, string participant, string track, RequestContext context)
    {
        SidType.Track.Validate(track);
        return await SendAsync(FetchSubscribedTrack, [.. await ParticipantPathAsync(room, participant, context).ConfigureAwait(false), track], null, context).ConfigureAwait(false);
    }

    /// <summary>Lists the tracks that a participant receives (<c>GET …/Participants/{ParticipantSid}/SubscribedTracks</c>).</summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="participant">SID, or identity while in the room.</param>
    /// <param name="options">The page size.</param>
    /// <param name="context">Cancellation and observation of this call.</param>
    /// <returns>The first page.</returns>
    /// <exception cref="TwilioVideoException">It could not be had.</exception>
    public async Task<Page<SubscribedTrack>> ListSubscribedTracksAsync(string room, string participant, ListOptions options, RequestContext context) =>
        await ListAsync(ListSubscribedTrack, await ParticipantPathAsync(room, participant, context).ConfigureAwait(false), options, context).ConfigureAwait(false);
}
