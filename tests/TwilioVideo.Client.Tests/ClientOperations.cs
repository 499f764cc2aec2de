using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using TwilioVideo.Client.Options;
using TwilioVideo.Client.Tests.Fuzzing;
using Xunit;

namespace TwilioVideo.Client.Tests;

/// <summary>All operations of the service, each with every field that it can send.</summary>
internal static class ClientOperations
{
    private const string Room = TestClient.Room;
    private const string Participant = TestClient.Participant;
    private const string InRoom = "/v1/Rooms/" + Room;
    private const string InParticipant = InRoom + "/Participants/" + Participant;
    private static readonly DateTime After = new(2026, 3, 1, 9, 30, 5, 999, DateTimeKind.Utc);
    private static readonly CompositionOptions Composition = new()
    {
        VideoLayout = """{"grid":{"video_sources":["*"]}}""",
        AudioSources = ["*", "a&b"],
        AudioSourcesExcluded = ["MT*"],
        Resolution = "640x480",
        Format = "mp4",
        Trim = true,
        StatusCallback = "https://hooks.example.com/?a=1&b=2",
        StatusCallbackMethod = "GET",
    };

    private const string CompositionForm = "VideoLayout=%7B%22grid%22%3A%7B%22video_sources%22%3A%5B%22%2A%22%5D%7D%7D&AudioSources=%2A&AudioSources=a%26b&AudioSourcesExcluded=MT%2A"
        + "&Resolution=640x480&Format=mp4&Trim=true&StatusCallback=https%3A%2F%2Fhooks.example.com%2F%3Fa%3D1%26b%3D2&StatusCallbackMethod=GET";

    private static readonly CreateRoomOptions NewRoom = new()
    {
        UniqueName = "standup",
        Type = "group",
        MaxParticipants = 50,
        MaxParticipantDuration = 14400,
        EmptyRoomTimeout = 5,
        UnusedRoomTimeout = 6,
        RecordParticipantsOnConnect = true,
        TranscribeParticipantsOnConnect = false,
        AudioOnly = false,
        LargeRoom = true,
        EnableTurn = true,
        VideoCodecs = ["VP8", "H264"],
        MediaRegion = "us1",
        RecordingRules = [new RecordingRule { Type = "include", All = true }],
        TranscriptionsConfiguration = "{}",
        StatusCallback = "https://hooks.example.com",
        StatusCallbackMethod = "POST",
    };

    private const string NewRoomForm = "UniqueName=standup&Type=group&MaxParticipants=50&MaxParticipantDuration=14400&EmptyRoomTimeout=5&UnusedRoomTimeout=6&RecordParticipantsOnConnect=true"
        + "&TranscribeParticipantsOnConnect=false&AudioOnly=false&LargeRoom=true&EnableTurn=true&VideoCodecs=VP8&VideoCodecs=H264&MediaRegion=us1"
        + "&RecordingRules=%5B%7B%22type%22%3A%22include%22%2C%22all%22%3Atrue%7D%5D&TranscriptionsConfiguration=%7B%7D&StatusCallback=https%3A%2F%2Fhooks.example.com&StatusCallbackMethod=POST";

    private const string StorageForm = "FriendlyName=archive&AwsCredentialsSid=CR" + TestClient.Digits
        + "&AwsS3Url=https%3A%2F%2Fbucket.s3.amazonaws.com%2Frecordings&AwsStorageEnabled=true&EncryptionEnabled=false";

