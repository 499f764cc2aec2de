using TwilioVideo.Client.Requests;

namespace TwilioVideo.Client;

/// <summary>What lists of compositions can be narrowed by. What is null is not sent.</summary>
public sealed class CompositionQuery : ListQuery
{
    /// <summary>Only compositions of this room: SID, or unique name while it is in progress.</summary>
    public string? Room { get; init; }

    internal string? RoomSid { get; set; }

    internal override FormFields ToFields(string? nameField) => base.ToFields(nameField).Add("RoomSid", RoomSid);
}
