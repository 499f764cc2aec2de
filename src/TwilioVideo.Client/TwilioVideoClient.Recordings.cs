using System.Threading.Tasks;
using TwilioVideo.Client.Http;
using TwilioVideo.Client.Identifiers;
using TwilioVideo.Client.Options;
using TwilioVideo.Client.Paging;
using TwilioVideo.Client.Serialization;

namespace TwilioVideo.Client;

public sealed partial class TwilioVideoClient
{
    private static readonly ApiOperation<Recording> FetchRecording =
        ApiOperation.Get("/v1/Recordings/{Sid}", json => json.Recording, ResponseMatch.Recording);

    private static readonly ApiOperation<Recording> FetchRoomRecording =
        ApiOperation.Get("/v1/Rooms/{RoomSid}/Recordings/{Sid}", json => json.Recording, ResponseMatch.Recording);

    private static readonly ListApiOperation<Recording, RecordingListOptions> ListRecording =
        ApiOperation.List<RecordingListResponse, Recording, RecordingListOptions>(
            "/v1/Recordings",
            json => json.RecordingListResponse,
            json => json.Recording,
            ListItemFilter.Recording,
            recording => recording.Sid,
            maxPageSize: MaxSmallPageSize);

    private static readonly ListApiOperation<Recording, RecordingListOptions> ListRoomRecording =
        ApiOperation.List<RecordingListResponse, Recording, RecordingListOptions>(
            "/v1/Rooms/{RoomSid}/Recordings",
            json => json.RecordingListResponse,
            json => json.Recording,
            ListItemFilter.Recording,
            recording => recording.Sid);

    private static readonly ApiOperation<NoContent> DeleteRecording = ApiOperation.Delete("/v1/Recordings/{Sid}");

    private static readonly ApiOperation<NoContent> DeleteRoomRecording = ApiOperation.Delete("/v1/Rooms/{RoomSid}/Recordings/{Sid}");

    /// <summary>Fetches one recording (<c>GET /v1/Recordings/{Sid}</c>, or <c>GET /v1/Rooms/{RoomSid}/Recordings/{Sid}</c>).</summary>
    /// <param name="room">The room that the recording must belong to.</param>
    /// <param name="recording">The recording's SID.</param>
    /// <param name="context">The cancellation and observation of the call.</param>
    /// <returns>The recording.</returns>
    /// <exception cref="TwilioVideoException">The request failed.</exception>
    public Task<Recording> GetRecordingAsync(RoomIdentifier room, string recording, RequestContext context) =>
        GetRecordingCoreAsync(room, recording, context);

    private async Task<Recording> GetRecordingCoreAsync(RoomIdentifier? room, string recording, RequestContext context)
    {
        SidType.Recording.Validate(recording);
        if (room is not { } parent)
        {
            return await SendAsync(FetchRecording, [recording], null, context).ConfigureAwait(false);
        }

        string[] path = [await RoomSidAsync(parent, context).ConfigureAwait(false), recording];
        return await SendAsync(FetchRoomRecording, path, null, context).ConfigureAwait(false);
    }

    /// <summary>
    /// Lists the recordings of the account (<c>GET /v1/Recordings</c>) or of a room (<c>GET /v1/Rooms/{RoomSid}/Recordings</c>). For
    /// filters that the room's list does not have, the account's list is filtered by the room.
    /// </summary>
    /// <param name="room">The room's SID, or its unique name while it is in progress.</param>
    /// <param name="options">The filters and page size.</param>
    /// <param name="context">The cancellation and observation of the call.</param>
    /// <returns>The first page.</returns>
    /// <exception cref="TwilioVideoException">The request failed.</exception>
    public Task<Page<Recording>> ListRecordingsAsync(RoomIdentifier room, RecordingListOptions options, RequestContext context) =>
        ListRecordingsCoreAsync(room, options, context);

    private async Task<Page<Recording>> ListRecordingsCoreAsync(RoomIdentifier? room, RecordingListOptions options, RequestContext context)
    {
        if (room is not { } parent)
        {
            return await ListAsync(ListRecording, [], options, context).ConfigureAwait(false);
        }

        var sid = await RoomSidAsync(parent, context).ConfigureAwait(false);
        return IsForAccount(options)
            ? await ListAsync(
                ListRecording, [], options with { GroupingSids = [.. options.GroupingSids ?? [], sid] }, context).ConfigureAwait(false)
            : await ListAsync(ListRoomRecording, [sid], options, context).ConfigureAwait(false);
    }

    /// <summary>Removes a recording (<c>DELETE /v1/Recordings/{Sid}</c>, or <c>DELETE /v1/Rooms/{RoomSid}/Recordings/{Sid}</c>).</summary>
    /// <param name="room">The room that the recording must belong to.</param>
    /// <param name="recording">The recording's SID.</param>
    /// <param name="context">The cancellation and observation of the call.</param>
    /// <returns>A task that represents the operation.</returns>
    /// <exception cref="TwilioVideoException">The request failed.</exception>
    public Task RemoveRecordingAsync(RoomIdentifier room, string recording, RequestContext context) =>
        RemoveRecordingCoreAsync(room, recording, context);

    private async Task RemoveRecordingCoreAsync(RoomIdentifier? room, string recording, RequestContext context)
    {
        SidType.Recording.Validate(recording);
        if (room is not { } parent)
        {
            await RemoveAsync(DeleteRecording, FetchRecording, IsDeleted, [recording], context).ConfigureAwait(false);
            return;
        }

        string[] path = [await RoomSidAsync(parent, context).ConfigureAwait(false), recording];
        await RemoveAsync(DeleteRoomRecording, FetchRoomRecording, IsDeleted, path, context).ConfigureAwait(false);
    }

    /// <summary>Determines whether only the account's list has the filters.</summary>
    /// <param name="options">The filters.</param>
    /// <returns>True where a room's list does not have them.</returns>
    public static bool IsForAccount(RecordingListOptions options) =>
        options.MediaType is not null || options.GroupingSids is { Count: > 0 };

    private static bool IsDeleted(Recording recording) => recording.Status == "deleted";
}
