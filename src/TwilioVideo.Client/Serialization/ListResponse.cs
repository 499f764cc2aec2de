using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace TwilioVideo.Client.Serialization;

/// <summary>One page of a list as the service sends it: the items under a name of their own, and the link to the next page.</summary>
internal abstract class ListResponse<T>
{
    /// <summary>Gets or sets the metadata; null where the list has a single page.</summary>
    public PageMetadata? Meta { get; set; }

    [JsonIgnore]
    public abstract IReadOnlyList<T>? Items { get; }
}
