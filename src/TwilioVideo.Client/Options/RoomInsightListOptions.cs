using System.Collections.Generic;
using TwilioVideo.Client.Http;

namespace TwilioVideo.Client.Options;

/// <summary>The options of a list of room insights. A property that is null is not sent.</summary>
public sealed record RoomInsightListOptions : DateFilteredListOptions
{
    /// <summary>Gets the types of which a room has to have one: <c>go</c>, <c>peer_to_peer</c>, <c>group</c>, <c>group_small</c>.</summary>
    public IReadOnlyList<string>? RoomTypes { get; init; }

    /// <summary>Gets the codecs of which a room has to have one: <c>VP8</c>, <c>H264</c>, <c>VP9</c>, <c>opus</c>.</summary>
    public IReadOnlyList<string>? Codecs { get; init; }

    /// <summary>Gets the unique name of the rooms.</summary>
    public string? RoomName { get; init; }

    internal override FormUrlEncodedBuilder CreateQuery() => AddPageSize(new FormUrlEncodedBuilder()
        .Add("RoomType", RoomTypes)
        .Add("Codec", Codecs)
        .Add("RoomName", RoomName)
        .Add("CreatedAfter", CreatedAfter)
        .Add("CreatedBefore", CreatedBefore));
}
