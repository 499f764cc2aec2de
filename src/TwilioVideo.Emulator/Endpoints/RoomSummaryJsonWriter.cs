using System.Collections.Generic;
using System.Text.Json;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Endpoints;

/// <summary>Writes the summary of a room as Insights does.</summary>
internal static class RoomSummaryJsonWriter
{
    private const string EndedByApi = "room_ended_via_api";

    public static void Write(OperationContext context, Room room)
    {
        Utf8JsonWriter json = context.Json;
        RoomSummary summary = RoomSummary.Create(room, context.Account);
        RoomSettings settings = room.Settings;
        json.WriteStartObject();
        json.WriteString(JsonPropertyNames.AccountSid, context.Account.Sid);
        json.WriteSid(JsonPropertyNames.RoomSid, SidPrefix.Room, room.Sid);
        json.WriteString("room_name"u8, room.UniqueName);
        json.WriteTime(JsonPropertyNames.CreateTime, room.DateCreated);
        json.WriteTime(JsonPropertyNames.EndTime, room.EndTime);
        json.WriteString("room_type"u8, ToUnderscores(settings.Type));
        json.WriteString("room_status"u8, GetStatus(room));
        json.WriteString(JsonPropertyNames.StatusCallback, settings.StatusCallback);
        json.WriteString(JsonPropertyNames.StatusCallbackMethod, settings.StatusCallbackMethod);
        json.WriteString("created_method"u8, room.IsAdHoc ? "ad_hoc" : "api");
        json.WriteString("end_reason"u8, room.IsInProgress ? null : EndedByApi);
        json.WriteNumber(JsonPropertyNames.MaxParticipants, settings.MaxParticipants);
        json.WriteNumber("unique_participants"u8, summary.UniqueParticipants);
        json.WriteNumber("unique_participant_identities"u8, summary.UniqueIdentities);
        json.WriteNumber("concurrent_participants"u8, summary.ConcurrentParticipants);
        json.WriteNumber("max_concurrent_participants"u8, settings.MaxParticipants);
        WriteCodecs(json, RoomSummary.GetCodecs(room));
        json.WriteString(JsonPropertyNames.MediaRegion, settings.MediaRegion);
        json.WriteNumber("duration_sec"u8, RoomSummary.GetSeconds(room.DateCreated, room.EndTime ?? context.Account.Now));
        json.WriteNumber("total_participant_duration_sec"u8, summary.ParticipantSeconds);
        json.WriteNumber("total_recording_duration_sec"u8, summary.RecordingSeconds);
        json.WriteString("processing_state"u8, room.IsInProgress ? "in_progress" : "complete");
        json.WriteBoolean("recording_enabled"u8, settings.RecordParticipantsOnConnect);
        json.WriteString("edge_location"u8, GetEdge(settings.MediaRegion));
        Utf8UrlBuilder url = context.Url.Restart().Append("/v1/Video/Rooms/"u8).Append(SidPrefix.Room, room.Sid);
        json.WriteString(JsonPropertyNames.Url, url.Written);
        json.WriteStartObject(JsonPropertyNames.Links);
        json.WriteString("participants"u8, url.Append("/Participants"u8).Written);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void WriteCodecs(Utf8JsonWriter json, IEnumerable<string> codecs)
    {
        json.WriteStartArray("codecs"u8);
        foreach (string codec in codecs)
        {
            json.WriteStringValue(codec);
        }

        json.WriteEndArray();
    }

    public static string ToUnderscores(string value) => value.Replace('-', '_');

    public static string GetStatus(Room room) => room.IsInProgress ? "in_progress" : "completed";

    public static string GetEdge(string mediaRegion) => mediaRegion switch
    {
        "us1" => "ashburn",
        "us2" => "umatilla",
        "ie1" => "dublin",
        "de1" => "frankfurt",
        "sg1" => "singapore",
        "au1" => "sydney",
        "br1" => "sao_paulo",
        "jp1" => "tokyo",
        _ => "roaming",
    };
}
