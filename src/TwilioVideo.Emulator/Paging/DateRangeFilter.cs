using System;
using TwilioVideo.Emulator.Http;

namespace TwilioVideo.Emulator.Paging;

/// <summary>
/// The filter that every dated list has: created at or after one moment and before another. A date without a time is its midnight in GMT.
/// </summary>
internal sealed record DateRangeFilter(DateTimeOffset? From, DateTimeOffset? Until)
{
    public static DateRangeFilter Read(RequestParameters query) =>
        new(query.GetDateTimeOffset("DateCreatedAfter"), query.GetDateTimeOffset("DateCreatedBefore"));

    public bool IsOpen => From is null && Until is null;

    public bool Contains(DateTimeOffset created)
    {
        // What a caller saw are whole seconds: a filter made from them must find the resource they came from.
        DateTimeOffset seconds = DateTimeOffset.FromUnixTimeSeconds(created.ToUnixTimeSeconds());
        return (From is null || seconds >= From) && (Until is null || seconds < Until);
    }
}
