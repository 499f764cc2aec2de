using System.Text.Json;

namespace TwilioVideo.Emulator;

/// <summary>A participant as the service writes it.</summary>
internal static class ParticipantJson
{
    public static void Write(Exchange exchange, Participant participant)
    {
        Utf8JsonWriter json = exchange.Json;
        json.WriteStartObject();
        WriteFields(exchange, participant);
        UrlText url = exchange.Url.Restart()
            .Append("/v1/Rooms/"u8).Append(SidPrefix.Room, participant.Room.Sid)
            .Append("/Participants/"u8).Append(SidPrefix.Participant, participant.Sid);
        int own = url.Length;
        json.WriteString(FieldName.Url, url.Written);
        json.WriteStartObject(FieldName.Links);
        json.WriteString("published_tracks"u8, url.Append("/PublishedTracks"u8).Written);
        json.WriteString("subscribed_tracks"u8, url.Truncate(own).Append("/SubscribedTracks"u8).Written);
        json.WriteString("subscribe_rules"u8, url.Truncate(own).Append("/SubscribeRules"u8).Written);
        json.WriteString("anonymize"u8, url.Truncate(own).Append("/Anonymize"u8).Written);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The fields that a participant has under every operation.</summary>
    public static void WriteFields(Exchange exchange, Participant participant)
    {
        Utf8JsonWriter json = exchange.Json;
        json.WriteSid(FieldName.Sid, SidPrefix.Participant, participant.Sid);
        json.WriteSid(FieldName.RoomSid, SidPrefix.Room, participant.Room.Sid);
        json.WriteString(FieldName.AccountSid, exchange.Account.Sid);
        json.WriteString(FieldName.Status, participant.Status);
        json.WriteString(FieldName.Identity, participant.Identity);
        json.WriteTime(FieldName.DateCreated, participant.DateCreated);
        json.WriteTime(FieldName.DateUpdated, participant.DateUpdated);
        json.WriteTime(FieldName.StartTime, participant.DateCreated);
        json.WriteTime(FieldName.EndTime, participant.EndTime);
        json.WriteSpan(FieldName.Duration, participant.DateCreated, participant.EndTime);
    }
}
