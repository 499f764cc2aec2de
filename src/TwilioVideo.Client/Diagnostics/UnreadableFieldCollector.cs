using System;
using System.Collections.Generic;
using System.Linq;

namespace TwilioVideo.Client.Diagnostics;

/// <summary>Collects the fields of responses whose values can't be read and were left empty. It is thread-safe.</summary>
public sealed class UnreadableFieldCollector
{
    private readonly SortedSet<string> _fields = new(StringComparer.Ordinal);

    /// <summary>Gets the fields so far, such as <c>duration (Room)</c>.</summary>
    public IReadOnlyList<string> Fields
    {
        get
        {
            lock (_fields)
            {
                return _fields.ToArray();
            }
        }
    }

    /// <summary>Adds a field.</summary>
    /// <param name="type">The name of the resource.</param>
    /// <param name="field">The name of the field.</param>
    internal void Add(string type, string field)
    {
        lock (_fields)
        {
            _fields.Add($"{field} ({type})");
        }
    }
}
