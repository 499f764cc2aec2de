using System;
using System.Globalization;
using System.Management.Automation;
using System.Text.RegularExpressions;

namespace TwilioVideo;

/// <summary>
/// Reads a time before PowerShell does, which would read it in the calendar of the user's culture: of 2024-05-01 that makes a day of 1481
/// or of 2645, and a list that is narrowed by it holds everything or nothing. Other text is PowerShell's to read where its calendar is this one.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TimeTextAttribute : ArgumentTransformationAttribute
{
    private const string Advice = "Write it as 2024-05-01 or 2024-05-01T10:30:00Z.";

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => (inputData is PSObject wrapper ? wrapper.BaseObject : inputData) switch
    {
        string text when IsIso(text) => Read(text),
        string text when text.Length > 0 && !IsOurCalendar => throw new ArgumentTransformationMetadataException($"'{text}' may be a day of another calendar than yours, and is not taken for either. {Advice}"),
        _ => inputData,
    };

    private static bool IsOurCalendar => CultureInfo.CurrentCulture.DateTimeFormat.Calendar is GregorianCalendar;

    private static bool IsIso(string text) =>
        Regex.IsMatch(text, "^\\s*[0-9]{4}-[0-9]{2}-[0-9]{2}([Tt ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?\\s*([Zz]|[+-][0-9]{2}(:?[0-9]{2})?)?)?\\s*$", RegexOptions.CultureInvariant);

    private static DateTimeOffset Read(string text)
    {
        try
        {
            return DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal | DateTimeStyles.AllowWhiteSpaces);
        }
        catch (Exception problem) when (problem is FormatException or ArgumentException)
        {
            throw new ArgumentTransformationMetadataException($"'{text}' is no date, or no time of day. {Advice}", problem);
        }
    }
}
