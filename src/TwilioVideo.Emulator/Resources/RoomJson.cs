using System.Text.Json;

namespace TwilioVideo.Emulator;

/// <summary>A room as the service writes it.</summary>
internal static class RoomJson
{
    public static void Write(Exchange exchange, Room room)
    {
        Utf8JsonWriter json = exchange.Json;
        RoomSettings settings = room.Settings;
        json.WriteStartObject();
        json.WriteSid(FieldName.Sid, SidPrefix.Room, room.Sid);
        json.WriteString(FieldName.Status, room.Status);
        json.WriteTime(FieldName.DateCreated, room.DateCreated);
        json.WriteTime(FieldName.DateUpdated, room.DateUpdated);
        json.WriteString(FieldName.AccountSid, exchange.Account.Sid);
        json.WriteBoolean(FieldName.EnableTurn, true);
        json.WriteString(FieldName.UniqueName, room.UniqueName);
        json.WriteString(FieldName.StatusCallback, settings.StatusCallback);
        json.WriteString(FieldName.StatusCallbackMethod, settings.StatusCallbackMethod);
        json.WriteTime(FieldName.EndTime, room.EndTime);
        json.WriteSpan(FieldName.Duration, room.DateCreated, room.EndTime);
        json.WriteString(FieldName.Type, settings.Type);
        json.WriteNumber(FieldName.MaxParticipants, settings.MaxParticipants);
        json.WriteNumber(FieldName.MaxParticipantDuration, settings.MaxParticipantDuration);
        json.WriteNumber(FieldName.MaxConcurrentPublishedTracks, settings.MaxConcurrentPublishedTracks);
        json.WriteBoolean(FieldName.RecordParticipantsOnConnect, settings.RecordParticipantsOnConnect);
        json.WriteStartArray(FieldName.VideoCodecs);
        foreach (string codec in settings.VideoCodecs)
        {
            json.WriteStringValue(codec);
        }

        json.WriteEndArray();
        json.WriteString(FieldName.MediaRegion, settings.MediaRegion);
        json.WriteBoolean(FieldName.AudioOnly, settings.AudioOnly);
        json.WriteNumber(FieldName.EmptyRoomTimeout, settings.EmptyRoomTimeout);
        json.WriteNumber(FieldName.UnusedRoomTimeout, settings.UnusedRoomTimeout);
        json.WriteBoolean(FieldName.LargeRoom, settings.LargeRoom);
        WriteAddresses(exchange, room);
        json.WriteEndObject();
    }

    private static void WriteAddresses(Exchange exchange, Room room)
    {
        Utf8JsonWriter json = exchange.Json;
        UrlText url = exchange.Url.Restart().Append("/v1/Rooms/"u8).Append(SidPrefix.Room, room.Sid);
        int own = url.Length;
        json.WriteString(FieldName.Url, url.Written);
        json.WriteStartObject(FieldName.Links);
        json.WriteString("participants"u8, url.Append("/Participants"u8).Written);
        json.WriteString("recordings"u8, url.Truncate(own).Append("/Recordings"u8).Written);
        json.WriteString("recording_rules"u8, url.Truncate(own).Append("/RecordingRules"u8).Written);
        json.WriteString("transcriptions"u8, url.Truncate(own).Append("/Transcriptions"u8).Written);
        json.WriteEndObject();
    }
}
