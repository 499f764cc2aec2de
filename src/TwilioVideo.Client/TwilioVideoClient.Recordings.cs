using System.Collections.Generic;
using System.Threading.Tasks;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.Client.Options;
using TwilioVideo.Client.Paging;
using TwilioVideo.Client.Serialization;

namespace TwilioVideo.Client;

public sealed partial class TwilioVideoClient
{
    private static readonly ApiOperation<Recording> FetchRecording = ApiOperation.Get("/v1/Recordings/{Sid}", json => json.Recording, ResponseMatch.Recording);

    private static readonly ApiOperation<Recording> FetchRoomRecording =
        ApiOperation.Get("/v1/Rooms/{RoomSid}/Recordings/{Sid}", json => json.Recording, ResponseMatch.Recording);

    private static readonly ListApiOperation<Recording> ListRecording =
        ApiOperation.List<RecordingListResponse, Recording>("/v1/Recordings", json => json.RecordingListResponse, ListItemFilter.Recording, max: MaxSmallPageSize);

    private static readonly ListApiOperation<Recording> ListRoomRecording =
        ApiOperation.List<RecordingListResponse, Recording>("/v1/Rooms/{RoomSid}/Recordings", json => json.RecordingListResponse, ListItemFilter.Recording);

    private static readonly ApiOperation<NoContent> DeleteRecording = ApiOperation.Delete("/v1/Recordings/{Sid}");

    private static readonly ApiOperation<NoContent> DeleteRoomRecording = ApiOperation.Delete("/v1/Rooms/{RoomSid}/Recordings/{Sid}");

    /// <summary>Fetches one recording (<c>GET /v1/Recordings/{Sid}</c>, or <c>GET /v1/Rooms/{RoomSid}/Recordings/{Sid}</c>).</summary>
    /// <param name="room">The room that it must be of; null where that does not matter.</param>
    /// <param name="recording">Its SID.</param>
    /// <param name="context">Cancellation and observation of this call.</param>
    /// <returns>The recording.</returns>
    /// <exception cref="TwilioVideoException">It could not be had.</exception>
    public async Task<Recording> GetRecordingAsync(string? room, string recording, RequestContext context)
    {
        SidType.Recording.Validate(recording);
        return room is null
            ? await SendAsync(FetchRecording, [recording], null, context).ConfigureAwait(false)
            : await SendAsync(FetchRoomRecording, [await RoomSidAsync(room, context).ConfigureAwait(false), recording], null, context).ConfigureAwait(false);
    }

    /// <summary>
    /// Lists recordings: of the account (<c>GET /v1/Recordings</c>), or of a room (<c>GET /v1/Rooms/{RoomSid}/Recordings</c>). What
    /// the room's own list can't be narrowed by, the account's can, with the room as a grouping.
    /// </summary>
    /// <param name="room">The room's SID, or its unique name while it is in progress; null for the whole account.</param>
    /// <param name="options">What to narrow the list by.</param>
    /// <param name="context">Cancellation and observation of this call.</param>
    /// <returns>The first page.</returns>
    /// <exception cref="TwilioVideoException">It could not be had.</exception>
    public async Task<Page<Recording>> ListRecordingsAsync(string? room, RecordingListOptions options, RequestContext context)
    {
        if (room is null)
        {
            return await ListAsync(ListRecording, [], options, context).ConfigureAwait(false);
        }

        var sid = await RoomSidAsync(room, context).ConfigureAwait(false);
        return IsForAccount(options)
            ? await ListAsync(ListRecording, [], WithGrouping(options, sid), context).ConfigureAwait(false)
            : await ListAsync(ListRoomRecording, [sid], options, context).ConfigureAwait(false);
    }

    /// <summary>Removes a recording (<c>DELETE /v1/Recordings/{Sid}</c>, or <c>DELETE /v1/Rooms/{RoomSid}/Recordings/{Sid}</c>).</summary>
    /// <param name="room">The room that it must be of; null where that does not matter.</param>
    /// <param name="recording">Its SID.</param>
    /// <param name="context">Cancellation and observation of this call.</param>
    /// <returns>A task that ends with the removal.</returns>
    /// <exception cref="TwilioVideoException">It could not be removed.</exception>
    public async Task RemoveRecordingAsync(string? room, string recording, RequestContext context)
    {
        SidType.Recording.Validate(recording);
        await (room is null
            ? RemoveAsync(DeleteRecording, FetchRecording, IsDeleted, [recording], context)
            : RemoveAsync(DeleteRoomRecording, FetchRoomRecording, IsDeleted, [await RoomSidAsync(room, context).ConfigureAwait(false), recording], context)).ConfigureAwait(false);
    }

    /// <summary>Whether only the account's list can be narrowed in this way.</summary>
    /// <param name="options">What to narrow a list by.</param>
    /// <returns>True where a room's own list can't.</returns>
    public static bool IsForAccount(RecordingListOptions options) => options.MediaType is not null || options.GroupingSids is { Count: > 0 };

    private static bool IsDeleted(Recording recording) => recording.Status == "deleted";

    private static RecordingListOptions WithGrouping(RecordingListOptions options, string sid) => new()
    {
        Status = options.Status,
        CreatedAfter = options.CreatedAfter,
        CreatedBefore = options.CreatedBefore,
        PageSize = options.PageSize,
        SourceSid = options.SourceSid,
        MediaType = options.MediaType,
        GroupingSids = new List<string>(options.GroupingSids ?? []) { sid },
    };
}
