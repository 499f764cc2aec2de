using TwilioVideo.Emulator.Http;

namespace TwilioVideo.Emulator.Paging;

/// <summary>Which page of a list is asked for.</summary>
internal sealed record PageRequest(int Size, int Number, PageToken? Token)
{
    private const int DefaultPageSize = 50;

    public static PageRequest Read(RequestParameters query, int maxPerPage)
    {
        int size = query.GetInt32("PageSize", 1, maxPerPage, ErrorCode.PageSize) ?? DefaultPageSize;
        int number = query.GetInt32("Page", 0, int.MaxValue) ?? 0;
        PageToken? token = PageToken.Parse(query.Find("PageToken"));
        if (number > 0 && token is null)
        {
            throw new ApiErrorException(400, ErrorCode.InvalidParameter, "A page is reached by the address that the page before it gives, not by its number.");
        }

        return new PageRequest(size, number, token);
    }
}
