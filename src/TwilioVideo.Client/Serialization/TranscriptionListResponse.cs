using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace TwilioVideo.Client.Serialization;

internal sealed class TranscriptionListResponse : ListResponse<Transcription>
{
    [JsonRequired]
    public List<Transcription>? Transcriptions { get; set; }

    public override IReadOnlyList<Transcription>? Items => Transcriptions;
}
