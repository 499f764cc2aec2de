using System;
using System.Collections.Generic;
using System.Text.Json;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;
using TwilioVideo.Emulator.Paging;

namespace TwilioVideo.Emulator.Endpoints;

/// <summary>The operations on a room's transcriptions.</summary>
internal static class TranscriptionOperations
{
    private const string Path = "/v1/Rooms/{RoomSid}/Transcriptions";

    public static readonly IReadOnlyList<Operation> All =
    [
        new("ListRoomTranscriptions", "GET", Path, List),
        new("CreateRoomTranscriptions", "POST", Path, Create),
        new("FetchRoomTranscriptions", "GET", Path + "/{Ttid}", context => Write(context, Find(context))),
        new("UpdateRoomTranscriptions", "POST", Path + "/{Ttid}", Update),
    ];

    public static Transcription Start(Account account, Room room, string? configuration)
    {
        Transcription transcription = Create(account, room, configuration, account.Now);
        room.Transcriptions.Add(transcription);
        return transcription;
    }

    public static Transcription Create(Account account, Room room, string? configuration, DateTimeOffset started)
    {
        Sid source = account.Sids.Next();
        string digits = account.Sids.Next().ToText("TT").Substring(2);
        return new Transcription($"video_extension_{Guid.ParseExact(digits, "N"):D}", room, source, configuration ?? "{}", started);
    }

    private static void List(OperationContext context) =>
        PageWriter.Write(context, "transcriptions", RoomResolver.Find(context).Transcriptions, liveOnly: false, _ => true, Write);

    private static void Create(OperationContext context)
    {
        Room room = RoomResolver.Find(context);
        RoomResolver.RequireInProgress(room);
        Transcription transcription = Start(context.Account, room, context.Form.GetJsonObject("Configuration"));
        context.RecordChange(room, null, SidPrefix.Room, null, transcription.Status);
        context.Status = 202;
        Write(context, transcription);
    }

    private static void Update(OperationContext context)
    {
        Transcription transcription = Find(context);
        RoomResolver.RequireInProgress(transcription.Room);
        string? status = context.Form.GetEnum("Status", Transcription.Statuses);
        string? configuration = context.Form.GetJsonObject("Configuration");
        if (status == Transcription.Failed)
        {
            throw new ApiErrorException(
                400, ErrorCode.InvalidParameter, "Status 'failed' can't be set: a transcription can only be started or stopped.");
        }

        string oldStatus = transcription.Status;
        DateTimeOffset now = context.Account.Now;
        transcription.Configuration = configuration ?? transcription.Configuration;
        transcription.DateUpdated = now;
        transcription.SetStatus(status ?? oldStatus, now);
        context.RecordChange(transcription.Room, null, SidPrefix.Room, oldStatus, transcription.Status);
        context.Status = 202;
        Write(context, transcription);
    }

    private static Transcription Find(OperationContext context)
    {
        AppendOnlyList<Transcription> transcriptions = RoomResolver.Find(context).Transcriptions;
        string ttid = context.GetRouteValue(1);
        for (int at = transcriptions.Count - 1; at >= 0; at--)
        {
            if (transcriptions[at].Ttid == ttid)
            {
                return transcriptions[at];
            }
        }

        throw context.CreateNotFound();
    }

    private static void Write(OperationContext context, Transcription transcription)
    {
        Utf8JsonWriter json = context.Json;
        json.WriteStartObject();
        json.WriteString("ttid"u8, transcription.Ttid);
        json.WriteString(JsonPropertyNames.AccountSid, context.Account.Sid);
        json.WriteSid(JsonPropertyNames.RoomSid, SidPrefix.Room, transcription.Room.Sid);
        json.WriteSid(JsonPropertyNames.SourceSid, SidPrefix.Call, transcription.Source);
        json.WriteString(JsonPropertyNames.Status, transcription.Status);
        json.WriteTime(JsonPropertyNames.DateCreated, transcription.DateCreated);
        json.WriteTime(JsonPropertyNames.DateUpdated, transcription.DateUpdated);
        json.WriteTime(JsonPropertyNames.StartTime, transcription.StartTime);
        json.WriteTime(JsonPropertyNames.EndTime, transcription.EndTime);
        json.WriteDuration(JsonPropertyNames.Duration, transcription.StartTime, transcription.EndTime);
        Utf8UrlBuilder url = context.Url.Restart()
            .Append("/v1/Rooms/"u8).Append(SidPrefix.Room, transcription.Room.Sid).Append("/Transcriptions/"u8).Append(transcription.Ttid);
        json.WriteString(JsonPropertyNames.Url, url.Written);
        json.WritePropertyName("configuration"u8);
        json.WriteRawValue(transcription.Configuration);
        json.WriteEndObject();
    }
}
