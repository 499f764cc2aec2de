using System;
using System.Buffers;
using System.IO;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Threading;
using System.Threading.Tasks;

namespace TwilioVideo.Client.Serialization;

/// <summary>Reads one page of a list. An entry that is no object costs itself only, not the page.</summary>
internal static class ListReader
{
    /// <exception cref="JsonException">It is no such JSON, or endless.</exception>
    public static async ValueTask<T?> ReadAsync<T>(Stream body, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        var (buffer, length) = await BufferedJsonReader.ReadToEndAsync(body, BufferedJsonReader.MaxList, cancellationToken).ConfigureAwait(false);
        try
        {
            return Read(buffer.AsSpan(0, length), type) ?? Read(Repair(buffer.AsMemory(0, length)), type, isRepaired: true);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static T? Read<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> type, bool isRepaired = false)
    {
        try
        {
            return JsonSerializer.Deserialize(json, type);
        }
        catch (JsonException exception) when (!isRepaired && IsEntry(exception.Path))
        {
            return default;
        }
    }

    // Such as $.rooms[3]: an entry itself, not one of its fields.
    private static bool IsEntry(string? path) => path is { Length: > 1 } && path[path.Length - 1] == ']';

    private static byte[] Repair(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        using var repaired = new MemoryStream(json.Length);
        using (var writer = new Utf8JsonWriter(repaired))
        {
            writer.WriteStartObject();
            foreach (var property in document.RootElement.EnumerateObject())
            {
                writer.WritePropertyName(property.Name);
                Write(writer, property.Value);
            }

            writer.WriteEndObject();
        }

        return repaired.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            value.WriteTo(writer);
            return;
        }

        writer.WriteStartArray();
        foreach (var entry in value.EnumerateArray())
        {
            if (entry.ValueKind == JsonValueKind.Object)
            {
                entry.WriteTo(writer);
            }
            else
            {
                // It is counted where the page is made.
                writer.WriteNullValue();
            }
        }

        writer.WriteEndArray();
    }
}
