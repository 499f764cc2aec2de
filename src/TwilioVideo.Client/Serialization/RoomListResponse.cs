using System.Collections.Generic;

namespace TwilioVideo.Client.Serialization;

internal sealed class RoomListResponse : ListResponse<Room>
{
    public List<Room>? Rooms { get; set; }

    public override IReadOnlyList<Room>? Items => Rooms;
}
