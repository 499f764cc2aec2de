using TwilioVideo.Client.Http;

namespace TwilioVideo.Client.Options;

/// <summary>The options of a list. A property that is null is not sent.</summary>
public record ListOptions
{
    /// <summary>Gets the number of items on a page, from 1 to 1000 or 100, depending on the list; the service's default is 50.</summary>
    public int? PageSize { get; init; }

    /// <summary>Creates the query.</summary>
    internal virtual FormUrlEncodedBuilder CreateQuery() => AddPageSize(new FormUrlEncodedBuilder());

    private protected FormUrlEncodedBuilder AddPageSize(FormUrlEncodedBuilder query) => query.Add("PageSize", PageSize);
}
