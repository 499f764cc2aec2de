using System;
using System.Collections;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Text.Encodings.Web;
using TwilioVideo.Client;
using TwilioVideo.Client.Text;
using TwilioVideo.ParameterBinding;

namespace TwilioVideo.Formatting;

/// <summary>
/// What stands in a view where a property is not shown as it is. The views call it; the properties stay data. What is asked for may be of
/// a thing that came from a file or a job, and so be a number, a text or null.
/// </summary>
public static class ValueFormatter
{
    private const double Kilobyte = 1024;
    private const double Megabyte = Kilobyte * 1024;
    private const double Gigabyte = Megabyte * 1024;
    private const double Century = 100.0 * 366 * 24 * 60 * 60;

    /// <summary>What somebody chose: without what a terminal would obey.</summary>
    /// <param name="value">A text, or several.</param>
    /// <returns>The same, if it is harmless.</returns>
    public static object? FormatText(object? value) => value switch
    {
        null => null,
        string text => TerminalSanitizer.Sanitize(text),
        IEnumerable many and not IDictionary => many.Cast<object?>().Select(Sanitize).ToArray(),
        _ => Sanitize(value),
    };

    /// <summary>Several texts in one line.</summary>
    /// <param name="value">The texts, or what has them.</param>
    /// <returns>The line.</returns>
    public static string FormatLine(object? value) =>
        TerminalSanitizer.Sanitize(string.Join("; ", value is IEnumerable many and not string ? many.Cast<object?>().Select(FormatRule) : [FormatRule(value)]));

    /// <summary>What is nested, such as a layout, as the service writes it.</summary>
    /// <param name="value">The thing.</param>
    /// <returns>Its JSON; a text as it is.</returns>
    public static object? FormatJson(object? value)
    {
        try
        {
            return value is null or string ? FormatText(value) : TerminalSanitizer.Sanitize(PSObjectJsonSerializer.Serialize(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping));
        }
        catch (TwilioVideoException)
        {
            // Nested without end; somebody made it by hand.
            return FormatText(value);
        }
    }

    /// <summary>A status, in colour where the shell has it.</summary>
    /// <param name="value">The status.</param>
    /// <returns>The status.</returns>
    public static string? FormatStatus(object? value)
    {
        if (value is null)
        {
            return null;
        }

        var status = TerminalSanitizer.Sanitize(FormatRule(value));
        return StatusColor.Get(status) is { } color ? color + status + StatusColor.Reset : status;
    }

    /// <summary>Formats a length of time as people say it.</summary>
    /// <param name="value">The time span.</param>
    /// <returns>The length, such as 1h 05m.</returns>
    public static string? FormatTimeSpan(object? value) =>
        value is not null && LanguagePrimitives.TryConvertTo<TimeSpan>(value, out var span) ? DurationFormatter.Format(span) : null;

    /// <summary>Formats a number of seconds as a length of time.</summary>
    /// <param name="seconds">The number.</param>
    /// <returns>The length, such as 1h 05m.</returns>
    public static string? FormatDuration(object? seconds) => FormatTimeSpan(Span(seconds));

    /// <summary>A number of seconds, and what that is.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The number and the time.</returns>
    public static string? FormatSeconds(object? value) => Span(value) is { } span ? $"{value} s ({span})" : null;

    /// <summary>A number of minutes.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The number with its unit.</returns>
    public static string? FormatMinutes(object? value) => value is null ? null : $"{value} min";

    /// <summary>A size in the unit that suits it.</summary>
    /// <param name="value">The number of bytes.</param>
    /// <returns>The size.</returns>
    public static string? FormatSize(object? value) => Number(value) switch
    {
        null => null,
        >= Gigabyte and var bytes => Write($"{bytes / Gigabyte:0.0} GB"),
        >= Megabyte and var bytes => Write($"{bytes / Megabyte:0.0} MB"),
        >= Kilobyte and var bytes => Write($"{bytes / Kilobyte:0} KB"),
        _ => $"{value} B",
    };

    /// <summary>A number of bytes, and what that is in megabytes.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The number and the size.</returns>
    public static string? FormatBytes(object? value) => Number(value) is { } bytes ? Write($"{value} ({bytes / Megabyte:0.0} MB)") : null;

    /// <summary>A time on the clock of whoever looks, to the minute.</summary>
    /// <param name="value">The time.</param>
    /// <returns>Date and time.</returns>
    public static string? FormatDateTime(object? value) => Time(value) is { } time ? Write($"{time:yyyy-MM-dd HH:mm}") : null;

    /// <summary>A span in seconds.</summary>
    /// <param name="value">The span.</param>
    /// <returns>The number with its unit.</returns>
    public static string? FormatElapsed(object? value) => value is not null && LanguagePrimitives.TryConvertTo<TimeSpan>(value, out var span) ? Write($"{span.TotalSeconds:0.0} s") : null;

    private static string Write(FormattableString text) => text.ToString(CultureInfo.CurrentCulture);

    private static string FormatRule(object? value) => LanguagePrimitives.ConvertTo<string>(value) ?? "";

    private static object? Sanitize(object? value) => value is not null && FormatRule(value) is var text && TerminalSanitizer.Sanitize(text) is var displayed && displayed != text ? displayed : value;

    // Whoever made the thing by hand may have written anything; a view has no place for an error.
    private static double? Number(object? value) => value is not null && LanguagePrimitives.TryConvertTo<double>(value, out var number) ? number : null;

    private static TimeSpan? Span(object? seconds) => Number(seconds) is > -Century and < Century and var number ? TimeSpan.FromSeconds(number) : null;

    // A file that has text only, such as CSV, has times in the culture in which it was written, which most often is the reader's.
    private static DateTime? Time(object? value) => (value is PSObject wrapper ? wrapper.BaseObject : value) switch
    {
        null => null,
        DateTime time => LocalTime.From(time),
        DateTimeOffset time => time.LocalDateTime,
        var other when FormatRule(other) is { Length: > 0 } text => DateTimeTransformationAttribute.TryRead(text),
        _ => null,
    };
}
