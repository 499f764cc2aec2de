using System;
using TwilioVideo.Client.Http;

namespace TwilioVideo.Client.Options;

/// <summary>What lists can be narrowed by. What is null is not sent.</summary>
public class ListOptions
{
    /// <summary>Only those with this status.</summary>
    public string? Status { get; init; }

    /// <summary>Only those with exactly this unique name (rooms), identity (participants) or friendly name (hooks).</summary>
    public string? Name { get; init; }

    /// <summary>Only those created at or after this time.</summary>
    public DateTime? CreatedAfter { get; init; }

    /// <summary>Only those created before this time.</summary>
    public DateTime? CreatedBefore { get; init; }

    /// <summary>How many a page holds, from 1 to what the list allows: 1000, or 100; the service's own default is 50.</summary>
    public int? PageSize { get; set; }

    internal virtual FormUrlEncodedBuilder ToQueryString(string? nameField)
    {
        var fields = new FormUrlEncodedBuilder().Add("Status", Status);
        return (nameField is null ? fields : fields.Add(nameField, Name))
            .Add("DateCreatedAfter", CreatedAfter)
            .Add("DateCreatedBefore", CreatedBefore)
            .Add("PageSize", PageSize);
    }
}
