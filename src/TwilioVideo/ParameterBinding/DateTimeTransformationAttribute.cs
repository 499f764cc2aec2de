using System;
using System.Globalization;
using System.Management.Automation;
using System.Text.RegularExpressions;
using TwilioVideo.Client;

namespace TwilioVideo.ParameterBinding;

/// <summary>
/// Gives a time as a local <see cref="DateTime"/>, whatever it was given as, and reads text before PowerShell does, which would read it in the calendar of the user's culture: of 2024-05-01 that makes a day of 1481
/// or of 2645, and a list that is narrowed by it holds everything or nothing. Other text is PowerShell's to read where its calendar is this one.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DateTimeTransformationAttribute : ArgumentTransformationAttribute
{
    private const DateTimeStyles Styles = DateTimeStyles.AssumeLocal | DateTimeStyles.AllowWhiteSpaces;
    private const string Advice = "Write it as 2024-05-01 or 2024-05-01T10:30:00Z.";

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => (inputData is PSObject wrapper ? wrapper.BaseObject : inputData) switch
    {
        DateTime time => LocalTime.From(time),
        DateTimeOffset time => time.LocalDateTime,
        string text when IsIso(text) => Parse(text),
        string text when text.Length > 0 && !IsGregorian => throw new ArgumentTransformationMetadataException($"'{text}' may be a day of another calendar than yours, and is not taken for either. {Advice}"),
        _ => inputData,
    };

    /// <summary>Reads a time for a view: as ISO has it, in the reader's culture, or in none.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The local time; null where it is none.</returns>
    internal static DateTime? TryRead(string text)
    {
        if (IsIso(text))
        {
            return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Styles, out var iso) ? iso.LocalDateTime : null;
        }

        return DateTime.TryParse(text, CultureInfo.CurrentCulture, Styles, out var time) || DateTime.TryParse(text, CultureInfo.InvariantCulture, Styles, out time)
            ? LocalTime.From(time)
            : null;
    }

    private static bool IsGregorian => CultureInfo.CurrentCulture.DateTimeFormat.Calendar is GregorianCalendar;

    private static bool IsIso(string text) =>
        Regex.IsMatch(text, "^\\s*[0-9]{4}-[0-9]{2}-[0-9]{2}([Tt ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?\\s*([Zz]|[+-][0-9]{2}(:?[0-9]{2})?)?)?\\s*$", RegexOptions.CultureInvariant);

    private static DateTime Parse(string text)
    {
        try
        {
            return DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, Styles).LocalDateTime;
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            throw new ArgumentTransformationMetadataException($"'{text}' is no date, or no time of day. {Advice}", exception);
        }
    }
}
