using System;
using System.Collections.Generic;
using System.Text.Json;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;
using TwilioVideo.Emulator.Paging;

namespace TwilioVideo.Emulator.Endpoints;

/// <summary>The operations of Insights on the participants of a room, connected or not.</summary>
internal static class ParticipantSummaryOperations
{
    private const string Path = "/v1/Video/Rooms/{RoomSid}/Participants";

    public static readonly IReadOnlyList<Operation> All =
    [
        new("ListVideoParticipantSummary", "GET", Path, List),
        new("FetchVideoParticipantSummary", "GET", Path + "/{ParticipantSid}", context => Write(context, Find(context))),
    ];

    private static void List(OperationContext context)
    {
        Room room = RoomSummaryOperations.Find(context);
        PageWriter.Write(context, "participants", room.Participants, liveOnly: false, _ => true, Write);
    }

    private static Participant Find(OperationContext context)
    {
        Room room = RoomSummaryOperations.Find(context);
        string name = context.GetRawRouteValue(1);
        Participant? participant = Sid.TryParse(name.AsSpan(), SidPrefix.Participant, out Sid sid) ? room.FindParticipant(sid) : null;
        return participant ?? throw context.CreateNotFound();
    }

    private static void Write(OperationContext context, Participant participant)
    {
        Utf8JsonWriter json = context.Json;
        Room room = participant.Room;
        int errorCode = participant.EndOperation == ChangeLogOperation.DuplicateIdentity ? ErrorCode.DuplicateIdentity : 0;
        json.WriteStartObject();
        json.WriteSid(JsonPropertyNames.ParticipantSid, SidPrefix.Participant, participant.Sid);
        json.WriteString("participant_identity"u8, participant.Identity);
        json.WriteTime(JsonPropertyNames.JoinTime, participant.DateCreated);
        json.WriteTime(JsonPropertyNames.LeaveTime, participant.EndTime);
        json.WriteNumber("duration_sec"u8, RoomSummary.GetSeconds(participant.DateCreated, participant.EndTime ?? context.Account.Now));
        json.WriteString(JsonPropertyNames.AccountSid, context.Account.Sid);
        json.WriteSid(JsonPropertyNames.RoomSid, SidPrefix.Room, room.Sid);
        json.WriteString(JsonPropertyNames.Status, RoomSummaryJsonWriter.GetStatus(room));
        RoomSummaryJsonWriter.WriteCodecs(json, RoomSummary.GetCodecs(room, participant));
        json.WriteString("end_reason"u8, GetEndReason(participant));
        json.WriteNumber("error_code"u8, errorCode);
        json.WriteString("error_code_url"u8, errorCode == 0 ? null : ErrorResponseWriter.GetInfoUrl(errorCode));
        json.WriteString(JsonPropertyNames.MediaRegion, room.Settings.MediaRegion);
        json.WriteStartObject("properties"u8);
        json.WriteEndObject();
        json.WriteString("edge_location"u8, RoomSummaryJsonWriter.GetEdge(room.Settings.MediaRegion));
        json.WriteStartObject("publisher_info"u8);
        json.WriteEndObject();
        Utf8UrlBuilder url = context.Url.Restart()
            .Append("/v1/Video/Rooms/"u8).Append(SidPrefix.Room, room.Sid)
            .Append("/Participants/"u8).Append(SidPrefix.Participant, participant.Sid);
        json.WriteString(JsonPropertyNames.Url, url.Written);
        json.WriteEndObject();
    }

    private static string? GetEndReason(Participant participant) => participant.EndOperation switch
    {
        _ when !participant.IsDisconnected => null,
        ChangeLogOperation.RoomCompleted => "room_ended_via_api",
        ChangeLogOperation.DuplicateIdentity => "duplicate_identity",
        ChangeLogOperation.UpdateRoomParticipant => "disconnected_via_api",
        _ => "disconnected_by_participant",
    };
}
