using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace TwilioVideo.Client.Serialization;

internal sealed class CompositionListResponse : ListResponse<Composition>
{
    [JsonRequired]
    public List<Composition>? Compositions { get; set; }

    public override IReadOnlyList<Composition>? Items => Compositions;
}
