using System.Collections.Generic;

namespace TwilioVideo.Client.Serialization;

internal sealed class CompositionListResponse : ListResponse<Composition>
{
    public List<Composition>? Compositions { get; set; }

    public override IReadOnlyList<Composition>? Items => Compositions;
}
