using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace TwilioVideo.Client.Serialization;

/// <summary>One page of a list as the service sends it: the items under a name of their own, and where the next page is.</summary>
internal abstract class ListResponse<T>
{
    [JsonRequired]
    public PageMetadata? Meta { get; set; }

    [JsonIgnore]
    public abstract IReadOnlyList<T>? Items { get; }
}
