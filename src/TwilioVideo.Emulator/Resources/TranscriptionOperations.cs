using System;
using System.Collections.Generic;
using System.Text.Json;

namespace TwilioVideo.Emulator;

/// <summary>The operations on a room's transcriptions.</summary>
internal static class TranscriptionOperations
{
    private const string Path = "/v1/Rooms/{RoomSid}/Transcriptions";

    public static readonly IReadOnlyList<Operation> All =
    [
        new("ListRoomTranscriptions", "GET", Path, List),
        new("CreateRoomTranscriptions", "POST", Path, Create),
        new("FetchRoomTranscriptions", "GET", Path + "/{Ttid}", exchange => Write(exchange, Find(exchange))),
        new("UpdateRoomTranscriptions", "POST", Path + "/{Ttid}", Update),
    ];

    public static Transcription Start(Account account, Room room, string? configuration)
    {
        Transcription transcription = Make(account, room, configuration, account.Now);
        room.Transcriptions.Add(transcription);
        return transcription;
    }

    public static Transcription Make(Account account, Room room, string? configuration, DateTimeOffset started)
    {
        Sid source = account.Sids.Next();
        string digits = account.Sids.Next().ToText("TT").Substring(2);
        return new Transcription($"video_extension_{Guid.ParseExact(digits, "N"):D}", room, source, configuration ?? "{}", started);
    }

    private static void List(Exchange exchange) =>
        PageWriter.Write(exchange, "transcriptions", RoomAddress.Find(exchange).Transcriptions, liveOnly: false, _ => true, Write);

    private static void Create(Exchange exchange)
    {
        Room room = RoomAddress.Find(exchange);
        RoomAddress.RequireInProgress(room);
        Transcription transcription = Start(exchange.Account, room, exchange.Form.JsonObject("Configuration"));
        exchange.Note(room, null, SidPrefix.Room, null, transcription.Status);
        exchange.Status = 202;
        Write(exchange, transcription);
    }

    private static void Update(Exchange exchange)
    {
        Transcription transcription = Find(exchange);
        RoomAddress.RequireInProgress(transcription.Room);
        string? status = exchange.Form.OneOf("Status", Transcription.Statuses);
        string? configuration = exchange.Form.JsonObject("Configuration");
        if (status == Transcription.Failed)
        {
            throw new RefusalException(400, ErrorCode.InvalidParameter, "Status 'failed' can't be set: a transcription can be started or stopped.");
        }

        string before = transcription.Status;
        DateTimeOffset now = exchange.Account.Now;
        transcription.Configuration = configuration ?? transcription.Configuration;
        transcription.DateUpdated = now;
        transcription.SetStatus(status ?? before, now);
        exchange.Note(transcription.Room, null, SidPrefix.Room, before, transcription.Status);
        exchange.Status = 202;
        Write(exchange, transcription);
    }

    private static Transcription Find(Exchange exchange)
    {
        SeekList<Transcription> transcriptions = RoomAddress.Find(exchange).Transcriptions;
        string ttid = exchange.Route(1);
        for (int at = transcriptions.Count - 1; at >= 0; at--)
        {
            if (transcriptions[at].Ttid == ttid)
            {
                return transcriptions[at];
            }
        }

        throw exchange.NotFound();
    }

    private static void Write(Exchange exchange, Transcription transcription)
    {
        Utf8JsonWriter json = exchange.Json;
        json.WriteStartObject();
        json.WriteString("ttid"u8, transcription.Ttid);
        json.WriteString(FieldName.AccountSid, exchange.Account.Sid);
        json.WriteSid(FieldName.RoomSid, SidPrefix.Room, transcription.Room.Sid);
        json.WriteSid(FieldName.SourceSid, SidPrefix.Call, transcription.Source);
        json.WriteString(FieldName.Status, transcription.Status);
        json.WriteTime(FieldName.DateCreated, transcription.DateCreated);
        json.WriteTime(FieldName.DateUpdated, transcription.DateUpdated);
        json.WriteTime(FieldName.StartTime, transcription.StartTime);
        json.WriteTime(FieldName.EndTime, transcription.EndTime);
        json.WriteSpan(FieldName.Duration, transcription.StartTime, transcription.EndTime);
        UrlText url = exchange.Url.Restart()
            .Append("/v1/Rooms/"u8).Append(SidPrefix.Room, transcription.Room.Sid).Append("/Transcriptions/"u8).Append(transcription.Ttid);
        json.WriteString(FieldName.Url, url.Written);
        json.WritePropertyName("configuration"u8);
        json.WriteRawValue(transcription.Configuration);
        json.WriteEndObject();
    }
}
