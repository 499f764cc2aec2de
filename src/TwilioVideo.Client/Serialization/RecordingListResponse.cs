using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace TwilioVideo.Client.Serialization;

internal sealed class RecordingListResponse : ListResponse<Recording>
{
    [JsonRequired]
    public List<Recording>? Recordings { get; set; }

    public override IReadOnlyList<Recording>? Items => Recordings;
}
