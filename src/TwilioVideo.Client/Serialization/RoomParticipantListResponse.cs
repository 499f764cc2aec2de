using System.Collections.Generic;

namespace TwilioVideo.Client.Serialization;

internal sealed class RoomParticipantListResponse : ListResponse<RoomParticipant>
{
    public List<RoomParticipant>? Participants { get; set; }

    public override IReadOnlyList<RoomParticipant>? Items => Participants;
}
