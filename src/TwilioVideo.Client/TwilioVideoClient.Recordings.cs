using System.Collections.Generic;
using System.Threading.Tasks;
using TwilioVideo.Client.Answers;
using TwilioVideo.Client.Requests;

namespace TwilioVideo.Client;

public sealed partial class TwilioVideoClient
{
    private static readonly Operation<Recording> FetchRecording = Operation.Get("/v1/Recordings/{Sid}", json => json.Recording, ResponseMatch.Recording);

    private static readonly Operation<Recording> FetchRoomRecording =
        Operation.Get("/v1/Rooms/{RoomSid}/Recordings/{Sid}", json => json.Recording, ResponseMatch.Recording);

    private static readonly ListOperation<Recording> ListRecording =
        Operation.List<RecordingList, Recording>("/v1/Recordings", json => json.RecordingList, Fits.Recording, most: MostPerSmallPage);

    private static readonly ListOperation<Recording> ListRoomRecording =
        Operation.List<RecordingList, Recording>("/v1/Rooms/{RoomSid}/Recordings", json => json.RecordingList, Fits.Recording);

    private static readonly Operation<Removed> DeleteRecording = Operation.Delete("/v1/Recordings/{Sid}");

    private static readonly Operation<Removed> DeleteRoomRecording = Operation.Delete("/v1/Rooms/{RoomSid}/Recordings/{Sid}");

    /// <summary>Fetches one recording (<c>GET /v1/Recordings/{Sid}</c>, or <c>GET /v1/Rooms/{RoomSid}/Recordings/{Sid}</c>).</summary>
    /// <param name="room">The room that it must be of; null where that does not matter.</param>
    /// <param name="recording">Its SID.</param>
    /// <param name="call">Cancellation and observation of this call.</param>
    /// <returns>The recording.</returns>
    /// <exception cref="TwilioVideoException">It could not be had.</exception>
    public async Task<Recording> GetRecordingAsync(string? room, string recording, CallContext call)
    {
        SidKind.Recording.Check(recording);
        return room is null
            ? await SendAsync(FetchRecording, [recording], null, call).ConfigureAwait(false)
            : await SendAsync(FetchRoomRecording, [await RoomSidAsync(room, call).ConfigureAwait(false), recording], null, call).ConfigureAwait(false);
    }

    /// <summary>
    /// Lists recordings: of the account (<c>GET /v1/Recordings</c>), or of a room (<c>GET /v1/Rooms/{RoomSid}/Recordings</c>). What
    /// the room's own list can't be narrowed by, the account's can, with the room as a grouping.
    /// </summary>
    /// <param name="room">The room's SID, or its unique name while it is in progress; null for the whole account.</param>
    /// <param name="query">What to narrow the list by.</param>
    /// <param name="call">Cancellation and observation of this call.</param>
    /// <returns>The first page.</returns>
    /// <exception cref="TwilioVideoException">It could not be had.</exception>
    public async Task<Page<Recording>> ListRecordingsAsync(string? room, RecordingQuery query, CallContext call)
    {
        if (room is null)
        {
            return await ListAsync(ListRecording, [], query, call).ConfigureAwait(false);
        }

        var sid = await RoomSidAsync(room, call).ConfigureAwait(false);
        return IsForAccount(query)
            ? await ListAsync(ListRecording, [], WithGrouping(query, sid), call).ConfigureAwait(false)
            : await ListAsync(ListRoomRecording, [sid], query, call).ConfigureAwait(false);
    }

    /// <summary>Removes a recording (<c>DELETE /v1/Recordings/{Sid}</c>, or <c>DELETE /v1/Rooms/{RoomSid}/Recordings/{Sid}</c>).</summary>
    /// <param name="room">The room that it must be of; null where that does not matter.</param>
    /// <param name="recording">Its SID.</param>
    /// <param name="call">Cancellation and observation of this call.</param>
    /// <returns>A task that ends with the removal.</returns>
    /// <exception cref="TwilioVideoException">It could not be removed.</exception>
    public async Task RemoveRecordingAsync(string? room, string recording, CallContext call)
    {
        SidKind.Recording.Check(recording);
        await (room is null
            ? RemoveAsync(DeleteRecording, FetchRecording, IsDeleted, [recording], call)
            : RemoveAsync(DeleteRoomRecording, FetchRoomRecording, IsDeleted, [await RoomSidAsync(room, call).ConfigureAwait(false), recording], call)).ConfigureAwait(false);
    }

    /// <summary>Whether only the account's list can be narrowed in this way.</summary>
    /// <param name="query">What to narrow a list by.</param>
    /// <returns>True where a room's own list can't.</returns>
    public static bool IsForAccount(RecordingQuery query) => query.MediaType is not null || query.GroupingSids is { Count: > 0 };

    private static bool IsDeleted(Recording recording) => recording.Status == "deleted";

    private static RecordingQuery WithGrouping(RecordingQuery query, string sid) => new()
    {
        Status = query.Status,
        CreatedAfter = query.CreatedAfter,
        CreatedBefore = query.CreatedBefore,
        PageSize = query.PageSize,
        SourceSid = query.SourceSid,
        MediaType = query.MediaType,
        GroupingSids = new List<string>(query.GroupingSids ?? []) { sid },
    };
}
