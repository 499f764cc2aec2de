using System;
using System.Collections.Generic;
using System.Linq;

namespace TwilioVideo.Execution;

/// <summary>What a question and the journal say of a change.</summary>
internal static class ChangeDescription
{
    /// <summary>What changes, and whether there is more that stays; for a question.</summary>
    /// <param name="parts">All that there is, said or not.</param>
    public static string ToActionText(IEnumerable<FieldChange> parts)
    {
        var named = parts.ToLookup(part => part.IsSet, part => part.Name);
        return named[false].Any() ? $"Change {string.Join(", ", named[true])}; keep the rest" : "Change all of it";
    }

    /// <summary>
    /// What changes and to what, for the journal: written as a form is, so that no two changes have the same text, and none has a space
    /// in it. What is set back has a name and no value.
    /// </summary>
    /// <param name="parts">All that there is, said or not.</param>
    public static string ToJournalKey(params IEnumerable<FieldChange> parts) =>
        string.Join("&", parts.Where(part => part.IsSet).SelectMany(part => Values(part.Value).Select(value => part.Name + value)));

    private static IEnumerable<string> Values(object? value) => value switch
    {
        null or string[] { Length: 0 } => [""],
        string[] list => list.SelectMany(Values),
        bool flag => [flag ? "=true" : "=false"],
        _ => ["=" + Uri.EscapeDataString(value.ToString()!)],
    };
}
