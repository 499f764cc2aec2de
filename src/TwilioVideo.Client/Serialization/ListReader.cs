using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Client.Diagnostics;

namespace TwilioVideo.Client.Serialization;

/// <summary>Reads one page of a list. An entry that can't be read becomes null and costs no other entry.</summary>
internal static class ListReader
{
    /// <exception cref="JsonException">The body is not the JSON of a list.</exception>
    /// <exception cref="ResponseTooLargeException">The body exceeds the maximum.</exception>
    public static async ValueTask<ListResponse<TItem>?> ReadAsync<TList, TItem>(
        Stream body,
        JsonTypeInfo<TList> listType,
        Func<JsonTypeInfo<TItem>> itemType,
        UnreadableFieldCollector? unreadableFields,
        CancellationToken cancellationToken)
        where TList : ListResponse<TItem>
        where TItem : class
    {
        var (buffer, length) = await BufferedJsonReader.ReadToEndAsync(body, BufferedJsonReader.MaxListBytes, cancellationToken)
            .ConfigureAwait(false);
        try
        {
            var json = BufferedJsonReader.SkipByteOrderMark(buffer.AsMemory(0, length));
            return ReadFast<TList, TItem>(json.Span, listType, unreadableFields)
                ?? ReadEntries(json, GetItemsName<TItem>(listType), itemType(), unreadableFields);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // Null where an entry or a field of the list itself needs a closer look.
    private static TList? ReadFast<TList, TItem>(
        ReadOnlySpan<byte> json, JsonTypeInfo<TList> type, UnreadableFieldCollector? unreadableFields)
        where TList : ListResponse<TItem>
        where TItem : class
    {
        UnreadableValueRecorder.Clear();
        try
        {
            if (JsonSerializer.Deserialize(json, type) is { Items: not null } list)
            {
                UnreadableValueRecorder.Report<TItem>(json, unreadableFields);
                return list;
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
        }

        return null;
    }

    private static ListResponse<TItem>? ReadEntries<TItem>(
        ReadOnlyMemory<byte> json, string itemsName, JsonTypeInfo<TItem> type, UnreadableFieldCollector? unreadableFields)
        where TItem : class
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
        {
            return root.ValueKind == JsonValueKind.Null ? null : throw new JsonException("The list is not an object.");
        }

        var (meta, key) = ReadMetadata(root);
        if (!root.TryGetProperty(itemsName, out var entries) && (key is null || !root.TryGetProperty(key, out entries)))
        {
            throw new JsonException($"The list has no field '{itemsName}'.");
        }

        if (entries.ValueKind != JsonValueKind.Array)
        {
            throw new JsonException($"The field '{itemsName}' is not an array.");
        }

        var items = new List<TItem?>(entries.GetArrayLength());
        foreach (var entry in entries.EnumerateArray())
        {
            items.Add(entry.ValueKind == JsonValueKind.Object ? ReadEntry(entry, type, unreadableFields) : null);
        }

        return new ReadListResponse<TItem>(items!) { Meta = meta };
    }

    private static TItem? ReadEntry<TItem>(JsonElement entry, JsonTypeInfo<TItem> type, UnreadableFieldCollector? unreadableFields)
        where TItem : class
    {
        UnreadableValueRecorder.Clear();
        try
        {
            var json = System.Text.Encoding.UTF8.GetBytes(entry.GetRawText());
            var item = JsonSerializer.Deserialize(json, type);
            UnreadableValueRecorder.Report<TItem>(json, unreadableFields);
            return item;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Its identifier or status is not valid, so it can't be acted on.
            return null;
        }
    }

    // A link to the next page that can't be read would end the list silently, so it is an error.
    private static (PageMetadata? Metadata, string? Key) ReadMetadata(JsonElement root)
    {
        if (!root.TryGetProperty("meta", out var meta) || meta.ValueKind == JsonValueKind.Null)
        {
            return (null, null);
        }

        if (meta.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("The field 'meta' is not an object.");
        }

        var hasLink = meta.TryGetProperty("next_page_url", out var link) && link.ValueKind != JsonValueKind.Null;
        return hasLink && link.ValueKind != JsonValueKind.String
            ? throw new JsonException("The field 'next_page_url' is not text.")
            : (new PageMetadata { NextPageUrl = hasLink ? link.GetString() : null },
                meta.TryGetProperty("key", out var key) && key.ValueKind == JsonValueKind.String ? key.GetString() : null);
    }

    private static string GetItemsName<TItem>(JsonTypeInfo type) =>
        type.Properties.First(property => property.PropertyType == typeof(List<TItem>)).Name;

    private sealed class ReadListResponse<TItem>(List<TItem> items) : ListResponse<TItem>
    {
        public override IReadOnlyList<TItem>? Items => items;
    }
}
