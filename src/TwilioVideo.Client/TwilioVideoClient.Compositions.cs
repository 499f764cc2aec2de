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
    private static readonly ApiOperation<Composition> FetchComposition =
        ApiOperation.Get("/v1/Compositions/{Sid}", json => json.Composition, ResponseMatch.Composition);

    private static readonly ListApiOperation<Composition, CompositionListOptions> ListComposition =
        ApiOperation.List<CompositionListResponse, Composition, CompositionListOptions>(
            "/v1/Compositions",
            json => json.CompositionListResponse,
            json => json.Composition,
            ListItemFilter.Composition,
            composition => composition.Sid,
            maxPageSize: MaxSmallPageSize);

    private static readonly ApiOperation<Composition> CreateComposition =
        ApiOperation.Post("/v1/Compositions", json => json.Composition, RetrySafety.NonIdempotent, ResponseMatch.Composition);

    private static readonly ApiOperation<NoContent> DeleteComposition = ApiOperation.Delete("/v1/Compositions/{Sid}");

    /// <summary>Fetches one composition (<c>GET /v1/Compositions/{Sid}</c>).</summary>
    /// <param name="composition">The composition's SID.</param>
    /// <param name="context">The cancellation and observation of the call.</param>
    /// <returns>The composition.</returns>
    /// <exception cref="TwilioVideoException">The request failed.</exception>
    public async Task<Composition> GetCompositionAsync(string composition, RequestContext context) =>
        await SendAsync(FetchComposition, [SidType.Composition.Validate(composition)], null, context).ConfigureAwait(false);

    /// <summary>Lists compositions (<c>GET /v1/Compositions</c>).</summary>
    /// <param name="options">The filters and page size.</param>
    /// <param name="context">The cancellation and observation of the call.</param>
    /// <returns>The first page.</returns>
    /// <exception cref="TwilioVideoException">The request failed.</exception>
    public async Task<Page<Composition>> ListCompositionsAsync(CompositionListOptions options, RequestContext context)
    {
        var sid = options.Room is null ? null : await RoomSidAsync(RoomIdentifier.Parse(options.Room), context).ConfigureAwait(false);
        return await ListAsync(ListComposition, [], options with { RoomSid = sid }, context).ConfigureAwait(false);
    }

    /// <summary>Creates a composition of a room's recordings (<c>POST /v1/Compositions</c>).</summary>
    /// <param name="room">The room's SID, or its unique name while it is in progress.</param>
    /// <param name="options">The layout, sources and format: at least a layout or audio sources.</param>
    /// <param name="context">The cancellation and observation of the call.</param>
    /// <returns>The composition, which is not ready yet.</returns>
    /// <exception cref="TwilioVideoException">The request failed.</exception>
    public async Task<Composition> CreateCompositionAsync(RoomIdentifier room, CompositionOptions options, RequestContext context)
    {
        options.Validate();
        var roomSid = await RoomSidAsync(room, context).ConfigureAwait(false);
        var form = options.WriteTo(new FormUrlEncodedBuilder().Add("RoomSid", roomSid));
        return await CreateAsync(CreateComposition, [], form, Goals.CompositionOf(roomSid), null, context).ConfigureAwait(false);
    }

    /// <summary>Removes a composition (<c>DELETE /v1/Compositions/{Sid}</c>).</summary>
    /// <param name="composition">The composition's SID.</param>
    /// <param name="context">The cancellation and observation of the call.</param>
    /// <returns>A task that represents the operation.</returns>
    /// <exception cref="TwilioVideoException">The request failed.</exception>
    public async Task RemoveCompositionAsync(string composition, RequestContext context)
    {
        string[] path = [SidType.Composition.Validate(composition)];
        await RemoveAsync(DeleteComposition, FetchComposition, item => item.Status == "deleted", path, context).ConfigureAwait(false);
    }
}