    public static readonly IReadOnlyList<ClientOperation> All =
    [
        new("FetchRoom", "GET", InRoom, null, Read("room"), (client, context) => Of(client.GetRoomAsync(Room, context))),
        new(
            "ListRooms",
            "GET",
            "/v1/Rooms?Status=in-progress&UniqueName=standup&DateCreatedAfter=2026-03-01T09%3A30%3A05Z&DateCreatedBefore=2026-03-02T09%3A30%3A05Z&PageSize=50",
            null,
            Read("rooms"),
            (client, context) => Of(client.ListRoomsAsync(new RoomListOptions { Status = "in-progress", UniqueName = "standup", CreatedAfter = After, CreatedBefore = After.AddDays(1), PageSize = 50 }, context))),
        new("CreateRoom", "POST", "/v1/Rooms", NewRoomForm, Read("room"), (client, context) => Of(client.CreateRoomAsync(NewRoom, context))),
        new("UpdateRoom", "POST", InRoom, "Status=completed", Ended("room", "in-progress", "completed"), (client, context) => Of(client.SetRoomStatusAsync(Room, "completed", context))),
        new("FetchRoomParticipant", "GET", InParticipant, null, Read("participant"), (client, context) => Of(client.GetRoomParticipantAsync(Room, Participant, context))),
        new(
            "ListRoomParticipants",
            "GET",
            InRoom + "/Participants?Status=connected&Identity=s%C3%B8ren",
            null,
            Read("participants"),
            (client, context) => Of(client.ListRoomParticipantsAsync(Room, new RoomParticipantListOptions { Status = "connected", Identity = "søren" }, context))),
        new(
            "UpdateRoomParticipant",
            "POST",
            InParticipant,
            "Status=disconnected",
            Ended("participant", "connected", "disconnected"),
            (client, context) => Of(client.SetRoomParticipantStatusAsync(Room, Participant, "disconnected", context))),
        new(
            "AnonymizeRoomParticipant",
            "POST",
            InParticipant + "/Anonymize",
            "",
            Ended("participant", "søren", Participant),
            (client, context) => Of(client.AnonymizeRoomParticipantAsync(Room, Participant, context))),
        new("FetchRecordingRules", "GET", InRoom + "/RecordingRules", null, Read("recording_rules"), (client, context) => Of(client.GetRecordingRulesAsync(Room, context))),
        new(
            "UpdateRecordingRules",
            "POST",
            InRoom + "/RecordingRules",
            "Rules=%5B%7B%22type%22%3A%22include%22%2C%22all%22%3Atrue%7D%2C%7B%22type%22%3A%22exclude%22%2C%22kind%22%3A%22audio%22%2C%22publisher%22%3A%22alice%22%7D%5D",
            Read("recording_rules"),
            (client, context) => Of(client.SetRecordingRulesAsync(Room, [new() { Type = "include", All = true }, new() { Type = "exclude", Kind = "audio", Publisher = "alice" }], context))),
        new("FetchSubscribeRules", "GET", InParticipant + "/SubscribeRules", null, Read("subscribe_rules"), (client, context) => Of(client.GetSubscribeRulesAsync(Room, Participant, context))),
        new(
            "UpdateSubscribeRules",
            "POST",
            InParticipant + "/SubscribeRules",
            "Rules=%5B%7B%22priority%22%3A%22low%22%2C%22type%22%3A%22exclude%22%2C%22kind%22%3A%22video%22%7D%5D",
            """{"rules":[{"type":"exclude","kind":"video","priority":"low"}]}""",
            (client, context) => Of(client.SetSubscribeRulesAsync(Room, Participant, [new() { Type = "exclude", Kind = "video", Priority = "low" }], context))),
        new("FetchPublishedTrack", "GET", InParticipant + "/PublishedTracks/camera%2F1", null, Ended("published_track", "camera", "camera/1"), (client, context) => Of(client.GetPublishedTrackAsync(Room, Participant, "camera/1", context))),
        new("ListPublishedTracks", "GET", InParticipant + "/PublishedTracks?PageSize=1000", null, Read("published_tracks"), (client, context) => Of(client.ListPublishedTracksAsync(Room, Participant, new ListOptions { PageSize = 1000 }, context))),
        new("FetchSubscribedTrack", "GET", InParticipant + "/SubscribedTracks/" + TestClient.Track, null, Read("subscribed_track"), (client, context) => Of(client.GetSubscribedTrackAsync(Room, Participant, TestClient.Track, context))),
        new("ListSubscribedTracks", "GET", InParticipant + "/SubscribedTracks", null, Read("subscribed_tracks"), (client, context) => Of(client.ListSubscribedTracksAsync(Room, Participant, new ListOptions(), context))),
        new("FetchTranscription", "GET", InRoom + "/Transcriptions/video_extension_1", null, Read("transcription"), (client, context) => Of(client.GetTranscriptionAsync(Room, "video_extension_1", context))),
        new("ListTranscriptions", "GET", InRoom + "/Transcriptions", null, Read("transcriptions"), (client, context) => Of(client.ListTranscriptionsAsync(Room, new ListOptions(), context))),
        new("CreateTranscription", "POST", InRoom + "/Transcriptions", "Configuration=%7B%7D", Read("transcription"), (client, context) => Of(client.StartTranscriptionAsync(Room, "{}", context))),
        new(
            "UpdateTranscription",
            "POST",
            InRoom + "/Transcriptions/video_extension_1",
            "Status=started&Configuration=%7B%7D",
            Read("transcription"),
            (client, context) => Of(client.SetTranscriptionAsync(Room, "video_extension_1", "started", "{}", context))),
        new("FetchRecording", "GET", "/v1/Recordings/" + TestClient.Recording, null, Read("recording"), (client, context) => Of(client.GetRecordingAsync(null, TestClient.Recording, context))),
        new("FetchRoomRecording", "GET", InRoom + "/Recordings/" + TestClient.Recording, null, Read("recording"), (client, context) => Of(client.GetRecordingAsync(Room, TestClient.Recording, context))),
        new(
            "ListRecordings",
            "GET",
            "/v1/Recordings?Status=completed&PageSize=100&SourceSid=" + TestClient.Track + "&GroupingSid=" + Room + "&GroupingSid=" + Participant + "&MediaType=video",
            null,
            Read("recordings"),
            (client, context) => Of(client.ListRecordingsAsync(
                null,
                new RecordingListOptions { Status = "completed", PageSize = 100, SourceSid = TestClient.Track, GroupingSids = [Room, Participant], MediaType = "video" },
                context))),
        new("ListRoomRecordings", "GET", InRoom + "/Recordings", null, Read("recordings"), (client, context) => Of(client.ListRecordingsAsync(Room, new RecordingListOptions(), context))),
        new("DeleteRecording", "DELETE", "/v1/Recordings/" + TestClient.Recording, "", "", (client, context) => Of(client.RemoveRecordingAsync(null, TestClient.Recording, context))),
        new("DeleteRoomRecording", "DELETE", InRoom + "/Recordings/" + TestClient.Recording, "", "", (client, context) => Of(client.RemoveRecordingAsync(Room, TestClient.Recording, context))),
        new("FetchComposition", "GET", "/v1/Compositions/" + TestClient.Composition, null, Read("composition"), (client, context) => Of(client.GetCompositionAsync(TestClient.Composition, context))),
        new(
            "ListCompositions",
            "GET",
            "/v1/Compositions?Status=completed&RoomSid=" + Room,
            null,
            Read("compositions"),
            (client, context) => Of(client.ListCompositionsAsync(new CompositionListOptions { Status = "completed", Room = Room }, context))),
        new("CreateComposition", "POST", "/v1/Compositions", "RoomSid=" + Room + "&" + CompositionForm, Read("composition"), (client, context) => Of(client.CreateCompositionAsync(Room, Composition, context))),
        new("DeleteComposition", "DELETE", "/v1/Compositions/" + TestClient.Composition, "", "", (client, context) => Of(client.RemoveCompositionAsync(TestClient.Composition, context))),
        new("FetchCompositionHook", "GET", "/v1/CompositionHooks/" + TestClient.Hook, null, Read("composition_hook"), (client, context) => Of(client.GetCompositionHookAsync(TestClient.Hook, context))),
        new(
            "ListCompositionHooks",
            "GET",
            "/v1/CompositionHooks?FriendlyName=min%2A&Enabled=true",
            null,
            Read("composition_hooks"),
            (client, context) => Of(client.ListCompositionHooksAsync(new CompositionHookListOptions { FriendlyName = "min*", Enabled = true }, context))),
        new(
            "CreateCompositionHook",
            "POST",
            "/v1/CompositionHooks",
            "FriendlyName=minutes&Enabled=true&" + CompositionForm,
            Read("composition_hook"),
            (client, context) => Of(client.CreateCompositionHookAsync("minutes", true, Composition, context))),
        new(
            "UpdateCompositionHook",
            "POST",
            "/v1/CompositionHooks/" + TestClient.Hook,
            "FriendlyName=minutes&" + CompositionForm,
            Read("composition_hook"),
            (client, context) => Of(client.SetCompositionHookAsync(TestClient.Hook, "minutes", null, Composition, context))),
        new("DeleteCompositionHook", "DELETE", "/v1/CompositionHooks/" + TestClient.Hook, "", "", (client, context) => Of(client.RemoveCompositionHookAsync(TestClient.Hook, context))),
        new("FetchRecordingSettings", "GET", "/v1/RecordingSettings/Default", null, Read("recording_settings"), (client, context) => Of(client.GetRecordingSettingsAsync(context))),
        new("SetRecordingSettings", "POST", "/v1/RecordingSettings/Default", StorageForm, Read("recording_settings"), (client, context) => Of(client.SetRecordingSettingsAsync(Storage<RecordingSettings>(), context))),
        new("FetchCompositionSettings", "GET", "/v1/CompositionSettings/Default", null, Read("composition_settings"), (client, context) => Of(client.GetCompositionSettingsAsync(context))),
        new("SetCompositionSettings", "POST", "/v1/CompositionSettings/Default", StorageForm, Read("composition_settings"), (client, context) => Of(client.SetCompositionSettingsAsync(Storage<CompositionSettings>(), context))),
    ];

    public static TheoryData<string> Names => [.. All.Select(operation => operation.Name)];

    public static ClientOperation Find(string name) => All.Single(operation => operation.Name == name);

    private static string Read(string name) => ResponseCorpus.Read(name + ".json");

    private static string Ended(string name, string before, string after) => Read(name).Replace($"\"{before}\"", $"\"{after}\"", StringComparison.Ordinal);

    private static T Storage<T>()
        where T : StorageSettings, new() => new()
        {
            FriendlyName = "archive",
            AwsCredentialsSid = "CR" + TestClient.Digits,
            AwsS3Url = "https://bucket.s3.amazonaws.com/recordings",
            AwsStorageEnabled = true,
            EncryptionEnabled = false,
        };

    private static async Task<object?> Of<T>(Task<T> task) => await task;

    private static async Task<object?> Of(Task task)
    {
        await task;
        return null;
    }
}
