using System;

namespace TwilioVideo.Client;

/// <summary>What lists of rooms and participants can be narrowed by. What is null is not sent.</summary>
public sealed class ListQuery
{
    /// <summary>Only those with this status.</summary>
    public string? Status { get; init; }

    /// <summary>Only the room with exactly this unique name, or the participants with exactly this identity.</summary>
    public string? Name { get; init; }

    /// <summary>Only those created at or after this time.</summary>
    public DateTimeOffset? CreatedAfter { get; init; }

    /// <summary>Only those created before this time.</summary>
    public DateTimeOffset? CreatedBefore { get; init; }

    /// <summary>How many a page holds, from 1 to 1000; the service's own default is 50.</summary>
    public int? PageSize { get; init; }
}
