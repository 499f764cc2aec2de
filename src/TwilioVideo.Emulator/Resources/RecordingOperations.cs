using System;
using System.Collections.Generic;

namespace TwilioVideo.Emulator;

/// <summary>The operations on the recordings of the whole account.</summary>
internal static class RecordingOperations
{
    private const int MostPerPage = 100;

    public static readonly IReadOnlyList<Operation> All =
    [
        new("ListRecording", "GET", "/v1/Recordings", List),
        new("FetchRecording", "GET", "/v1/Recordings/{Sid}", exchange => RecordingJson.Write(exchange, Find(exchange, 0))),
        new("DeleteRecording", "DELETE", "/v1/Recordings/{Sid}", exchange => Delete(exchange, Find(exchange, 0))),
        new("FetchRecordingMedia", "GET", "/v1/Recordings/{Sid}/Media", exchange => MediaRedirect.Answer(exchange, Find(exchange, 0))),
    ];

    public static Recording Find(Exchange exchange, int parameter)
    {
        Recording? recording = Sid.TryParse(exchange.Route(parameter).AsSpan(), SidPrefix.Recording, out Sid sid)
            ? exchange.Account.Media.FindRecording(sid)
            : null;
        return recording ?? throw exchange.NotFound();
    }

    /// <summary>A deleted recording is still known, but it can't be deleted again.</summary>
    public static void Delete(Exchange exchange, Recording recording)
    {
        if (recording.Status == Recording.Deleted)
        {
            throw exchange.NotFound();
        }

        string before = recording.Status;
        recording.Status = Recording.Deleted;
        exchange.Account.Media.Recordings.Retire(recording.Position);
        exchange.Note(recording.Room, recording.Sid, SidPrefix.Recording, before, recording.Status);
        exchange.Status = 204;
    }

    private static void List(Exchange exchange)
    {
        RecordingFilter filter = RecordingFilter.Read(exchange.Query);
        string? type = exchange.Query.OneOf("MediaType", Track.Kinds);
        List<string>? groups = exchange.Query.FindAll("GroupingSid");
        groups?.RemoveAll(string.IsNullOrEmpty);

        bool Matches(Recording recording) =>
            filter.Fits(recording)
            && (type is null || recording.Type == type)
            && (groups is null or { Count: 0 } || groups.TrueForAll(recording.BelongsTo));

        PageWriter.Write(
            exchange, "recordings", exchange.Account.Media.Recordings, filter.LiveOnly, Matches, RecordingJson.Write, MostPerPage);
    }
}
