using System;
using System.Collections.Generic;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Media;
using TwilioVideo.Emulator.Model;
using TwilioVideo.Emulator.Paging;

namespace TwilioVideo.Emulator.Endpoints;

/// <summary>The operations on the recordings of the account.</summary>
internal static class RecordingOperations
{
    private const int MaxPerPage = 100;

    public static readonly IReadOnlyList<Operation> All =
    [
        new("ListRecording", "GET", "/v1/Recordings", List),
        new("FetchRecording", "GET", "/v1/Recordings/{Sid}", context => RecordingJsonWriter.Write(context, Find(context, 0))),
        new("DeleteRecording", "DELETE", "/v1/Recordings/{Sid}", context => Delete(context, Find(context, 0))),
        new("FetchRecordingMedia", "GET", "/v1/Recordings/{Sid}/Media", context => MediaRedirect.Write(context, Find(context, 0))),
    ];

    public static Recording Find(OperationContext context, int parameter)
    {
        Recording? recording = Sid.TryParse(context.GetRouteValue(parameter).AsSpan(), SidPrefix.Recording, out Sid sid)
            ? context.Account.Media.FindRecording(sid)
            : null;
        return recording ?? throw context.CreateNotFound();
    }

    /// <summary>Deletes a recording. It can still be fetched, but not deleted again.</summary>
    public static void Delete(OperationContext context, Recording recording)
    {
        if (recording.Status == Recording.Deleted)
        {
            throw context.CreateNotFound();
        }

        string oldStatus = recording.Status;
        recording.Status = Recording.Deleted;
        context.Account.Media.Recordings.MarkRemoved(recording.Position);
        context.RecordChange(recording.Room, recording.Sid, SidPrefix.Recording, oldStatus, recording.Status);
        context.Status = 204;
    }

    private static void List(OperationContext context)
    {
        RecordingFilter filter = RecordingFilter.Read(context.Query);
        string? type = context.Query.GetEnum("MediaType", Track.Kinds);
        List<string>? groups = context.Query.FindAll("GroupingSid");
        groups?.RemoveAll(string.IsNullOrEmpty);

        bool Matches(Recording recording) =>
            filter.Matches(recording)
            && (type is null || recording.Type == type)
            && (groups is null or { Count: 0 } || groups.TrueForAll(recording.BelongsTo));

        PageWriter.Write(
            context, "recordings", context.Account.Media.Recordings, filter.LiveOnly, Matches, RecordingJsonWriter.Write, MaxPerPage);
    }
}
