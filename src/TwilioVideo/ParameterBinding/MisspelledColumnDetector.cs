using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace TwilioVideo.ParameterBinding;

/// <summary>
/// Columns of rows that look as if an option were meant. Like everywhere in PowerShell, what a row has besides is its own affair; but
/// a limit that was written down and is not set is nothing anybody notices.
/// </summary>
/// <param name="options">The options.</param>
/// <param name="isSwitch">Whether an option is a switch: of those only the whole name counts, as they end in any word.</param>
/// <param name="models">What the rows may have been made of; its properties are no misspellings.</param>
internal sealed class MisspelledColumnDetector(string[] options, Predicate<string> isSwitch, Type[] models)
{
    private readonly HashSet<string> _seen = new(
        options.Concat(models.SelectMany(model => model.GetProperties()).Select(property => property.Name)), StringComparer.OrdinalIgnoreCase);

    /// <summary>What to say about a row; null where there is nothing, or where it was said before.</summary>
    /// <param name="input">What was piped in.</param>
    /// <param name="isSpecified">Whether a parameter gives an option, so that no column can be meant for it.</param>
    public string? GetWarning(PSObject? input, Predicate<string> isSpecified)
    {
        if (input?.BaseObject is not PSCustomObject)
        {
            return null;
        }

        var odd = new List<string>();
        foreach (var column in input.Properties.Select(item => item.Name).Where(name => _seen.Add(name)))
        {
            var meant = FindIntended(column).Where(option => !isSpecified(option) && input.Properties[option] is null).ToArray();
            if (meant.Length > 0)
            {
                odd.Add($"'{column}' (did you mean {string.Join(" or ", meant)}?)");
            }
        }

        return odd.Count == 0 ? null : $"What was piped in has columns of which nothing is taken: {string.Join(", ", odd)}.";
    }

    private string[] FindIntended(string column)
    {
        var same = Array.FindAll(options, option => NameSimilarity.IsSimilar(column, option));
        return same.Length > 0 ? same : Array.FindAll(options, option => !isSwitch(option) && NameSimilarity.HasSameEnding(column, option));
    }
}
