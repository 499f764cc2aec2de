using System.Collections.Generic;

namespace TwilioVideo.Emulator;

/// <summary>The operations on the recordings of one room.</summary>
internal static class RoomRecordingOperations
{
    private const string Path = "/v1/Rooms/{RoomSid}/Recordings";

    public static readonly IReadOnlyList<Operation> All =
    [
        new("ListRoomRecording", "GET", Path, List),
        new("FetchRoomRecording", "GET", Path + "/{Sid}", exchange => RecordingJson.WriteOfRoom(exchange, Find(exchange))),
        new("DeleteRoomRecording", "DELETE", Path + "/{Sid}", exchange => RecordingOperations.Delete(exchange, Find(exchange))),
        new("FetchRoomRecordingMedia", "GET", Path + "/{Sid}/Media", exchange => MediaRedirect.Answer(exchange, Find(exchange))),
    ];

    private static void List(Exchange exchange)
    {
        Room room = RoomAddress.Find(exchange);
        RecordingFilter filter = RecordingFilter.Read(exchange.Query);
        bool Matches(Recording recording) => recording.Room == room && filter.Fits(recording);
        PageWriter.Write(exchange, "recordings", exchange.Account.Media.Recordings, filter.LiveOnly, Matches, RecordingJson.WriteOfRoom);
    }

    private static Recording Find(Exchange exchange)
    {
        Room room = RoomAddress.Find(exchange);
        Recording recording = RecordingOperations.Find(exchange, 1);
        return recording.Room == room ? recording : throw exchange.NotFound();
    }
}
