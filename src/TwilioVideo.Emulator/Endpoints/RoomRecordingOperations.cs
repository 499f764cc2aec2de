using System.Collections.Generic;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Media;
using TwilioVideo.Emulator.Model;
using TwilioVideo.Emulator.Paging;

namespace TwilioVideo.Emulator.Endpoints;

/// <summary>The operations on the recordings of a room.</summary>
internal static class RoomRecordingOperations
{
    private const string Path = "/v1/Rooms/{RoomSid}/Recordings";

    public static readonly IReadOnlyList<Operation> All =
    [
        new("ListRoomRecording", "GET", Path, List),
        new("FetchRoomRecording", "GET", Path + "/{Sid}", context => RecordingJsonWriter.WriteRoomRecording(context, Find(context))),
        new("DeleteRoomRecording", "DELETE", Path + "/{Sid}", context => RecordingOperations.Delete(context, Find(context))),
        new("FetchRoomRecordingMedia", "GET", Path + "/{Sid}/Media", context => MediaRedirect.Write(context, Find(context))),
    ];

    private static void List(OperationContext context)
    {
        Room room = RoomResolver.Find(context);
        RecordingFilter filter = RecordingFilter.Read(context.Query);
        bool Matches(Recording recording) => recording.Room == room && filter.Matches(recording);
        PageWriter.Write(
            context, "recordings", context.Account.Media.Recordings, filter.LiveOnly, Matches, RecordingJsonWriter.WriteRoomRecording);
    }

    private static Recording Find(OperationContext context)
    {
        Room room = RoomResolver.Find(context);
        Recording recording = RecordingOperations.Find(context, 1);
        return recording.Room == room ? recording : throw context.CreateNotFound();
    }
}
