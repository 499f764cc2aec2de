using System.Collections.Generic;

namespace TwilioVideo.Client.Serialization;

internal sealed class PublishedTrackListResponse : ListResponse<PublishedTrack>
{
    public List<PublishedTrack>? PublishedTracks { get; set; }

    public override IReadOnlyList<PublishedTrack>? Items => PublishedTracks;
}
