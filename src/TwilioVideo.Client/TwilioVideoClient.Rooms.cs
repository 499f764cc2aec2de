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
    private static readonly ApiOperation<Room> FetchRoom = ApiOperation.Get("/v1/Rooms/{Sid}", json => json.Room, ResponseMatch.Room);
    private static readonly ListApiOperation<Room, RoomListOptions> ListRoom =
        ApiOperation.List<RoomListResponse, Room, RoomListOptions>(
            "/v1/Rooms", json => json.RoomListResponse, json => json.Room, ListItemFilter.Room, room => room.Sid);

    private static readonly ApiOperation<Room> CreateRoom =
        ApiOperation.Post("/v1/Rooms", json => json.Room, RetrySafety.NonIdempotent, ResponseMatch.Room);
    private static readonly ApiOperation<Room> UpdateRoom =
        ApiOperation.Post("/v1/Rooms/{Sid}", json => json.Room, RetrySafety.Idempotent, ResponseMatch.Room);

    /// <summary>Fetches one room (<c>GET /v1/Rooms/{Sid}</c>).</summary>
    /// <param name="room">The SID, or the unique name while the room is in progress.</param>
    /// <param name="context">The cancellation and observation of the call.</param>
    /// <returns>The room.</returns>
    /// <exception cref="TwilioVideoException">The request failed.</exception>
    public async Task<Room> GetRoomAsync(RoomIdentifier room, RequestContext context)
    {
        if (room.RequiresLookup)
        {
            return await FindRoomAsync(room.Value, context).ConfigureAwait(false);
        }

        return await SendAsync(FetchRoom, [room.Value], null, context).ConfigureAwait(false);
    }

    /// <summary>Lists rooms (<c>GET /v1/Rooms</c>); without a status, those in progress.</summary>
    /// <param name="options">The filters and page size.</param>
    /// <param name="context">The cancellation and observation of the call.</param>
    /// <returns>The first page.</returns>
    /// <exception cref="TwilioVideoException">The request failed.</exception>
    public Task<Page<Room>> ListRoomsAsync(RoomListOptions options, RequestContext context) => ListAsync(ListRoom, [], options, context);

    /// <summary>Creates a room (<c>POST /v1/Rooms</c>).</summary>
    /// <param name="room">The options of the room.</param>
    /// <param name="context">The cancellation and observation of the call.</param>
    /// <returns>The room.</returns>
    /// <exception cref="TwilioVideoException">The request failed.</exception>
    public Task<Room> CreateRoomAsync(CreateRoomOptions room, RequestContext context) =>
        CreateAsync(CreateRoom, [], room.ToForm(), Goals.Created(room.UniqueName), room.UniqueName is { } name ? () =>
            FindRoomAsync(name, context) : null, context);

    /// <summary>
    /// Sets a room's status (<c>POST /v1/Rooms/{Sid}</c>). <c>completed</c> is a desired state: it is a success if the room has ended
    /// already.
    /// </summary>
    /// <param name="room">The SID, or the unique name while the room is in progress.</param>
    /// <param name="status">The new status; the service accepts <c>completed</c>.</param>
    /// <param name="context">The cancellation and observation of the call.</param>
    /// <returns>The room as it is now.</returns>
    /// <exception cref="TwilioVideoException">The request failed.</exception>
    public async Task<Room> SetRoomStatusAsync(RoomIdentifier room, string status, RequestContext context)
    {
        // By the time of a second request the name may belong to another room.
        string id;
        try
        {
            id = room.IsSid || await GetRoomAsync(room, context).ConfigureAwait(false) is not { Sid: { } sid } ? room.Value : sid;
        }
        catch (TwilioVideoException exception) when (status == "completed" && exception is { Kind: TwilioVideoErrorKind.Api, StatusCode: 404 })
        {
            var options = new RoomListOptions { UniqueName = room.Value, Status = status };
            var page = await ListRoomsAsync(options, context).ConfigureAwait(false);
            if (page.Items.Where(item => item.UniqueName == room.Value && item.Status == status)
                .OrderByDescending(item => item.DateCreated).FirstOrDefault() is { } last)
            {
                return last;
            }

            throw;
        }

        try
        {
            return await ChangeAsync(UpdateRoom, FetchRoom, [id], new FormUrlEncodedBuilder(
                ).Add("Status", status), Goals.RoomStatus(status), context).ConfigureAwait(false);
        }
        catch (TwilioVideoException exception) when (status == "completed" && IsGoneOrConflict(exception))
        {
            var isKnown = SidType.Room.Matches(id);
            if (await FetchKnownAsync(
                () => SendAsync(FetchRoom, [id], null, context), isKnown, context).ConfigureAwait(false) is { Status: "completed" } ended)
            {
                return ended;
            }

            throw;
        }
    }

    // The service does not find a name that has to be encoded in a path.
    private async ValueTask<string> RoomPathAsync(RoomIdentifier room, RequestContext context) =>
        room.RequiresLookup ? (await FindRoomAsync(room.Value, context).ConfigureAwait(false)).Sid! : room.Value;

    // Some resources of a room are available under its SID only, and most of them are read after the room has ended.
    private async ValueTask<string> RoomSidAsync(RoomIdentifier room, RequestContext context)
    {
        try
        {
            return room.IsSid ? room.Value : (await GetRoomAsync(room, context).ConfigureAwait(false)).Sid!;
        }
        catch (TwilioVideoException exception) when (exception is { Kind: TwilioVideoErrorKind.Api, StatusCode: 404 })
        {
            throw exception.WithMessage(
                $"No room in progress has the unique name '{room}'. A room that has ended is found by its SID only.");
        }
    }

    private async Task<Room> FindRoomAsync(string uniqueName, RequestContext context)
    {
        var page = await ListRoomsAsync(
            new RoomListOptions { UniqueName = uniqueName, Status = "in-progress", PageSize = 1 }, context).ConfigureAwait(false);
        return page.Items.FirstOrDefault(room => room.UniqueName == uniqueName && SidType.Room.Matches(room.Sid))
            ?? throw new TwilioVideoException(TwilioVideoErrorKind.Api, $"No room in progress has the unique name '{uniqueName}'.")
            {
                StatusCode = 404,
                Code = 20404,
            };
    }

    private static bool IsGoneOrConflict(TwilioVideoException exception) =>
        exception.Kind == TwilioVideoErrorKind.Api
            && (exception.StatusCode is 404 or 409 || exception.Code is 53112 or 53118 or 53204 or 53209);
}
