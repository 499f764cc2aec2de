using System.Collections.Generic;
using TwilioVideo.Client.Http;

namespace TwilioVideo.Client.Options;

/// <summary>What lists of room insights can be narrowed by. What is null is not sent.</summary>
public sealed class RoomInsightListOptions : ListOptions
{
    /// <summary>Gets the types of which a room has to have one: <c>go</c>, <c>peer_to_peer</c>, <c>group</c>, <c>group_small</c>.</summary>
    public IReadOnlyList<string>? RoomTypes { get; init; }

    /// <summary>Gets the codecs of which a room has to have one: <c>VP8</c>, <c>H264</c>, <c>VP9</c>, <c>opus</c>.</summary>
    public IReadOnlyList<string>? Codecs { get; init; }

    internal override FormUrlEncodedBuilder ToQueryString(string? nameField) => new FormUrlEncodedBuilder()
        .Add("RoomType", RoomTypes)
        .Add("Codec", Codecs)
        .Add("RoomName", Name)
        .Add("CreatedAfter", CreatedAfter)
        .Add("CreatedBefore", CreatedBefore)
        .Add("PageSize", PageSize);
}
