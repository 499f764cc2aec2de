using System;
using System.Buffers;
using System.IO;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Client.Diagnostics;
using TwilioVideo.Client.Serialization;

namespace TwilioVideo.Client.Http;

/// <summary>The JSON of a response whose shape is not known here.</summary>
public sealed class JsonContent
{
    private JsonContent(JsonElement? root) => Root = root;

    /// <summary>Gets the JSON; null where the response has none, as after a removal.</summary>
    public JsonElement? Root { get; }

    /// <summary>Gets the address of the next page of a list; null for the last one, and for what is no list.</summary>
    public string? NextPageUrl => GetMeta("next_page_url");

    /// <summary>Gets the name of the list's items; null for what is no list.</summary>
    public string? ListKey => GetMeta("key") is { } key && Root!.Value.TryGetProperty(key, out var items) && items.ValueKind == JsonValueKind.Array ? key : null;

    internal static JsonContent? ReadHeaders(HttpResponseMessage response) => (int)response.StatusCode switch
    {
        204 or 205 => new JsonContent(null),
        >= 300 and < 400 when response.Headers.Location is { } location => CreateRedirect(location),
        _ => null,
    };

    internal static async ValueTask<JsonContent?> ReadAsync(
        Stream body, UnreadableFieldCollector? unreadableFields, CancellationToken cancellationToken)
    {
        var (buffer, length) = await BufferedJsonReader.ReadToEndAsync(body, BufferedJsonReader.MaxListBytes, cancellationToken).ConfigureAwait(false);
        try
        {
            if (length == 0)
            {
                return new JsonContent(null);
            }

            using var document = JsonDocument.Parse(BufferedJsonReader.SkipByteOrderMark(buffer.AsMemory(0, length)));
            return new JsonContent(document.RootElement.Clone());
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // Where media lies is another host's, and is not followed with credentials.
    private static JsonContent CreateRedirect(Uri location)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("redirect_to", location.OriginalString);
            writer.WriteEndObject();
        }

        using var document = JsonDocument.Parse(stream.ToArray());
        return new JsonContent(document.RootElement.Clone());
    }

    private string? GetMeta(string name) =>
        Root is { ValueKind: JsonValueKind.Object } root
        && root.TryGetProperty("meta", out var meta) && meta.ValueKind == JsonValueKind.Object
        && meta.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
        && value.GetString() is { Length: > 0 } text ? text : null;
}
