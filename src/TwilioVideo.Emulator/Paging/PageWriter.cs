using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.Paging;

/// <summary>Writes a page of a list, newest first, with the URLs of the other pages.</summary>
internal static class PageWriter
{
    public const int MaxPerPage = 1000;

    private static readonly JsonEncodedText MetaName = JsonEncodedText.Encode("meta");

    /// <summary>Writes a page.</summary>
    /// <param name="context">The request and response.</param>
    /// <param name="key">The name of the array in the response.</param>
    /// <param name="items">All resources, in order of creation.</param>
    /// <param name="liveOnly">True to skip removed resources without calling the filter.</param>
    /// <param name="matches">The filter.</param>
    /// <param name="write">Writes a resource.</param>
    /// <param name="maxPerPage">The maximum page size of the list.</param>
    public static void Write<T>(
        OperationContext context,
        string key,
        AppendOnlyList<T> items,
        bool liveOnly,
        Func<T, bool> matches,
        Action<OperationContext, T> write,
        int maxPerPage = MaxPerPage)
        where T : class
    {
        PageRequest page = PageRequest.Read(context.Query, maxPerPage);
        Utf8JsonWriter json = context.Json;
        json.WriteStartObject();
        json.WriteStartArray(key);

        int at = FindStart(items, page, liveOnly, matches);
        int first = -1;
        int last = -1;
        int written = 0;
        for (at = FindNext(items, at, liveOnly, matches); at >= 0 && written < page.Size; at = FindNext(items, at - 1, liveOnly, matches))
        {
            write(context, items[at]);
            first = first < 0 ? at : first;
            last = at;
            written++;
        }

        json.WriteEndArray();
        WriteMeta(context, key, page, first, at >= 0 ? last : -1);
        json.WriteEndObject();
    }

    private static int FindStart<T>(AppendOnlyList<T> items, PageRequest page, bool liveOnly, Func<T, bool> matches)
        where T : class
    {
        if (page.Token is not { } token)
        {
            return items.Count - 1;
        }

        if (token.IsAfter)
        {
            return Math.Min(token.Position, items.Count) - 1;
        }

        // Backwards: the page has the nearest items above the position.
        int start = Math.Min(token.Position, items.Count - 1);
        int found = 0;
        for (int at = start + 1; at < items.Count && found < page.Size; at++)
        {
            bool isCandidate = !liveOnly || items.PreviousLiveIndex(at) == at;
            if (isCandidate && matches(items[at]))
            {
                start = at;
                found++;
            }
        }

        return start;
    }

    private static int FindNext<T>(AppendOnlyList<T> items, int at, bool liveOnly, Func<T, bool> matches)
        where T : class
    {
        while (at >= 0)
        {
            at = liveOnly ? items.PreviousLiveIndex(at) : at;
            if (at >= 0 && matches(items[at]))
            {
                return at;
            }

            at--;
        }

        return -1;
    }

    private static void WriteMeta(OperationContext context, string key, PageRequest page, int first, int nextAfter)
    {
        Utf8JsonWriter json = context.Json;
        json.WriteStartObject(MetaName);
        json.WriteNumber("page"u8, page.Number);
        json.WriteNumber("page_size"u8, page.Size);
        json.WriteString("first_page_url"u8, CreateUrl(context, page.Size, 0, null));
        PageToken? before = page.Number > 0 && first >= 0 ? new PageToken(false, first) : null;
        json.WriteString("previous_page_url"u8, before is null ? null : CreateUrl(context, page.Size, page.Number - 1, before));
        json.WriteString("url"u8, CreateUrl(context, page.Size, page.Number, page.Token));
        json.WriteString(
            "next_page_url"u8, nextAfter < 0 ? null : CreateUrl(context, page.Size, page.Number + 1, new PageToken(true, nextAfter)));
        json.WriteString("key"u8, key);
        json.WriteEndObject();
    }

    private static string CreateUrl(OperationContext context, int size, int number, PageToken? token)
    {
        Utf8UrlBuilder url = context.Url.Restart().Append(context.Target.Path).Append("?"u8);
        foreach (KeyValuePair<string, string> filter in context.Query.Pairs)
        {
            if (filter.Key is not ("PageSize" or "Page" or "PageToken"))
            {
                url.Append(Uri.EscapeDataString(filter.Key)).Append("="u8).Append(Uri.EscapeDataString(filter.Value)).Append("&"u8);
            }
        }

        url.Append("PageSize="u8).Append(size.ToString(CultureInfo.InvariantCulture));
        url.Append("&Page="u8).Append(number.ToString(CultureInfo.InvariantCulture));
        if (token is not null)
        {
            url.Append("&PageToken="u8).Append(token.Value.ToString());
        }

        return url.ToString();
    }
}
