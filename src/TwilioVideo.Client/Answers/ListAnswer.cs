using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace TwilioVideo.Client.Answers;

/// <summary>One page of a list as the service sends it: the items under a name of their own, and where the next page is.</summary>
internal abstract class ListAnswer<T>
{
    [JsonRequired]
    public ListMeta? Meta { get; set; }

    [JsonIgnore]
    public abstract IReadOnlyList<T>? Items { get; }
}

internal sealed class ListMeta
{
    public string? NextPageUrl { get; set; }
}

internal sealed class RoomList : ListAnswer<Room>
{
    [JsonRequired]
    public List<Room>? Rooms { get; set; }

    public override IReadOnlyList<Room>? Items => Rooms;
}

internal sealed class RoomParticipantList : ListAnswer<RoomParticipant>
{
    [JsonRequired]
    public List<RoomParticipant>? Participants { get; set; }

    public override IReadOnlyList<RoomParticipant>? Items => Participants;
}
