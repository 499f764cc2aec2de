using System.Text.Json;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Endpoints;

/// <summary>Writes a room as the service does.</summary>
internal static class RoomJsonWriter
{
    public static void Write(OperationContext context, Room room)
    {
        Utf8JsonWriter json = context.Json;
        RoomSettings settings = room.Settings;
        json.WriteStartObject();
        json.WriteSid(JsonPropertyNames.Sid, SidPrefix.Room, room.Sid);
        json.WriteString(JsonPropertyNames.Status, room.Status);
        json.WriteTime(JsonPropertyNames.DateCreated, room.DateCreated);
        json.WriteTime(JsonPropertyNames.DateUpdated, room.DateUpdated);
        json.WriteString(JsonPropertyNames.AccountSid, context.Account.Sid);
        json.WriteBoolean(JsonPropertyNames.EnableTurn, true);
        json.WriteString(JsonPropertyNames.UniqueName, room.UniqueName);
        json.WriteString(JsonPropertyNames.StatusCallback, settings.StatusCallback);
        json.WriteString(JsonPropertyNames.StatusCallbackMethod, settings.StatusCallbackMethod);
        json.WriteTime(JsonPropertyNames.EndTime, room.EndTime);
        json.WriteDuration(JsonPropertyNames.Duration, room.DateCreated, room.EndTime);
        json.WriteString(JsonPropertyNames.Type, settings.Type);
        json.WriteNumber(JsonPropertyNames.MaxParticipants, settings.MaxParticipants);
        json.WriteNumber(JsonPropertyNames.MaxParticipantDuration, settings.MaxParticipantDuration);
        json.WriteNumber(JsonPropertyNames.MaxConcurrentPublishedTracks, settings.MaxConcurrentPublishedTracks);
        json.WriteBoolean(JsonPropertyNames.RecordParticipantsOnConnect, settings.RecordParticipantsOnConnect);
        json.WriteStartArray(JsonPropertyNames.VideoCodecs);
        foreach (string codec in settings.VideoCodecs)
        {
            json.WriteStringValue(codec);
        }

        json.WriteEndArray();
        json.WriteString(JsonPropertyNames.MediaRegion, settings.MediaRegion);
        json.WriteBoolean(JsonPropertyNames.AudioOnly, settings.AudioOnly);
        json.WriteNumber(JsonPropertyNames.EmptyRoomTimeout, settings.EmptyRoomTimeout);
        json.WriteNumber(JsonPropertyNames.UnusedRoomTimeout, settings.UnusedRoomTimeout);
        json.WriteBoolean(JsonPropertyNames.LargeRoom, settings.LargeRoom);
        WriteUrls(context, room);
        json.WriteEndObject();
    }

    private static void WriteUrls(OperationContext context, Room room)
    {
        Utf8JsonWriter json = context.Json;
        Utf8UrlBuilder url = context.Url.Restart().Append("/v1/Rooms/"u8).Append(SidPrefix.Room, room.Sid);
        int length = url.Length;
        json.WriteString(JsonPropertyNames.Url, url.Written);
        json.WriteStartObject(JsonPropertyNames.Links);
        json.WriteString("participants"u8, url.Append("/Participants"u8).Written);
        json.WriteString("recordings"u8, url.Truncate(length).Append("/Recordings"u8).Written);
        json.WriteString("recording_rules"u8, url.Truncate(length).Append("/RecordingRules"u8).Written);
        json.WriteString("transcriptions"u8, url.Truncate(length).Append("/Transcriptions"u8).Written);
        json.WriteEndObject();
    }
}
