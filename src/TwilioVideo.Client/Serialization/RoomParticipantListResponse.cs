using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace TwilioVideo.Client.Serialization;

internal sealed class RoomParticipantListResponse : ListResponse<RoomParticipant>
{
    [JsonRequired]
    public List<RoomParticipant>? Participants { get; set; }

    public override IReadOnlyList<RoomParticipant>? Items => Participants;
}
