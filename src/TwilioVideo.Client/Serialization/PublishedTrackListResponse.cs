using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace TwilioVideo.Client.Serialization;

internal sealed class PublishedTrackListResponse : ListResponse<PublishedTrack>
{
    [JsonRequired]
    public List<PublishedTrack>? PublishedTracks { get; set; }

    public override IReadOnlyList<PublishedTrack>? Items => PublishedTracks;
}
