using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;

namespace TwilioVideo.Emulator;

/// <summary>Writes one page of a list, newest first, and where the pages beside it are.</summary>
internal static class PageWriter
{
    public const int MostPerPage = 1000;

    private static readonly JsonEncodedText MetaName = JsonEncodedText.Encode("meta");

    /// <param name="exchange">The request.</param>
    /// <param name="key">The name of the list in the answer.</param>
    /// <param name="items">All resources of the list.</param>
    /// <param name="liveOnly">Whether only live ones can match, so that the others need not be looked at.</param>
    /// <param name="matches">The filter.</param>
    /// <param name="write">Writes one resource.</param>
    /// <param name="mostPerPage">The largest page that this list gives.</param>
    public static void Write<T>(
        Exchange exchange,
        string key,
        SeekList<T> items,
        bool liveOnly,
        Func<T, bool> matches,
        Action<Exchange, T> write,
        int mostPerPage = MostPerPage)
        where T : class
    {
        PageRequest page = PageRequest.Read(exchange.Query, mostPerPage);
        Utf8JsonWriter json = exchange.Json;
        json.WriteStartObject();
        json.WriteStartArray(key);

        int at = Start(items, page, liveOnly, matches);
        int first = -1;
        int last = -1;
        int written = 0;
        for (at = Next(items, at, liveOnly, matches); at >= 0 && written < page.Size; at = Next(items, at - 1, liveOnly, matches))
        {
            write(exchange, items[at]);
            first = first < 0 ? at : first;
            last = at;
            written++;
        }

        json.WriteEndArray();
        WriteMeta(exchange, key, page, first, at >= 0 ? last : -1);
        json.WriteEndObject();
    }

    private static int Start<T>(SeekList<T> items, PageRequest page, bool liveOnly, Func<T, bool> matches)
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

        // Going back: the page is the nearest ones above the position.
        int start = Math.Min(token.Position, items.Count - 1);
        int found = 0;
        for (int at = start + 1; at < items.Count && found < page.Size; at++)
        {
            bool isThere = liveOnly ? items.LiveAtOrBefore(at) == at : true;
            if (isThere && matches(items[at]))
            {
                start = at;
                found++;
            }
        }

        return start;
    }

    private static int Next<T>(SeekList<T> items, int at, bool liveOnly, Func<T, bool> matches)
        where T : class
    {
        while (at >= 0)
        {
            at = liveOnly ? items.LiveAtOrBefore(at) : at;
            if (at >= 0 && matches(items[at]))
            {
                return at;
            }

            at--;
        }

        return -1;
    }

    private static void WriteMeta(Exchange exchange, string key, PageRequest page, int first, int nextAfter)
    {
        Utf8JsonWriter json = exchange.Json;
        json.WriteStartObject(MetaName);
        json.WriteNumber("page"u8, page.Number);
        json.WriteNumber("page_size"u8, page.Size);
        json.WriteString("first_page_url"u8, Address(exchange, page.Size, 0, null));
        PageToken? before = page.Number > 0 && first >= 0 ? new PageToken(false, first) : null;
        json.WriteString("previous_page_url"u8, before is null ? null : Address(exchange, page.Size, page.Number - 1, before));
        json.WriteString("url"u8, Address(exchange, page.Size, page.Number, page.Token));
        json.WriteString("next_page_url"u8, nextAfter < 0 ? null : Address(exchange, page.Size, page.Number + 1, new PageToken(true, nextAfter)));
        json.WriteString("key"u8, key);
        json.WriteEndObject();
    }

    private static string Address(Exchange exchange, int size, int number, PageToken? token)
    {
        UrlText url = exchange.Url.Restart().Append(exchange.Target.Path).Append("?"u8);
        foreach (KeyValuePair<string, string> filter in exchange.Query.Pairs)
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
