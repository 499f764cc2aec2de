using System.Text.Json.Serialization;

namespace TwilioVideo.Client.Answers;

/// <summary>How the service's JSON becomes models: written by the compiler, so that a cold start pays for no reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    DefaultBufferSize = 64 * 1024,
    Converters = [typeof(TextListConverter), typeof(TextTableConverter), typeof(RuleListConverter<RecordingRule>), typeof(RuleListConverter<SubscribeRule>)],
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Composition))]
[JsonSerializable(typeof(CompositionHook))]
[JsonSerializable(typeof(CompositionHookList))]
[JsonSerializable(typeof(CompositionList))]
[JsonSerializable(typeof(CompositionSettings))]
[JsonSerializable(typeof(PublishedTrack))]
[JsonSerializable(typeof(PublishedTrackList))]
[JsonSerializable(typeof(Recording))]
[JsonSerializable(typeof(RecordingList))]
[JsonSerializable(typeof(RecordingRule))]
[JsonSerializable(typeof(RecordingRule[]))]
[JsonSerializable(typeof(RecordingRules))]
[JsonSerializable(typeof(RecordingSettings))]
[JsonSerializable(typeof(Room))]
[JsonSerializable(typeof(RoomList))]
[JsonSerializable(typeof(RoomParticipant))]
[JsonSerializable(typeof(RoomParticipantList))]
[JsonSerializable(typeof(SubscribedTrack))]
[JsonSerializable(typeof(SubscribedTrackList))]
[JsonSerializable(typeof(SubscribeRule))]
[JsonSerializable(typeof(SubscribeRule[]))]
[JsonSerializable(typeof(SubscribeRules))]
[JsonSerializable(typeof(Transcription))]
[JsonSerializable(typeof(TranscriptionList))]
internal sealed partial class VideoJson : JsonSerializerContext
{
}
