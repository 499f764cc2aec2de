using System.Collections.Generic;
using System.Linq;

namespace TwilioVideo;

/// <summary>What a question says of a change that keeps what it does not name.</summary>
internal static class Saying
{
    /// <summary>What changes, and whether there is more that stays.</summary>
    /// <param name="parts">The names of all there is, and whether each was said.</param>
    public static string Change(IEnumerable<(string Name, bool IsSaid)> parts)
    {
        var named = parts.ToLookup(part => part.IsSaid, part => part.Name);
        return named[false].Any() ? $"Change {string.Join(", ", named[true])}; keep the rest" : "Change all of it";
    }
}
