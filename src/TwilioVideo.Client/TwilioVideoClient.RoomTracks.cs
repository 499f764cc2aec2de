using System.Threading.Tasks;
using TwilioVideo.Client.Answers;
using TwilioVideo.Client.Requests;

namespace TwilioVideo.Client;

public sealed partial class TwilioVideoClient
{
    private static readonly Operation<PublishedTrack> FetchPublishedTrack =
        Operation.Get("/v1/Rooms/{RoomSid}/Participants/{ParticipantSid}/PublishedTracks/{Sid}", json => json.PublishedTrack, ResponseMatch.PublishedTrack);

    private static readonly ListOperation<PublishedTrack> ListPublishedTrack = Operation.List<PublishedTrackList, PublishedTrack>(
        "/v1/Rooms/{RoomSid}/Participants/{ParticipantSid}/PublishedTracks",
        json => json.PublishedTrackList,
        Fits.Track<PublishedTrack>);

    private static readonly Operation<SubscribedTrack> FetchSubscribedTrack =
        Operation.Get("/v1/Rooms/{RoomSid}/Participants/{ParticipantSid}/SubscribedTracks/{Sid}", json => json.SubscribedTrack, ResponseMatch.SubscribedTrack);

    private static readonly ListOperation<SubscribedTrack> ListSubscribedTrack = Operation.List<SubscribedTrackList, SubscribedTrack>(
        "/v1/Rooms/{RoomSid}/Participants/{ParticipantSid}/SubscribedTracks",
        json => json.SubscribedTrackList,
        Fits.Track<SubscribedTrack>);

    /// <summary>Fetches one track that a participant publishes (<c>GET …/Participants/{ParticipantSid}/PublishedTracks/{Sid}</c>).</summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="participant">SID, or identity while in the room.</param>
    /// <param name="track">The track's SID or name.</param>
    /// <param name="call">Cancellation and observation of this call.</param>
    /// <returns>The track.</returns>
    /// <exception cref="TwilioVideoException">It could not be had.</exception>
    public async Task<PublishedTrack> GetPublishedTrackAsync(string room, string participant, string track, CallContext call)
    {
        Identifier.Track(track);
        return await SendAsync(FetchPublishedTrack, [.. await ParticipantPathAsync(room, participant, call).ConfigureAwait(false), track], null, call).ConfigureAwait(false);
    }

    /// <summary>Lists the tracks that a participant publishes (<c>GET …/Participants/{ParticipantSid}/PublishedTracks</c>).</summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="participant">SID, or identity while in the room.</param>
    /// <param name="query">The page size.</param>
    /// <param name="call">Cancellation and observation of this call.</param>
    /// <returns>The first page.</returns>
    /// <exception cref="TwilioVideoException">It could not be had.</exception>
    public async Task<Page<PublishedTrack>> ListPublishedTracksAsync(string room, string participant, ListQuery query, CallContext call) =>
        await ListAsync(ListPublishedTrack, await ParticipantPathAsync(room, participant, call).ConfigureAwait(false), query, call).ConfigureAwait(false);

    /// <summary>Fetches one track that a participant receives (<c>GET …/Participants/{ParticipantSid}/SubscribedTracks/{Sid}</c>).</summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="participant">SID, or identity while in the room.</param>
    /// <param name="track">The track's SID.</param>
    /// <param name="call">Cancellation and observation of this call.</param>
    /// <returns>The track.</returns>
    /// <exception cref="TwilioVideoException">It could not be had.</exception>
    public async Task<SubscribedTrack> GetSubscribedTrackAsync(string room, string participant, string track, CallContext call)
    {
        SidKind.Track.Check(track);
        return await SendAsync(FetchSubscribedTrack, [.. await ParticipantPathAsync(room, participant, call).ConfigureAwait(false), track], null, call).ConfigureAwait(false);
    }

    /// <summary>Lists the tracks that a participant receives (<c>GET …/Participants/{ParticipantSid}/SubscribedTracks</c>).</summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="participant">SID, or identity while in the room.</param>
    /// <param name="query">The page size.</param>
    /// <param name="call">Cancellation and observation of this call.</param>
    /// <returns>The first page.</returns>
    /// <exception cref="TwilioVideoException">It could not be had.</exception>
    public async Task<Page<SubscribedTrack>> ListSubscribedTracksAsync(string room, string participant, ListQuery query, CallContext call) =>
        await ListAsync(ListSubscribedTrack, await ParticipantPathAsync(room, participant, call).ConfigureAwait(false), query, call).ConfigureAwait(false);
}
