using System.Text.Json;

namespace TwilioVideo.Emulator;

/// <summary>A recording as the service writes it: of the account, or of a room with its room and without the callbacks.</summary>
internal static class RecordingJson
{
    public static void Write(Exchange exchange, Recording recording)
    {
        Utf8JsonWriter json = exchange.Json;
        json.WriteStartObject();
        WriteFields(exchange, recording);
        // The room's address is told of its recordings too; they have none of their own.
        json.WriteString(FieldName.StatusCallback, recording.Room.Settings.StatusCallback);
        json.WriteString(FieldName.StatusCallbackMethod, recording.Room.Settings.StatusCallbackMethod);
        WriteAddresses(exchange, exchange.Url.Restart().Append("/v1/Recordings/"u8).Append(SidPrefix.Recording, recording.Sid));
        json.WriteEndObject();
    }

    public static void WriteOfRoom(Exchange exchange, Recording recording)
    {
        Utf8JsonWriter json = exchange.Json;
        json.WriteStartObject();
        WriteFields(exchange, recording);
        json.WriteSid(FieldName.RoomSid, SidPrefix.Room, recording.Room.Sid);
        WriteAddresses(
            exchange,
            exchange.Url.Restart().Append("/v1/Rooms/"u8).Append(SidPrefix.Room, recording.Room.Sid)
                .Append("/Recordings/"u8).Append(SidPrefix.Recording, recording.Sid));
        json.WriteEndObject();
    }

    private static void WriteFields(Exchange exchange, Recording recording)
    {
        Utf8JsonWriter json = exchange.Json;
        json.WriteString(FieldName.AccountSid, exchange.Account.Sid);
        json.WriteString(FieldName.Status, recording.Status);
        json.WriteTime(FieldName.DateCreated, recording.DateCreated);
        json.WriteSid(FieldName.Sid, SidPrefix.Recording, recording.Sid);
        json.WriteSid(FieldName.SourceSid, SidPrefix.Track, recording.Source);
        json.WriteNumber("size"u8, recording.HasMedia ? recording.Size : 0);
        json.WriteString(FieldName.Type, recording.Type);
        json.WriteNumber(FieldName.Duration, recording.HasMedia ? recording.Duration : 0);
        json.WriteString("container_format"u8, recording.ContainerFormat);
        json.WriteString("codec"u8, recording.Codec);
        json.WriteStartObject("grouping_sids"u8);
        json.WriteSid(FieldName.RoomSid, SidPrefix.Room, recording.Room.Sid);
        if (recording.Participant is { } participant)
        {
            json.WriteSid(FieldName.ParticipantSid, SidPrefix.Participant, participant);
        }

        json.WriteEndObject();
        json.WriteString("track_name"u8, recording.TrackName);
        json.WriteNumber("offset"u8, recording.Offset);
        json.WriteNull("media_external_location"u8);
    }

    private static void WriteAddresses(Exchange exchange, UrlText url)
    {
        Utf8JsonWriter json = exchange.Json;
        json.WriteString(FieldName.Url, url.Written);
        json.WriteStartObject(FieldName.Links);
        json.WriteString("media"u8, url.Append("/Media"u8).Written);
        json.WriteEndObject();
    }
}
