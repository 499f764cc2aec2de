using System;
using System.Collections.Generic;
using System.Linq;

namespace TwilioVideo;

/// <summary>The absolute addresses of an object's own resources, by name. As text it is the names, so that a cell of a CSV file is readable.</summary>
public sealed class ResourceLinks : Dictionary<string, string?>
{
    /// <summary>Initializes a new instance of the <see cref="ResourceLinks"/> class.</summary>
    public ResourceLinks()
        : base(StringComparer.Ordinal)
    {
    }

    /// <summary>Gets the names of the resources.</summary>
    /// <returns>Text for people.</returns>
    public override string ToString() => string.Join(", ", Keys.OrderBy(name => name, StringComparer.Ordinal));
}
