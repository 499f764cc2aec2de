using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace TwilioVideo.Client.Serialization;

internal sealed class RoomListResponse : ListResponse<Room>
{
    [JsonRequired]
    public List<Room>? Rooms { get; set; }

    public override IReadOnlyList<Room>? Items => Rooms;
}
