using System;

namespace TwilioVideo.Formatting;

/// <summary>A length of time as people say it.</summary>
internal static class DurationFormatter
{
    public static string FormatSince(DateTime? start) => start is { } since ? Format(DateTime.UtcNow - since.ToUniversalTime()) : "since unknown";

    public static string Format(TimeSpan span) => span switch
    {
        { TotalDays: >= 1 } => $"{(int)span.TotalDays}d {span.Hours:00}h",
        { TotalHours: >= 1 } => $"{span.Hours}h {span.Minutes:00}m",
        { TotalMinutes: >= 1 } => $"{span.Minutes}m {span.Seconds:00}s",
        _ => $"{Math.Max(0, (int)span.TotalSeconds)}s",
    };
}
