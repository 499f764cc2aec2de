using System.Collections.Generic;

namespace TwilioVideo.Client.Serialization;

internal sealed class SubscribedTrackListResponse : ListResponse<SubscribedTrack>
{
    public List<SubscribedTrack>? SubscribedTracks { get; set; }

    public override IReadOnlyList<SubscribedTrack>? Items => SubscribedTracks;
}
