using TwilioVideo.Client.Http;

namespace TwilioVideo.Client.Options;

/// <summary>What lists of compositions can be narrowed by. What is null is not sent.</summary>
public sealed class CompositionListOptions : ListOptions
{
    /// <summary>Only compositions of this room: SID, or unique name while it is in progress.</summary>
    public string? Room { get; init; }

    internal string? RoomSid { get; set; }

    internal override FormUrlEncodedBuilder ToQueryString(string? nameField) => base.ToQueryString(nameField).Add("RoomSid", RoomSid);
}
