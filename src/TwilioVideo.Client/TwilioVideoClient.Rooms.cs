using System.Linq;
using System.Threading.Tasks;
using TwilioVideo.Client.Answers;
using TwilioVideo.Client.Requests;

namespace TwilioVideo.Client;

public sealed partial class TwilioVideoClient
{
    private static readonly Operation<Room> FetchRoom = Operation.Get("/v1/Rooms/{Sid}", json => json.Room, ResponseMatch.Room);
    private static readonly ListOperation<Room> ListRoom = Operation.List<RoomList, Room>("/v1/Rooms", json => json.RoomList, Fits.Room, name: "UniqueName");
    private static readonly Operation<Room> CreateRoom = Operation.Post("/v1/Rooms", json => json.Room, Resend.OnlyIfNotReceived, ResponseMatch.Room);
    private static readonly Operation<Room> UpdateRoom = Operation.Post("/v1/Rooms/{Sid}", json => json.Room, Resend.Safe, ResponseMatch.Room);

    /// <summary>Fetches one room (<c>GET /v1/Rooms/{Sid}</c>).</summary>
    /// <param name="room">SID in any status, or unique name while in progress.</param>
    /// <param name="call">Cancellation and observation of this call.</param>
    /// <returns>The room.</returns>
    /// <exception cref="TwilioVideoException">It could not be had.</exception>
    public async Task<Room> GetRoomAsync(string room, CallContext call)
    {
        if (Identifier.NeedsLookup(Identifier.Room(room)))
        {
            return await FindRoomAsync(room, call).ConfigureAwait(false);
        }

        return await SendAsync(FetchRoom, [room], null, call).ConfigureAwait(false);
    }

    /// <summary>Lists rooms (<c>GET /v1/Rooms</c>); without a status, those in progress.</summary>
    /// <param name="query">What to narrow the list by.</param>
    /// <param name="call">Cancellation and observation of this call.</param>
    /// <returns>The first page.</returns>
    /// <exception cref="TwilioVideoException">It could not be had.</exception>
    public Task<Page<Room>> ListRoomsAsync(ListQuery query, CallContext call) => ListAsync(ListRoom, [], query, call);

    /// <summary>Creates a room (<c>POST /v1/Rooms</c>).</summary>
    /// <param name="room">Its options.</param>
    /// <param name="call">Cancellation and observation of this call.</param>
    /// <returns>The room.</returns>
    /// <exception cref="TwilioVideoException">It could not be created.</exception>
    public Task<Room> CreateRoomAsync(NewRoom room, CallContext call) =>
        CreateAsync(CreateRoom, [], room.ToForm(), Goals.Created(room.UniqueName), room.UniqueName is { } name ? () => FindRoomAsync(name, call) : null, call);

    /// <summary>
    /// Sets a room's status (<c>POST /v1/Rooms/{Sid}</c>). <c>completed</c> is a desired state: a room that has ended is a success.
    /// </summary>
    /// <param name="room">SID, or unique name while in progress.</param>
    /// <param name="status">The new status; the service accepts <c>completed</c>.</param>
    /// <param name="call">Cancellation and observation of this call.</param>
    /// <returns>The room as it is now.</returns>
    /// <exception cref="TwilioVideoException">It could not be changed.</exception>
    public async Task<Room> SetRoomStatusAsync(string room, string status, CallContext call)
    {
        // A name may be another room's by the time of a second look or a second request.
        var id = SidKind.Room.Names(Identifier.Room(room)) || await GetRoomAsync(room, call).ConfigureAwait(false) is not { Sid: { } sid } ? room : sid;
        try
        {
            return await ChangeAsync(UpdateRoom, FetchRoom, [id], new FormFields().Add("Status", status), Goals.RoomStatus(status), call).ConfigureAwait(false);
        }
        catch (TwilioVideoException failure) when (status == "completed" && IsGoneOrConflict(failure))
        {
            if (await LookAsync(() => SendAsync(FetchRoom, [id], null, call)).ConfigureAwait(false) is { Status: "completed" } ended)
            {
                return ended;
            }

            throw;
        }
    }

    // A name with characters that a path would have to encode can't be addressed there.
    private async ValueTask<string> RoomPathAsync(string room, CallContext call) =>
        Identifier.NeedsLookup(Identifier.Room(room)) ? (await FindRoomAsync(room, call).ConfigureAwait(false)).Sid! : room;

    // Some resources of a room are known by its SID only; and most of them are looked at when the room has ended.
    private async ValueTask<string> RoomSidAsync(string room, CallContext call)
    {
        try
        {
            return SidKind.Room.Names(room) ? room : (await GetRoomAsync(room, call).ConfigureAwait(false)).Sid!;
        }
        catch (TwilioVideoException failure) when (failure is { Kind: FailureKind.Service, StatusCode: 404 })
        {
            throw new TwilioVideoException(FailureKind.Service, $"No room in progress has the unique name '{room}'. A room that has ended is found by its SID only; Get-TwilioRoom -Status completed -UniqueName finds that.", failure)
            {
                StatusCode = failure.StatusCode,
                Code = failure.Code,
                RequestId = failure.RequestId,
                MoreInfo = failure.MoreInfo,
            };
        }
    }

    private async Task<Room> FindRoomAsync(string uniqueName, CallContext call)
    {
        var page = await ListRoomsAsync(new ListQuery { Name = uniqueName, Status = "in-progress", PageSize = 1 }, call).ConfigureAwait(false);
        return page.Items.FirstOrDefault(one => one.UniqueName == uniqueName && SidKind.Room.Names(one.Sid))
            ?? throw new TwilioVideoException(FailureKind.Service, $"No room in progress has the unique name '{uniqueName}'.") { StatusCode = 404, Code = 20404 };
    }

    private static bool IsGoneOrConflict(TwilioVideoException failure) =>
        failure.Kind == FailureKind.Service && (failure.StatusCode is 404 or 409 || failure.Code is 53112 or 53118 or 53204 or 53209);
}
