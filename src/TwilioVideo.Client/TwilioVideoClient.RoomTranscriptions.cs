using System.Linq;
using System.Threading.Tasks;
using TwilioVideo.Client.Answers;
using TwilioVideo.Client.Requests;

namespace TwilioVideo.Client;

public sealed partial class TwilioVideoClient
{
    private static readonly Operation<Transcription> FetchTranscription =
        Operation.Get("/v1/Rooms/{RoomSid}/Transcriptions/{Ttid}", json => json.Transcription, ResponseMatch.Transcription);

    private static readonly ListOperation<Transcription> ListTranscription =
        Operation.List<TranscriptionList, Transcription>("/v1/Rooms/{RoomSid}/Transcriptions", json => json.TranscriptionList, Fits.Transcription);

    private static readonly Operation<Transcription> CreateTranscription =
        Operation.Post("/v1/Rooms/{RoomSid}/Transcriptions", json => json.Transcription, Resend.OnlyIfNotReceived, ResponseMatch.Transcription);

    private static readonly Operation<Transcription> UpdateTranscription =
        Operation.Post("/v1/Rooms/{RoomSid}/Transcriptions/{Ttid}", json => json.Transcription, Resend.Safe, ResponseMatch.Transcription);

    /// <summary>Fetches one transcription (<c>GET /v1/Rooms/{RoomSid}/Transcriptions/{Ttid}</c>).</summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="transcription">Its Ttid.</param>
    /// <param name="call">Cancellation and observation of this call.</param>
    /// <returns>The transcription.</returns>
    /// <exception cref="TwilioVideoException">It could not be had.</exception>
    public async Task<Transcription> GetTranscriptionAsync(string room, string transcription, CallContext call)
    {
        Identifier.Transcription(transcription);
        return await SendAsync(FetchTranscription, [await RoomPathAsync(room, call).ConfigureAwait(false), transcription], null, call).ConfigureAwait(false);
    }

    /// <summary>Lists the transcriptions of a room (<c>GET /v1/Rooms/{RoomSid}/Transcriptions</c>).</summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="query">The page size.</param>
    /// <param name="call">Cancellation and observation of this call.</param>
    /// <returns>The first page.</returns>
    /// <exception cref="TwilioVideoException">It could not be had.</exception>
    public async Task<Page<Transcription>> ListTranscriptionsAsync(string room, ListQuery query, CallContext call) =>
        await ListAsync(ListTranscription, [await RoomPathAsync(room, call).ConfigureAwait(false)], query, call).ConfigureAwait(false);

    /// <summary>Begins to transcribe a room (<c>POST /v1/Rooms/{RoomSid}/Transcriptions</c>).</summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="configuration">How, as JSON; null for the service's defaults.</param>
    /// <param name="call">Cancellation and observation of this call.</param>
    /// <returns>The transcription.</returns>
    /// <exception cref="TwilioVideoException">It could not be begun.</exception>
    public async Task<Transcription> StartTranscriptionAsync(string room, string? configuration, CallContext call)
    {
        var form = new FormFields().Add("Configuration", configuration);
        string[] path = [await RoomPathAsync(room, call).ConfigureAwait(false)];
        return await CreateAsync(CreateTranscription, path, form, Goals.TranscriptionStarted, () => FindStartedAsync(path, call), call).ConfigureAwait(false);
    }

    /// <summary>Changes a transcription (<c>POST /v1/Rooms/{RoomSid}/Transcriptions/{Ttid}</c>).</summary>
    /// <param name="room">The room's SID or unique name.</param>
    /// <param name="transcription">Its Ttid.</param>
    /// <param name="status">The new status; null to keep it.</param>
    /// <param name="configuration">How it works, as JSON; null to keep it.</param>
    /// <param name="call">Cancellation and observation of this call.</param>
    /// <returns>The transcription as it is now.</returns>
    /// <exception cref="TwilioVideoException">It could not be changed.</exception>
    public async Task<Transcription> SetTranscriptionAsync(string room, string transcription, string? status, string? configuration, CallContext call)
    {
        Identifier.Transcription(transcription);
        var form = new FormFields().Add("Status", status).Add("Configuration", configuration);
        string[] path = [await RoomPathAsync(room, call).ConfigureAwait(false), transcription];
        return await ChangeAsync(UpdateTranscription, FetchTranscription, path, form, Goals.TranscriptionStatus(status), call).ConfigureAwait(false);
    }

    private async Task<Transcription> FindStartedAsync(string[] room, CallContext call)
    {
        var page = await ListAsync(ListTranscription, room, new ListQuery(), call).ConfigureAwait(false);
        var started = page.Items.Where(one => one.Status == "started" && one.Ttid is not null).ToArray();

        // Of several it is not known which one is new.
        return started.Length == 1 && !page.HasNext
            ? started[0]
            : throw new TwilioVideoException(FailureKind.Service, "The new transcription can't be told from others.") { StatusCode = 404, Code = 20404 };
    }
}
