using System.Text.Json.Serialization;

namespace TwilioVideo.Client.Serialization;

/// <summary>The source-generated JSON contracts of the models, which a cold start reads without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    DefaultBufferSize = 64 * 1024,
    Converters =
    [
        typeof(LenientDateTimeConverter),
        typeof(LenientInt32Converter),
        typeof(LenientInt64Converter),
        typeof(TextListConverter),
        typeof(TextTableConverter),
        typeof(RuleListConverter<RecordingRule>),
        typeof(RuleListConverter<SubscribeRule>),
    ],
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Composition))]
[JsonSerializable(typeof(CompositionHook))]
[JsonSerializable(typeof(CompositionHookListResponse))]
[JsonSerializable(typeof(CompositionListResponse))]
[JsonSerializable(typeof(CompositionSettings))]
[JsonSerializable(typeof(PublishedTrack))]
[JsonSerializable(typeof(PublishedTrackListResponse))]
[JsonSerializable(typeof(Recording))]
[JsonSerializable(typeof(RecordingListResponse))]
[JsonSerializable(typeof(RecordingRule))]
[JsonSerializable(typeof(RecordingRule[]))]
[JsonSerializable(typeof(RecordingRules))]
[JsonSerializable(typeof(RecordingSettings))]
[JsonSerializable(typeof(Room))]
[JsonSerializable(typeof(RoomInsight))]
[JsonSerializable(typeof(RoomInsightListResponse))]
[JsonSerializable(typeof(RoomListResponse))]
[JsonSerializable(typeof(RoomParticipant))]
[JsonSerializable(typeof(RoomParticipantInsight))]
[JsonSerializable(typeof(RoomParticipantInsightListResponse))]
[JsonSerializable(typeof(RoomParticipantListResponse))]
[JsonSerializable(typeof(SubscribedTrack))]
[JsonSerializable(typeof(SubscribedTrackListResponse))]
[JsonSerializable(typeof(SubscribeRule))]
[JsonSerializable(typeof(SubscribeRule[]))]
[JsonSerializable(typeof(SubscribeRules))]
[JsonSerializable(typeof(Transcription))]
[JsonSerializable(typeof(TranscriptionListResponse))]
internal sealed partial class VideoJsonContext : JsonSerializerContext
{
}
