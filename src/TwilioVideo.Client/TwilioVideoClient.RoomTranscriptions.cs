using System.Linq;
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
    private static readonly ApiOperation<Transcription> FetchTranscription =
        ApiOperation.Get("/v1/Rooms/{RoomSid}/Transcriptions/{Ttid}", json => json.Transcription, ResponseMatch.Transcription);

    private static readonly ListApiOperation<Transcription, ListOptions> ListTranscription =
        ApiOperation.List<TranscriptionListResponse, Transcription, ListOptions>(
            "/v1/Rooms/{RoomSid}/Transcriptions",
            json => json.TranscriptionListResponse,
            json => json.Transcription,
            ListItemFilter.Transcription,
            transcription => transcription.Ttid);

    private static readonly ApiOperation<Transcription> CreateTranscription =
        ApiOperation.Post(
            "/v1/Rooms/{RoomSid}/Transcriptions", json => json.Transcription, RetrySafety.NonIdempotent, ResponseMatch.Transcription);

    private static readonly ApiOperation<Transcription> UpdateTranscription =
        ApiOperation.Post(
            "/v1/Rooms/{RoomSid}/Transcriptions/{Ttid}", json => json.Transcription, RetrySafety.Idempotent, ResponseMatch.Transcription);

    /// <summary>Fetches one transcription (<c>GET /v1/Rooms/{RoomSid}/Transcriptions/{Ttid}</c>).</summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="transcription">The transcription's Ttid.</param>
    /// <param name="context">The cancellation and observation of the call.</param>
    /// <returns>The transcription.</returns>
    /// <exception cref="TwilioVideoException">The request failed.</exception>
    public async Task<Transcription> GetTranscriptionAsync(RoomIdentifier room, string transcription, RequestContext context)
    {
        Identifier.ValidateTranscription(transcription);
        string[] path = [await RoomPathAsync(room, context).ConfigureAwait(false), transcription];
        return await SendAsync(FetchTranscription, path, null, context).ConfigureAwait(false);
    }

    /// <summary>Lists the transcriptions of a room (<c>GET /v1/Rooms/{RoomSid}/Transcriptions</c>).</summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="options">The page size.</param>
    /// <param name="context">The cancellation and observation of the call.</param>
    /// <returns>The first page.</returns>
    /// <exception cref="TwilioVideoException">The request failed.</exception>
    public async Task<Page<Transcription>> ListTranscriptionsAsync(RoomIdentifier room, ListOptions options, RequestContext context) =>
        await ListAsync(
            ListTranscription, [await RoomPathAsync(room, context).ConfigureAwait(false)], options, context).ConfigureAwait(false);

    /// <summary>Starts a transcription of a room (<c>POST /v1/Rooms/{RoomSid}/Transcriptions</c>).</summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="configuration">The configuration as JSON; null for the service's defaults.</param>
    /// <param name="context">The cancellation and observation of the call.</param>
    /// <returns>The transcription.</returns>
    /// <exception cref="TwilioVideoException">The request failed.</exception>
    public async Task<Transcription> StartTranscriptionAsync(RoomIdentifier room, string? configuration, RequestContext context)
    {
        var form = new FormUrlEncodedBuilder().Add("Configuration", configuration);
        string[] path = [await RoomPathAsync(room, context).ConfigureAwait(false)];
        return await CreateAsync(
            CreateTranscription, path, form, Goals.TranscriptionStarted, () => FindStartedAsync(path, context), context)
            .ConfigureAwait(false);
    }

    /// <summary>Changes a transcription (<c>POST /v1/Rooms/{RoomSid}/Transcriptions/{Ttid}</c>).</summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="transcription">The transcription's Ttid.</param>
    /// <param name="status">The new status; null to keep it.</param>
    /// <param name="configuration">The configuration as JSON; null to keep it.</param>
    /// <param name="context">The cancellation and observation of the call.</param>
    /// <returns>The transcription after the change.</returns>
    /// <exception cref="TwilioVideoException">The request failed.</exception>
    public async Task<Transcription> SetTranscriptionAsync(
        RoomIdentifier room, string transcription, string? status, string? configuration, RequestContext context)
    {
        Identifier.ValidateTranscription(transcription);
        var form = new FormUrlEncodedBuilder().Add("Status", status).Add("Configuration", configuration);
        string[] path = [await RoomPathAsync(room, context).ConfigureAwait(false), transcription];
        return await ChangeAsync(
            UpdateTranscription, FetchTranscription, path, form, Goals.TranscriptionStatus(status), context).ConfigureAwait(false);
    }

    private async Task<Transcription> FindStartedAsync(string[] room, RequestContext context)
    {
        var page = await ListAsync(ListTranscription, room, new ListOptions(), context).ConfigureAwait(false);
        var started = page.Items.Where(transcription => transcription.Status == "started" && transcription.Ttid is not null).ToArray();

        // With several it is unknown which of them is new.
        return started.Length == 1 && !page.HasNext
            ? started[0]
            : throw new TwilioVideoException(TwilioVideoErrorKind.Api, "The new transcription can't be told apart from others of the room.")
            {
                StatusCode = 404,
                Code = 20404,
            };
    }
}
