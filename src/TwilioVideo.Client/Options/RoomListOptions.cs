using TwilioVideo.Client.Http;

namespace TwilioVideo.Client.Options;

/// <summary>The options of a list of rooms. A property that is null is not sent.</summary>
public sealed record RoomListOptions : DateFilteredListOptions
{
    /// <summary>Gets the status of the rooms; the service's default is <c>in-progress</c>.</summary>
    public string? Status { get; init; }

    /// <summary>Gets the unique name of the rooms.</summary>
    public string? UniqueName { get; init; }

    internal override FormUrlEncodedBuilder CreateQuery() =>
        AddDatesAndPageSize(new FormUrlEncodedBuilder().Add("Status", Status).Add("UniqueName", UniqueName));
}
