using System.Text.Json;

namespace TwilioVideo.Emulator.Http;

/// <summary>The names of frequent properties, encoded once.</summary>
internal static class JsonPropertyNames
{
    public static readonly JsonEncodedText AccountSid = JsonEncodedText.Encode("account_sid");
    public static readonly JsonEncodedText AudioOnly = JsonEncodedText.Encode("audio_only");
    public static readonly JsonEncodedText CreateTime = JsonEncodedText.Encode("create_time");
    public static readonly JsonEncodedText DateCreated = JsonEncodedText.Encode("date_created");
    public static readonly JsonEncodedText DateCompleted = JsonEncodedText.Encode("date_completed");
    public static readonly JsonEncodedText DateDeleted = JsonEncodedText.Encode("date_deleted");
    public static readonly JsonEncodedText DateUpdated = JsonEncodedText.Encode("date_updated");
    public static readonly JsonEncodedText Duration = JsonEncodedText.Encode("duration");
    public static readonly JsonEncodedText EmptyRoomTimeout = JsonEncodedText.Encode("empty_room_timeout");
    public static readonly JsonEncodedText EnableTurn = JsonEncodedText.Encode("enable_turn");
    public static readonly JsonEncodedText EndTime = JsonEncodedText.Encode("end_time");
    public static readonly JsonEncodedText Identity = JsonEncodedText.Encode("identity");
    public static readonly JsonEncodedText JoinTime = JsonEncodedText.Encode("join_time");
    public static readonly JsonEncodedText LargeRoom = JsonEncodedText.Encode("large_room");
    public static readonly JsonEncodedText LeaveTime = JsonEncodedText.Encode("leave_time");
    public static readonly JsonEncodedText Links = JsonEncodedText.Encode("links");
    public static readonly JsonEncodedText MaxConcurrentPublishedTracks = JsonEncodedText.Encode("max_concurrent_published_tracks");
    public static readonly JsonEncodedText MaxParticipantDuration = JsonEncodedText.Encode("max_participant_duration");
    public static readonly JsonEncodedText MaxParticipants = JsonEncodedText.Encode("max_participants");
    public static readonly JsonEncodedText MediaRegion = JsonEncodedText.Encode("media_region");
    public static readonly JsonEncodedText ParticipantSid = JsonEncodedText.Encode("participant_sid");
    public static readonly JsonEncodedText PublisherSid = JsonEncodedText.Encode("publisher_sid");
    public static readonly JsonEncodedText RecordParticipantsOnConnect = JsonEncodedText.Encode("record_participants_on_connect");
    public static readonly JsonEncodedText RoomSid = JsonEncodedText.Encode("room_sid");
    public static readonly JsonEncodedText Sid = JsonEncodedText.Encode("sid");
    public static readonly JsonEncodedText SourceSid = JsonEncodedText.Encode("source_sid");
    public static readonly JsonEncodedText StartTime = JsonEncodedText.Encode("start_time");
    public static readonly JsonEncodedText Status = JsonEncodedText.Encode("status");
    public static readonly JsonEncodedText StatusCallback = JsonEncodedText.Encode("status_callback");
    public static readonly JsonEncodedText StatusCallbackMethod = JsonEncodedText.Encode("status_callback_method");
    public static readonly JsonEncodedText Type = JsonEncodedText.Encode("type");
    public static readonly JsonEncodedText UniqueName = JsonEncodedText.Encode("unique_name");
    public static readonly JsonEncodedText UnusedRoomTimeout = JsonEncodedText.Encode("unused_room_timeout");
    public static readonly JsonEncodedText Url = JsonEncodedText.Encode("url");
    public static readonly JsonEncodedText VideoCodecs = JsonEncodedText.Encode("video_codecs");
}
