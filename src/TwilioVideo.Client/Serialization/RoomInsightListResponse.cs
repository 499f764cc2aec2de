using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace TwilioVideo.Client.Serialization;

internal sealed class RoomInsightListResponse : ListResponse<RoomInsight>
{
    [JsonRequired]
    public List<RoomInsight>? Rooms { get; set; }

    public override IReadOnlyList<RoomInsight>? Items => Rooms;
}
