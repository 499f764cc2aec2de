using System.Collections.Generic;

namespace TwilioVideo.Client.Serialization;

internal sealed class RecordingListResponse : ListResponse<Recording>
{
    public List<Recording>? Recordings { get; set; }

    public override IReadOnlyList<Recording>? Items => Recordings;
}
