using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace TwilioVideo.Client.Serialization;

internal sealed class RoomParticipantInsightListResponse : ListResponse<RoomParticipantInsight>
{
    [JsonRequired]
    public List<RoomParticipantInsight>? Participants { get; set; }

    public override IReadOnlyList<RoomParticipantInsight>? Items => Participants;
}
