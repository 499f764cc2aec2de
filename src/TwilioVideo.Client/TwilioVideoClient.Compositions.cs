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
    private static readonly ApiOperation<Composition> FetchComposition = ApiOperation.Get("/v1/Compositions/{Sid}", json => json.Composition, ResponseMatch.Composition);

    private static readonly ListApiOperation<Composition> ListComposition =
        ApiOperation.List<CompositionListResponse, Composition>("/v1/Compositions", json => json.CompositionListResponse, ListItemFilter.Composition, max: MaxSmallPageSize);

    private static readonly ApiOperation<Composition> CreateComposition =
        ApiOperation.Post("/v1/Compositions", json => json.Composition, RetrySafety.NonIdempotent, ResponseMatch.Composition);

    private static readonly ApiOperation<NoContent> DeleteComposition = ApiOperation.Delete("/v1/Compositions/{Sid}");

    /// <summary>Fetches one composition (<c>GET /v1/Compositions/{Sid}</c>).</summary>
    /// <param name="composition">Its SID.</param>
    /// <param name="context">Cancellation and observation of this call.</param>
    /// <returns>The composition.</returns>
    /// <exception cref="TwilioVideoException">It could not be had.</exception>
    public async Task<Composition> GetCompositionAsync(string composition, RequestContext context) =>
        await SendAsync(FetchComposition, [SidType.Composition.Validate(composition)], null, context).ConfigureAwait(false);

    /// <summary>Lists compositions (<c>GET /v1/Compositions</c>).</summary>
    /// <param name="options">What to narrow the list by.</param>
    /// <param name="context">Cancellation and observation of this call.</param>
    /// <returns>The first page.</returns>
    /// <exception cref="TwilioVideoException">It could not be had.</exception>
    public async Task<Page<Composition>> ListCompositionsAsync(CompositionListOptions options, RequestContext context)
    {
        options.RoomSid = options.Room is null ? null : await RoomSidAsync(options.Room, context).ConfigureAwait(false);
        return await ListAsync(ListComposition, [], options, context).ConfigureAwait(false);
    }

    /// <summary>Orders a composition of a room's recordings (<c>POST /v1/Compositions</c>).</summary>
    /// <param name="room">The room's SID, or its unique name while it is in progress.</param>
    /// <param name="options">What it is to look and sound like: at least a layout or audio sources.</param>
    /// <param name="context">Cancellation and observation of this call.</param>
    /// <returns>The composition, which is not ready yet.</returns>
    /// <exception cref="TwilioVideoException">It could not be ordered.</exception>
    public async Task<Composition> CreateCompositionAsync(string room, CompositionOptions options, RequestContext context)
    {
        options.Validate();
        var roomSid = await RoomSidAsync(room, context).ConfigureAwait(false);
        var form = options.WriteTo(new FormUrlEncodedBuilder().Add("RoomSid", roomSid));
        return await CreateAsync(CreateComposition, [], form, Goals.Ordered(roomSid), null, context).ConfigureAwait(false);
    }

    /// <summary>Removes a composition (<c>DELETE /v1/Compositions/{Sid}</c>).</summary>
    /// <param name="composition">Its SID.</param>
    /// <param name="context">Cancellation and observation of this call.</param>
    /// <returns>A task that ends with the removal.</returns>
    /// <exception cref="TwilioVideoException">It could not be removed.</exception>
    public async Task RemoveCompositionAsync(string composition, RequestContext context) =>
        await RemoveAsync(DeleteComposition, FetchComposition, item => item.Status == "deleted", [SidType.Composition.Validate(composition)], context).ConfigureAwait(false);
}
