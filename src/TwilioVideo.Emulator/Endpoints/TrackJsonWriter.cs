using System;
using System.Text.Json;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Endpoints;

/// <summary>Writes the fields that published and subscribed tracks have in common.</summary>
internal static class TrackJsonWriter
{
    public static void WriteFields(OperationContext context, Track track, Participant participant, ReadOnlySpan<byte> collection)
    {
        Utf8JsonWriter json = context.Json;
        Room room = participant.Room;
        json.WriteSid(JsonPropertyNames.RoomSid, SidPrefix.Room, room.Sid);
        json.WriteString("name"u8, track.Name);
        json.WriteTime(JsonPropertyNames.DateCreated, track.DateCreated);
        json.WriteTime(JsonPropertyNames.DateUpdated, track.DateCreated);
        json.WriteBoolean("enabled"u8, track.Enabled);
        json.WriteString("kind"u8, track.Kind);
        Utf8UrlBuilder url = context.Url.Restart()
            .Append("/v1/Rooms/"u8).Append(SidPrefix.Room, room.Sid)
            .Append("/Participants/"u8).Append(SidPrefix.Participant, participant.Sid)
            .Append(collection).Append(SidPrefix.Track, track.Sid);
        json.WriteString(JsonPropertyNames.Url, url.Written);
    }
}
