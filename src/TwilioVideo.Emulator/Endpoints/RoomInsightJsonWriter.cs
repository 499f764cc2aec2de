using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Endpoints;

/// <summary>The summary of a room as Video Insights writes it: values with underscores, and sums over its participants.</summary>
internal static class RoomInsightJsonWriter
{
    private const string EdgeLocation = "ashburn";
    private static readonly JsonEncodedText CreateTime = JsonEncodedText.Encode("create_time");
    private static readonly JsonEncodedText DurationSec = JsonEncodedText.Encode("duration_sec");

    public static void Write(OperationContext context, Room room)
    {
        Utf8JsonWriter json = context.Json;
        RoomSettings settings = room.Settings;
        json.WriteStartObject();
        json.WriteString(JsonPropertyNames.AccountSid, context.Account.Sid);
        json.WriteSid(JsonPropertyNames.RoomSid, SidPrefix.Room, room.Sid);
        json.WriteString("room_name"u8, room.UniqueName);
        json.WriteTime(CreateTime, room.DateCreated);
        json.WriteTime(JsonPropertyNames.EndTime, room.EndTime);
        json.WriteString("room_type"u8, GetRoomType(room));
        json.WriteString("room_status"u8, room.IsInProgress ? "in_progress" : "completed");
        json.WriteString(JsonPropertyNames.StatusCallback, settings.StatusCallback);
        json.WriteString(JsonPropertyNames.StatusCallbackMethod, settings.StatusCallbackMethod);
        json.WriteString("created_method"u8, "api");
        json.WriteString("end_reason"u8, room.IsInProgress ? null : "room_ended_via_api");
        json.WriteNumber(JsonPropertyNames.MaxParticipants, settings.MaxParticipants);
        WriteCounts(json, room);
        json.WriteNumber("max_concurrent_participants"u8, settings.MaxParticipants);
        WriteCodecs(json, GetCodecs(room.Tracks, room, _ => true));
        json.WriteString(JsonPropertyNames.MediaRegion, settings.MediaRegion);
        json.WriteSpan(DurationSec, room.DateCreated, room.EndTime);
        WriteTotals(context, room);
        json.WriteString("processing_state"u8, room.IsInProgress ? "in_progress" : "complete");
        json.WriteBoolean("recording_enabled"u8, settings.RecordParticipantsOnConnect);
        json.WriteString("edge_location"u8, EdgeLocation);
        Utf8UrlBuilder url = context.Url.Restart().Append("/v1/Video/Rooms/"u8).Append(SidPrefix.Room, room.Sid);
        json.WriteString(JsonPropertyNames.Url, url.Written);
        json.WriteStartObject(JsonPropertyNames.Links);
        json.WriteString("participants"u8, url.Append("/Participants"u8).Written);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static string GetRoomType(Room room) => room.Settings.Type.Replace('-', '_');

    /// <summary>Gets the codecs of tracks: those of the room for video, and opus for audio.</summary>
    public static IReadOnlyList<string> GetCodecs(AppendOnlyList<Track> tracks, Room room, Func<Track, bool> isCounted)
    {
        bool hasAudio = false;
        bool hasVideo = false;
        for (int index = 0; index < tracks.Count; index++)
        {
            hasAudio |= tracks[index].Kind == "audio" && isCounted(tracks[index]);
            hasVideo |= tracks[index].Kind == "video" && isCounted(tracks[index]);
        }

        return [.. hasVideo ? room.Settings.VideoCodecs : [], .. hasAudio ? ["opus"] : Array.Empty<string>()];
    }

    public static void WriteCodecs(Utf8JsonWriter json, IReadOnlyList<string> codecs)
    {
        json.WriteStartArray("codecs"u8);
        foreach (string codec in codecs)
        {
            json.WriteStringValue(codec);
        }

        json.WriteEndArray();
    }

    private static void WriteCounts(Utf8JsonWriter json, Room room)
    {
        HashSet<string> identities = new(StringComparer.Ordinal);
        List<(DateTimeOffset Time, int Change)> changes = [];
        for (int index = 0; index < room.Participants.Count; index++)
        {
            Participant participant = room.Participants[index];
            identities.Add(participant.Identity);
            changes.Add((participant.DateCreated, 1));
            if (participant.EndTime is { } end)
            {
                changes.Add((end, -1));
            }
        }

        // Who leaves in the moment in which another comes is not there together with them.
        int present = 0;
        int peak = 0;
        foreach ((DateTimeOffset _, int change) in changes.OrderBy(item => item.Time).ThenBy(item => item.Change))
        {
            present += change;
            peak = Math.Max(peak, present);
        }

        json.WriteNumber("unique_participants"u8, room.Participants.Count);
        json.WriteNumber("unique_participant_identities"u8, identities.Count);
        json.WriteNumber("concurrent_participants"u8, peak);
    }

    private static void WriteTotals(OperationContext context, Room room)
    {
        long stays = 0;
        for (int index = 0; index < room.Participants.Count; index++)
        {
            Participant participant = room.Participants[index];
            stays += participant.EndTime is { } end ? end.ToUnixTimeSeconds() - participant.DateCreated.ToUnixTimeSeconds() : 0;
        }

        long recorded = 0;
        AppendOnlyList<Recording> recordings = context.Account.Media.Recordings;
        for (int index = 0; index < recordings.Count; index++)
        {
            recorded += recordings[index].Room == room ? recordings[index].Duration : 0;
        }

        context.Json.WriteNumber("total_participant_duration_sec"u8, stays);
        context.Json.WriteNumber("total_recording_duration_sec"u8, recorded);
    }
}
