using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace TwilioVideo.Client.Serialization;

internal sealed class SubscribedTrackListResponse : ListResponse<SubscribedTrack>
{
    [JsonRequired]
    public List<SubscribedTrack>? SubscribedTracks { get; set; }

    public override IReadOnlyList<SubscribedTrack>? Items => SubscribedTracks;
}
