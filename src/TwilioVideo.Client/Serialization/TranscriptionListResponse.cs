using System.Collections.Generic;

namespace TwilioVideo.Client.Serialization;

internal sealed class TranscriptionListResponse : ListResponse<Transcription>
{
    public List<Transcription>? Transcriptions { get; set; }

    public override IReadOnlyList<Transcription>? Items => Transcriptions;
}
