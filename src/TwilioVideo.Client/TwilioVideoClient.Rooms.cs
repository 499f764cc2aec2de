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
    private static readonly ListApiOperation<Room> ListRoom = ApiOperation.List<RoomListResponse, Room>("/v1/Rooms", json => json.RoomListResponse, ListItemFilter.Room, name: "UniqueName");
    private static readonly ApiOperation<Room> CreateRoom = ApiOperation.Post("/v1/Rooms", json => json.Room, RetrySafety.NonIdempotent, ResponseMatch.Room);
    private static readonly ApiOperation<Room> UpdateRoom = ApiOperation.Post("/v1/Rooms/{Sid}", json => json.Room, RetrySafety.Idempotent, ResponseMatch.Room);

    /// <summary>Fetches one room (<c>GET /v1/Rooms/{Sid}</c>).</summary>
    /// <param name="room">SID in any status, or unique name while in progress.</param>
    /// <param name="context">Cancellation and observation of this call.</param>
    /// <returns>The room.</returns>
    /// <exception cref="TwilioVideoException">It could not be had.</exception>
    public async Task<Room> GetRoomAsync(string room, RequestContext context)
    {
        if (Identifier.NeedsLookup(Identifier.ValidateRoom(room)))
        {
            return await FindRoomAsync(room, context).ConfigureAwait(false);
        }

        return await SendAsync(FetchRoom, [room], null, context).ConfigureAwait(false);
    }

    /// <summary>Lists rooms (<c>GET /v1/Rooms</c>); without a status, those in progress.</summary>
    /// <param name="options">What to narrow the list by.</param>
    /// <param name="context">Cancellation and observation of this call.</param>
    /// <returns>The first page.</returns>
    /// <exception cref="TwilioVideoException">It could not be had.</exception>
    public Task<Page<Room>> ListRoomsAsync(ListOptions options, RequestContext context) => ListAsync(ListRoom, [], options, context);

    /// <summary>Creates a room (<c>POST /v1/Rooms</c>).</summary>
    /// <param name="room">Its options.</param>
    /// <param name="context">Cancellation and observation of this call.</param>
    /// <returns>The room.</returns>
    /// <exception cref="TwilioVideoException">It could not be created.</exception>
    public Task<Room> CreateRoomAsync(CreateRoomOptions room, RequestContext context) =>
        CreateAsync(CreateRoom, [], room.ToForm(), Goals.Created(room.UniqueName), room.UniqueName is { } name ? () => FindRoomAsync(name, context) : null, context);

    /// <summary>
    /// Sets a room's status (<c>POST /v1/Rooms/{Sid}</c>). <c>completed</c> is a desired state: a room that has ended is a success.
    /// </summary>
    /// <param name="room">SID, or unique name while in progress.</param>
    /// <param name="status">The new status; the service accepts <c>completed</c>.</param>
    /// <param name="context">Cancellation and observation of this call.</param>
    /// <returns>The room as it is now.</returns>
    /// <exception cref="TwilioVideoException">It could not be changed.</exception>
    public async Task<Room> SetRoomStatusAsync(string room, string status, RequestContext context)
    {
        // A name may be another room's by the time of a second look or a second request.
        string id;
        try
        {
            id = SidType.Room.Matches(Identifier.ValidateRoom(room)) || await GetRoomAsync(room, context).ConfigureAwait(false) is not { Sid: { } sid } ? room : sid;
        }
        catch (TwilioVideoException exception) when (status == "completed" && exception is { Kind: TwilioVideoErrorKind.Api, StatusCode: 404 })
        {
            var page = await ListRoomsAsync(new ListOptions { Name = room, Status = status }, context).ConfigureAwait(false);
            if (page.Items.Where(item => item.UniqueName == room && item.Status == status).OrderByDescending(item => item.DateCreated).FirstOrDefault() is { } last)
            {
                return last;
            }

            throw;
        }

        try
        {
            return await ChangeAsync(UpdateRoom, FetchRoom, [id], new FormUrlEncodedBuilder().Add("Status", status), Goals.RoomStatus(status), context).ConfigureAwait(false);
        }
        catch (TwilioVideoException exception) when (status == "completed" && IsGoneOrConflict(exception))
        {
            if (await LookAsync(() => SendAsync(FetchRoom, [id], null, context)).ConfigureAwait(false) is { Status: "completed" } ended)
            {
                return ended;
            }

            throw;
        }
    }

    // A name with characters that a path would have to encode can't be addressed there.
    private async ValueTask<string> RoomPathAsync(string room, RequestContext context) =>
        Identifier.NeedsLookup(Identifier.ValidateRoom(room)) ? (await FindRoomAsync(room, context).ConfigureAwait(false)).Sid! : room;

    // Some resources of a room are known by its SID only; and most of them are looked at when the room has ended.
    private async ValueTask<string> RoomSidAsync(string room, RequestContext context)
    {
        try
        {
            return SidType.Room.Matches(room) ? room : (await GetRoomAsync(room, context).ConfigureAwait(false)).Sid!;
        }
        catch (TwilioVideoException exception) when (exception is { Kind: TwilioVideoErrorKind.Api, StatusCode: 404 })
        {
            throw new TwilioVideoException(TwilioVideoErrorKind.Api, $"No room in progress has the unique name '{room}'. A room that has ended is found by its SID only; Get-TwilioRoom -Status completed -UniqueName finds that.", exception)
            {
                StatusCode = exception.StatusCode,
                Code = exception.Code,
                RequestId = exception.RequestId,
                MoreInfo = exception.MoreInfo,
            };
        }
    }

    private async Task<Room> FindRoomAsync(string uniqueName, RequestContext context)
    {
        var page = await ListRoomsAsync(new ListOptions { Name = uniqueName, Status = "in-progress", PageSize = 1 }, context).ConfigureAwait(false);
        return page.Items.FirstOrDefault(room => room.UniqueName == uniqueName && SidType.Room.Matches(room.Sid))
            ?? throw new TwilioVideoException(TwilioVideoErrorKind.Api, $"No room in progress has the unique name '{uniqueName}'.") { StatusCode = 404, Code = 20404 };
    }

    private static bool IsGoneOrConflict(TwilioVideoException exception) =>
        exception.Kind == TwilioVideoErrorKind.Api && (exception.StatusCode is 404 or 409 || exception.Code is 53112 or 53118 or 53204 or 53209);
}
