using TwilioVideo.Client.Http;

namespace TwilioVideo.Client.Options;

/// <summary>The options of a list of compositions. A property that is null is not sent.</summary>
public sealed record CompositionListOptions : DateFilteredListOptions
{
    /// <summary>Gets the status of the compositions.</summary>
    public string? Status { get; init; }

    /// <summary>Gets the room of the compositions: its SID, or its unique name while it is in progress.</summary>
    public string? Room { get; init; }

    /// <summary>Gets the SID of the room, once it is known.</summary>
    internal string? RoomSid { get; init; }

    internal override FormUrlEncodedBuilder CreateQuery() =>
        AddDatesAndPageSize(new FormUrlEncodedBuilder().Add("Status", Status)).Add("RoomSid", RoomSid);
}
