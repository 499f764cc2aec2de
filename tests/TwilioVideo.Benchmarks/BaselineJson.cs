using System.Text.Json.Serialization;

namespace TwilioVideo.Benchmarks;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Person))]
[JsonSerializable(typeof(PeoplePage))]
internal sealed partial class BaselineJson : JsonSerializerContext
{
}
