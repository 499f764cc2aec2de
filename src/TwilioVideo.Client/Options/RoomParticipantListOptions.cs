using TwilioVideo.Client.Http;

namespace TwilioVideo.Client.Options;

/// <summary>The options of a list of participants. A property that is null is not sent.</summary>
public sealed record RoomParticipantListOptions : DateFilteredListOptions
{
    /// <summary>Gets the status of the participants.</summary>
    public string? Status { get; init; }

    /// <summary>Gets the identity of the participants.</summary>
    public string? Identity { get; init; }

    internal override FormUrlEncodedBuilder CreateQuery() =>
        AddDatesAndPageSize(new FormUrlEncodedBuilder().Add("Status", Status).Add("Identity", Identity));
}
