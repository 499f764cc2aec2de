using System.Text.Json;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Endpoints;

/// <summary>The summary of one stay as Video Insights writes it.</summary>
internal static class ParticipantInsightJsonWriter
{
    private static readonly JsonEncodedText JoinTime = JsonEncodedText.Encode("join_time");
    private static readonly JsonEncodedText LeaveTime = JsonEncodedText.Encode("leave_time");
    private static readonly JsonEncodedText DurationSec = JsonEncodedText.Encode("duration_sec");

    public static void Write(OperationContext context, Participant participant)
    {
        Utf8JsonWriter json = context.Json;
        Room room = participant.Room;
        json.WriteStartObject();
        json.WriteSid(JsonPropertyNames.ParticipantSid, SidPrefix.Participant, participant.Sid);
        json.WriteString("participant_identity"u8, participant.Identity);
        json.WriteTime(JoinTime, participant.DateCreated);
        json.WriteTime(LeaveTime, participant.EndTime);
        json.WriteSpan(DurationSec, participant.DateCreated, participant.EndTime);
        json.WriteString(JsonPropertyNames.AccountSid, context.Account.Sid);
        json.WriteSid(JsonPropertyNames.RoomSid, SidPrefix.Room, room.Sid);
        json.WriteString(JsonPropertyNames.Status, participant.IsDisconnected ? "completed" : "in_progress");
        RoomInsightJsonWriter.WriteCodecs(json, RoomInsightJsonWriter.GetCodecs(room.Tracks, room, track => track.Publisher == participant));
        json.WriteString("end_reason"u8, participant.IsDisconnected ? "disconnected_via_api" : null);
        json.WriteNumber("error_code"u8, 0);
        json.WriteNull("error_code_url"u8);
        json.WriteString(JsonPropertyNames.MediaRegion, room.Settings.MediaRegion);
        json.WriteStartObject("properties"u8);
        json.WriteEndObject();
        json.WriteString("edge_location"u8, "ashburn");
        json.WriteStartObject("publisher_info"u8);
        json.WriteString("sdk"u8, "emulator");
        json.WriteEndObject();
        Utf8UrlBuilder url = context.Url.Restart()
            .Append("/v1/Video/Rooms/"u8).Append(SidPrefix.Room, room.Sid)
            .Append("/Participants/"u8).Append(SidPrefix.Participant, participant.Sid);
        json.WriteString(JsonPropertyNames.Url, url.Written);
        json.WriteEndObject();
    }
}
