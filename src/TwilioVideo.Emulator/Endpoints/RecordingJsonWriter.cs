using System.Text.Json;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Endpoints;

/// <summary>Writes a recording as the service does: of the account with its callback, or of a room with the SID of the room.</summary>
internal static class RecordingJsonWriter
{
    public static void Write(OperationContext context, Recording recording)
    {
        Utf8JsonWriter json = context.Json;
        json.WriteStartObject();
        WriteFields(context, recording);
        // Recordings have no callback of their own: the room's callback receives their events.
        json.WriteString(JsonPropertyNames.StatusCallback, recording.Room.Settings.StatusCallback);
        json.WriteString(JsonPropertyNames.StatusCallbackMethod, recording.Room.Settings.StatusCallbackMethod);
        WriteUrls(context, context.Url.Restart().Append("/v1/Recordings/"u8).Append(SidPrefix.Recording, recording.Sid));
        json.WriteEndObject();
    }

    public static void WriteRoomRecording(OperationContext context, Recording recording)
    {
        Utf8JsonWriter json = context.Json;
        json.WriteStartObject();
        WriteFields(context, recording);
        json.WriteSid(JsonPropertyNames.RoomSid, SidPrefix.Room, recording.Room.Sid);
        WriteUrls(
            context,
            context.Url.Restart().Append("/v1/Rooms/"u8).Append(SidPrefix.Room, recording.Room.Sid)
                .Append("/Recordings/"u8).Append(SidPrefix.Recording, recording.Sid));
        json.WriteEndObject();
    }

    private static void WriteFields(OperationContext context, Recording recording)
    {
        Utf8JsonWriter json = context.Json;
        json.WriteString(JsonPropertyNames.AccountSid, context.Account.Sid);
        json.WriteString(JsonPropertyNames.Status, recording.Status);
        json.WriteTime(JsonPropertyNames.DateCreated, recording.DateCreated);
        json.WriteSid(JsonPropertyNames.Sid, SidPrefix.Recording, recording.Sid);
        json.WriteSid(JsonPropertyNames.SourceSid, SidPrefix.Track, recording.Source);
        json.WriteNumber("size"u8, recording.HasMedia ? recording.Size : 0);
        json.WriteString(JsonPropertyNames.Type, recording.Type);
        json.WriteNumber(JsonPropertyNames.Duration, recording.HasMedia ? recording.Duration : 0);
        json.WriteString("container_format"u8, recording.ContainerFormat);
        json.WriteString("codec"u8, recording.Codec);
        json.WriteStartObject("grouping_sids"u8);
        json.WriteSid(JsonPropertyNames.RoomSid, SidPrefix.Room, recording.Room.Sid);
        if (recording.Participant is { } participant)
        {
            json.WriteSid(JsonPropertyNames.ParticipantSid, SidPrefix.Participant, participant);
        }

        json.WriteEndObject();
        json.WriteString("track_name"u8, recording.TrackName);
        json.WriteNumber("offset"u8, recording.Offset);
        json.WriteNull("media_external_location"u8);
    }

    private static void WriteUrls(OperationContext context, Utf8UrlBuilder url)
    {
        Utf8JsonWriter json = context.Json;
        json.WriteString(JsonPropertyNames.Url, url.Written);
        json.WriteStartObject(JsonPropertyNames.Links);
        json.WriteString("media"u8, url.Append("/Media"u8).Written);
        json.WriteEndObject();
    }
}
