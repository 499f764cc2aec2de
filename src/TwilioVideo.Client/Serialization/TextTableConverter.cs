using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TwilioVideo.Client.Serialization;

/// <summary>
/// Reads text by name that is only shown, such as links. Other entries are left out; a value that is not an object becomes null and is
/// recorded.
/// </summary>
internal sealed class TextTableConverter : JsonConverter<ResourceLinks>
{
    public override ResourceLinks? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            UnreadableValueRecorder.Add(reader.TokenStartIndex);
            reader.Skip();
            return null;
        }

        var table = new ResourceLinks();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isNamed = LenientTextConverter.TryGetText(ref reader, out var name);
            reader.Read();
            if (isNamed && reader.TokenType == JsonTokenType.Null)
            {
                table[name!] = null;
            }
            else if (isNamed && reader.TokenType == JsonTokenType.String && LenientTextConverter.TryGetText(ref reader, out var text))
            {
                table[name!] = text;
            }

            reader.Skip();
        }

        return table;
    }

    public override void Write(Utf8JsonWriter writer, ResourceLinks value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Models are read, not written.");
}
