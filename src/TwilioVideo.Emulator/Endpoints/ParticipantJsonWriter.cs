using System.Text.Json;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Endpoints;

/// <summary>Writes a participant as the service does.</summary>
internal static class ParticipantJsonWriter
{
    public static void Write(OperationContext context, Participant participant)
    {
        Utf8JsonWriter json = context.Json;
        json.WriteStartObject();
        WriteFields(context, participant);
        Utf8UrlBuilder url = context.Url.Restart()
            .Append("/v1/Rooms/"u8).Append(SidPrefix.Room, participant.Room.Sid)
            .Append("/Participants/"u8).Append(SidPrefix.Participant, participant.Sid);
        int length = url.Length;
        json.WriteString(JsonPropertyNames.Url, url.Written);
        json.WriteStartObject(JsonPropertyNames.Links);
        json.WriteString("published_tracks"u8, url.Append("/PublishedTracks"u8).Written);
        json.WriteString("subscribed_tracks"u8, url.Truncate(length).Append("/SubscribedTracks"u8).Written);
        json.WriteString("subscribe_rules"u8, url.Truncate(length).Append("/SubscribeRules"u8).Written);
        json.WriteString("anonymize"u8, url.Truncate(length).Append("/Anonymize"u8).Written);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Writes the fields that every operation returns.</summary>
    public static void WriteFields(OperationContext context, Participant participant)
    {
        Utf8JsonWriter json = context.Json;
        json.WriteSid(JsonPropertyNames.Sid, SidPrefix.Participant, participant.Sid);
        json.WriteSid(JsonPropertyNames.RoomSid, SidPrefix.Room, participant.Room.Sid);
        json.WriteString(JsonPropertyNames.AccountSid, context.Account.Sid);
        json.WriteString(JsonPropertyNames.Status, participant.Status);
        json.WriteString(JsonPropertyNames.Identity, participant.Identity);
        json.WriteTime(JsonPropertyNames.DateCreated, participant.DateCreated);
        json.WriteTime(JsonPropertyNames.DateUpdated, participant.DateUpdated);
        json.WriteTime(JsonPropertyNames.StartTime, participant.DateCreated);
        json.WriteTime(JsonPropertyNames.EndTime, participant.EndTime);
        json.WriteDuration(JsonPropertyNames.Duration, participant.DateCreated, participant.EndTime);
    }
}
