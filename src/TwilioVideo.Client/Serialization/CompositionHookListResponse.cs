using System.Collections.Generic;

namespace TwilioVideo.Client.Serialization;

internal sealed class CompositionHookListResponse : ListResponse<CompositionHook>
{
    public List<CompositionHook>? CompositionHooks { get; set; }

    public override IReadOnlyList<CompositionHook>? Items => CompositionHooks;
}
