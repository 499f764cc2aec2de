using TwilioVideo.Emulator.Http;

namespace TwilioVideo.Emulator.Paging;

/// <summary>The requested page of a list.</summary>
internal sealed record PageRequest(int Size, int Number, PageToken? Token)
{
    private const int DefaultPageSize = 50;

    public static PageRequest Read(RequestParameters query, int maxPerPage)
    {
        int size = query.GetInt32("PageSize", 1, maxPerPage, ErrorCode.PageSize) ?? DefaultPageSize;
        int number = query.GetInt32("Page", 0, int.MaxValue) ?? 0;
        PageToken? token = PageToken.Parse(query.Find("PageToken"));

        // The number is state of the client: only a token selects a page.
        return new PageRequest(size, token is null ? 0 : number, token);
    }
}
