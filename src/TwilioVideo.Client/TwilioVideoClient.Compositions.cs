using System.Threading.Tasks;
using TwilioVideo.Client.Answers;
using TwilioVideo.Client.Requests;

namespace TwilioVideo.Client;

public sealed partial class TwilioVideoClient
{
    private static readonly Operation<Composition> FetchComposition = Operation.Get("/v1/Compositions/{Sid}", json => json.Composition, ResponseMatch.Composition);

    private static readonly ListOperation<Composition> ListComposition =
        Operation.List<CompositionList, Composition>("/v1/Compositions", json => json.CompositionList, Fits.Composition, most: MostPerSmallPage);

    private static readonly Operation<Composition> CreateComposition =
        Operation.Post("/v1/Compositions", json => json.Composition, Resend.OnlyIfNotReceived, ResponseMatch.Composition);

    private static readonly Operation<Removed> DeleteComposition = Operation.Delete("/v1/Compositions/{Sid}");

    /// <summary>Fetches one composition (<c>GET /v1/Compositions/{Sid}</c>).</summary>
    /// <param name="composition">Its SID.</param>
    /// <param name="call">Cancellation and observation of this call.</param>
    /// <returns>The composition.</returns>
    /// <exception cref="TwilioVideoException">It could not be had.</exception>
    public async Task<Composition> GetCompositionAsync(string composition, CallContext call) =>
        await SendAsync(FetchComposition, [SidKind.Composition.Check(composition)], null, call).ConfigureAwait(false);

    /// <summary>Lists compositions (<c>GET /v1/Compositions</c>).</summary>
    /// <param name="query">What to narrow the list by.</param>
    /// <param name="call">Cancellation and observation of this call.</param>
    /// <returns>The first page.</returns>
    /// <exception cref="TwilioVideoException">It could not be had.</exception>
    public async Task<Page<Composition>> ListCompositionsAsync(CompositionQuery query, CallContext call)
    {
        query.RoomSid = query.Room is null ? null : await RoomSidAsync(query.Room, call).ConfigureAwait(false);
        return await ListAsync(ListComposition, [], query, call).ConfigureAwait(false);
    }

    /// <summary>Orders a composition of a room's recordings (<c>POST /v1/Compositions</c>).</summary>
    /// <param name="room">The room's SID, or its unique name while it is in progress.</param>
    /// <param name="options">What it is to look and sound like: at least a layout or audio sources.</param>
    /// <param name="call">Cancellation and observation of this call.</param>
    /// <returns>The composition, which is not ready yet.</returns>
    /// <exception cref="TwilioVideoException">It could not be ordered.</exception>
    public async Task<Composition> CreateCompositionAsync(string room, CompositionOptions options, CallContext call)
    {
        options.Check();
        var roomSid = await RoomSidAsync(room, call).ConfigureAwait(false);
        var form = options.AddTo(new FormFields().Add("RoomSid", roomSid));
        return await CreateAsync(CreateComposition, [], form, Goals.Ordered(roomSid), null, call).ConfigureAwait(false);
    }

    /// <summary>Removes a composition (<c>DELETE /v1/Compositions/{Sid}</c>).</summary>
    /// <param name="composition">Its SID.</param>
    /// <param name="call">Cancellation and observation of this call.</param>
    /// <returns>A task that ends with the removal.</returns>
    /// <exception cref="TwilioVideoException">It could not be removed.</exception>
    public async Task RemoveCompositionAsync(string composition, CallContext call) =>
        await RemoveAsync(DeleteComposition, FetchComposition, one => one.Status == "deleted", [SidKind.Composition.Check(composition)], call).ConfigureAwait(false);
}
