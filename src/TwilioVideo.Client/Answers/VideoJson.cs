using System.Text.Json.Serialization;

namespace TwilioVideo.Client.Answers;

/// <summary>How the service's JSON becomes models: written by the compiler, so that a cold start pays for no reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Room))]
[JsonSerializable(typeof(RoomList))]
[JsonSerializable(typeof(RoomParticipant))]
[JsonSerializable(typeof(RoomParticipantList))]
internal sealed partial class VideoJson : JsonSerializerContext
{
}
