using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace TwilioVideo;

/// <summary>Makes completion results that can be typed as they are: quoted where they must be, with the user's own quotes kept.</summary>
internal static class Completions
{
    public static IEnumerable<CompletionResult> Of(IEnumerable<(string Value, string ToolTip)> candidates, string? typed)
    {
        typed ??= "";
        var quote = typed.Length > 0 && typed[0] is '\'' or '"' ? typed[0] : (char?)null;
        var start = quote is null ? typed : typed.Trim(quote.Value);
        return candidates
            .Where(one => one.Value.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            .Select(one => new CompletionResult(Quote(one.Value, quote), one.Value, CompletionResultType.ParameterValue, one.ToolTip));
    }

    private static string Quote(string value, char? quote)
    {
        if (quote == '"')
        {
            return '"' + value.Replace("`", "``").Replace("$", "`$").Replace("\"", "`\"") + '"';
        }

        var safe = value.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.') && char.IsLetterOrDigit(value[0]);
        return quote is null && safe ? value : '\'' + CodeGeneration.EscapeSingleQuotedStringContent(value) + '\'';
    }
}
