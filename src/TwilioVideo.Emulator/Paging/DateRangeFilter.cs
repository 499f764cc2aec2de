using System;
using TwilioVideo.Emulator.Http;

namespace TwilioVideo.Emulator.Paging;

/// <summary>
/// A filter by date of creation: at or after one time and before another. A date without a time is midnight in UTC.
/// </summary>
internal sealed record DateRangeFilter(DateTimeOffset? From, DateTimeOffset? Until)
{
    public static DateRangeFilter Read(RequestParameters query, string after = "DateCreatedAfter", string before = "DateCreatedBefore") =>
        new(query.GetDateTimeOffset(after), query.GetDateTimeOffset(before));

    public bool IsOpen => From is null && Until is null;

    public bool Contains(DateTimeOffset created)
    {
        // Responses have whole seconds. A filter with the time of a response must match its resource.
        DateTimeOffset seconds = DateTimeOffset.FromUnixTimeSeconds(created.ToUnixTimeSeconds());
        return (From is null || seconds >= From) && (Until is null || seconds < Until);
    }
}
