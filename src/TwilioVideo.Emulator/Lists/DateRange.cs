using System;

namespace TwilioVideo.Emulator;

/// <summary>
/// The filter that every dated list has: created at or after one moment and before another. A date without a time is its midnight in GMT.
/// </summary>
internal sealed record DateRange(DateTimeOffset? From, DateTimeOffset? Until)
{
    public static DateRange Read(Parameters query) =>
        new(query.Moment("DateCreatedAfter"), query.Moment("DateCreatedBefore"));

    public bool IsOpen => From is null && Until is null;

    public bool Holds(DateTimeOffset created)
    {
        // What a caller saw are whole seconds: a filter made from them must find the resource they came from.
        DateTimeOffset seconds = DateTimeOffset.FromUnixTimeSeconds(created.ToUnixTimeSeconds());
        return (From is null || seconds >= From) && (Until is null || seconds < Until);
    }
}
