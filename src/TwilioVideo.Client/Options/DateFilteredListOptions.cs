using System;
using TwilioVideo.Client.Http;

namespace TwilioVideo.Client.Options;

/// <summary>The options of a list that can be filtered by the date of creation. A property that is null is not sent.</summary>
public abstract record DateFilteredListOptions : ListOptions
{
    /// <summary>Gets the time at or after which an item was created.</summary>
    public DateTime? CreatedAfter { get; init; }

    /// <summary>Gets the time before which an item was created.</summary>
    public DateTime? CreatedBefore { get; init; }

    private protected FormUrlEncodedBuilder AddDatesAndPageSize(FormUrlEncodedBuilder query) =>
        AddPageSize(query.Add("DateCreatedAfter", CreatedAfter).Add("DateCreatedBefore", CreatedBefore));
}
