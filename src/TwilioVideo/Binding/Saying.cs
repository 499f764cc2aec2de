using System;
using System.Collections.Generic;
using System.Linq;

namespace TwilioVideo;

/// <summary>What a question and the journal say of a change.</summary>
internal static class Saying
{
    /// <summary>What changes, and whether there is more that stays; for a question.</summary>
    /// <param name="parts">All that there is, said or not.</param>
    public static string Change(IEnumerable<Part> parts)
    {
        var named = parts.ToLookup(part => part.IsSaid, part => part.Name);
        return named[false].Any() ? $"Change {string.Join(", ", named[true])}; keep the rest" : "Change all of it";
    }

    /// <summary>
    /// What changes and to what, for the journal: written as a form is, so that no two changes have the same text, and none has a space
    /// in it. What is set back has a name and no value.
    /// </summary>
    /// <param name="parts">All that there is, said or not.</param>
    public static string Goal(params IEnumerable<Part> parts) =>
        string.Join("&", parts.Where(part => part.IsSaid).SelectMany(part => Values(part.Value).Select(value => part.Name + value)));

    private static IEnumerable<string> Values(object? value) => value switch
    {
        null or string[] { Length: 0 } => [""],
        string[] list => list.SelectMany(Values),
        bool flag => [flag ? "=true" : "=false"],
        _ => ["=" + Uri.EscapeDataString(value.ToString()!)],
    };
}

/// <summary>One part of a change.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Value">What it shall be: text, a truth, or a list of texts.</param>
/// <param name="IsSaid">Whether it was said at all; what was not is kept as it is.</param>
internal readonly record struct Part(string Name, object? Value, bool IsSaid)
{
    /// <summary>A part that is said by having a value.</summary>
    public Part(string name, object? value)
        : this(name, value, value is not null)
    {
    }
}
