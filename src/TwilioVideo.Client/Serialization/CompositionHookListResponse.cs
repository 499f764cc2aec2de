using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace TwilioVideo.Client.Serialization;

internal sealed class CompositionHookListResponse : ListResponse<CompositionHook>
{
    [JsonRequired]
    public List<CompositionHook>? CompositionHooks { get; set; }

    public override IReadOnlyList<CompositionHook>? Items => CompositionHooks;
}
