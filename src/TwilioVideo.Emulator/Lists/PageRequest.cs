namespace TwilioVideo.Emulator;

/// <summary>Which page of a list is asked for.</summary>
internal sealed record PageRequest(int Size, int Number, PageToken? Token)
{
    private const int UsualSize = 50;

    public static PageRequest Read(Parameters query, int mostPerPage)
    {
        int size = query.Number("PageSize", 1, mostPerPage, ErrorCode.PageSize) ?? UsualSize;
        int number = query.Number("Page", 0, int.MaxValue) ?? 0;
        PageToken? token = PageToken.Parse(query.Find("PageToken"));
        if (number > 0 && token is null)
        {
            throw new RefusalException(400, ErrorCode.InvalidParameter, "A page is reached by the address that the page before it gives, not by its number.");
        }

        return new PageRequest(size, number, token);
    }
}
