using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TwilioVideo.Client.Serialization;

/// <summary>Reads texts by name, such as links. What is no text in them costs nothing else.</summary>
internal sealed class TextTableConverter : JsonConverter<ResourceLinks>
{
    public override ResourceLinks? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }

        var table = new ResourceLinks();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.Null)
            {
                table[name] = reader.GetString();
            }

            reader.Skip();
        }

        return table;
    }

    public override void Write(Utf8JsonWriter writer, ResourceLinks value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Models are read, not written.");
}
