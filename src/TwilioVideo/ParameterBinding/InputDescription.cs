using System;
using System.Linq;
using System.Management.Automation;
using TwilioVideo.Client.Text;

namespace TwilioVideo.ParameterBinding;

/// <summary>Describes input that names nothing, so that its row is found in a file.</summary>
internal static class InputDescription
{
    private const int MaxValues = 6;
    private const int MaxValueLength = 40;
    private static readonly char[] Delimiters = [';', '\t', '|', ','];

    /// <summary>Gets the message about an object without a property that names something.</summary>
    /// <param name="input">The object.</param>
    /// <param name="names">The properties that would do.</param>
    public static string DescribeMissing(PSObject input, string names)
    {
        if (input.BaseObject is not PSCustomObject)
        {
            return $"An object of type {input.BaseObject.GetType().Name} has no {names} that is text. Give one text, or pipe objects that have it; several are piped one after the other.";
        }

        var columns = input.Properties.Select(property => property.Name).ToArray();
        if (columns is [var only] && Array.Find(Delimiters, delimiter => only.Contains(delimiter)) is var found && found != default)
        {
            return TerminalSanitizer.Sanitize($"The row has one column, '{only}'. The file is delimited by '{(found == '\t' ? "`t" : found.ToString())}': use Import-Csv -Delimiter '{(found == '\t' ? "`t" : found.ToString())}'.".Replace("'`t'", "\"`t\""));
        }

        var values = input.Properties.Take(MaxValues).Select(Describe).ToArray();
        var isBlank = Array.TrueForAll(values, value => value.IndexOf('=') == value.Length - 1);
        return TerminalSanitizer.Sanitize(isBlank && values.Length > 0
            ? $"A row is blank: its columns {string.Join(", ", columns.Take(MaxValues))} are empty, and one of {names} is needed. Remove the row, or fill it in."
            : $"The row with {(values.Length == 0 ? "no columns" : string.Join(", ", values))} has no {names} that is text. One of these columns is needed; names of the API, such as room_sid, are known as well.");
    }

    private static string Describe(PSPropertyInfo property)
    {
        var text = LanguagePrimitives.ConvertTo<string>(property.Value) ?? "";
        if (text.Length > MaxValueLength)
        {
            var start = text.Substring(0, MaxValueLength);
            text = $"{start}…";
        }

        return $"{property.Name}={text}";
    }
}
