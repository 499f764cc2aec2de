using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Text;
using TwilioVideo.Client.Text;

namespace TwilioVideo.Completion;

/// <summary>
/// Makes completion results that can be typed as they are: quoted where they must be, with the user's own quotes kept. Identities are
/// chosen by whoever joins a room, so none of them may become anything but one argument.
/// </summary>
internal static class CompletionResultFactory
{
    /// <summary>What can be typed, of that which begins with what was typed so far.</summary>
    /// <param name="candidates">The values, each with what is said of it.</param>
    /// <param name="typed">What was typed so far.</param>
    /// <param name="spell">How a value is written, where that differs; it is found by either.</param>
    public static IEnumerable<CompletionResult> Create(IEnumerable<(string Value, string ToolTip)> candidates, string? typed, Func<string, string>? spell = null)
    {
        typed ??= "";
        var quote = GetQuote(typed);
        var start = GetTypedText(typed);
        return candidates
            .Select(entry => (entry.Value, Spelt: spell is null ? entry.Value : spell(entry.Value), entry.ToolTip))
            .Where(entry => entry.Value.Length > 0 && (StartsWith(entry.Value, start) || StartsWith(entry.Spelt, start)))
            .Select(entry => new CompletionResult(Quote(entry.Spelt, quote), TerminalSanitizer.Sanitize(entry.Value), CompletionResultType.ParameterValue, TerminalSanitizer.Sanitize(entry.ToolTip)));
    }

    /// <summary>What the user means by what was typed so far.</summary>
    /// <param name="typed">The text, perhaps with an opening quote and without a closing one.</param>
    public static string GetTypedText(string? typed) => GetQuote(typed) switch
    {
        null => typed ?? "",
        '\'' => GetContent(typed!, '\'').Replace("''", "'"),
        _ => RemoveBackticks(GetContent(typed!, '"')),
    };

    private static bool StartsWith(string text, string start) => text.StartsWith(start, StringComparison.OrdinalIgnoreCase);

    private static char? GetQuote(string? typed) => typed is { Length: > 0 } && typed[0] is '\'' or '"' ? typed[0] : null;

    private static string GetContent(string typed, char quote)
    {
        var inside = typed.Substring(1);
        return inside.Length > 0 && inside[inside.Length - 1] == quote ? inside.Substring(0, inside.Length - 1) : inside;
    }

    private static string RemoveBackticks(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '`' && i + 1 < text.Length)
            {
                i++;
            }

            plain.Append(text[i]);
        }

        return plain.ToString();
    }

    private static string Quote(string value, char? quote)
    {
        if (quote == '"' || value.Any(TerminalSanitizer.IsUnsafe))
        {
            return DoubleQuote(value);
        }

        // A number would be read as one, and 007 or 1e3 is not what it was then.
        var safe = char.IsLetter(value[0]) && value.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.');
        return quote is null && safe ? value : '\'' + CodeGeneration.EscapeSingleQuotedStringContent(value) + '\'';
    }

    private static string DoubleQuote(string value)
    {
        var quoted = new StringBuilder("\"", value.Length + 2);
        foreach (var c in value)
        {
            if (TerminalSanitizer.IsUnsafe(c))
            {
                quoted.Append("$([char]").Append((int)c).Append(')');
                continue;
            }

            // PowerShell takes typographic quotes for plain ones.
            if (c is '`' or '$' or '"' or '\u201C' or '\u201D' or '\u201E')
            {
                quoted.Append('`');
            }

            quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }
}
