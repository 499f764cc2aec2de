using System;
using System.Text.Json;

namespace TwilioVideo.Emulator;

/// <summary>What a track shows on either side.</summary>
internal static class TrackJson
{
    public static void WriteFields(Exchange exchange, Track track, Participant side, ReadOnlySpan<byte> collection)
    {
        Utf8JsonWriter json = exchange.Json;
        Room room = side.Room;
        json.WriteSid(FieldName.RoomSid, SidPrefix.Room, room.Sid);
        json.WriteString("name"u8, track.Name);
        json.WriteTime(FieldName.DateCreated, track.DateCreated);
        json.WriteTime(FieldName.DateUpdated, track.DateCreated);
        json.WriteBoolean("enabled"u8, track.Enabled);
        json.WriteString("kind"u8, track.Kind);
        UrlText url = exchange.Url.Restart()
            .Append("/v1/Rooms/"u8).Append(SidPrefix.Room, room.Sid)
            .Append("/Participants/"u8).Append(SidPrefix.Participant, side.Sid)
            .Append(collection).Append(SidPrefix.Track, track.Sid);
        json.WriteString(FieldName.Url, url.Written);
    }
}
