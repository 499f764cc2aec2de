using System;

namespace TwilioVideo;

/// <summary>A length of time as people say it.</summary>
internal static class Elapsed
{
    public static string Since(DateTime? start) => start is { } since ? Of(DateTime.UtcNow - since.ToUniversalTime()) : "since unknown";

    public static string Of(TimeSpan span) => span switch
    {
        { TotalDays: >= 1 } => $"{(int)span.TotalDays}d {span.Hours:00}h",
        { TotalHours: >= 1 } => $"{span.Hours}h {span.Minutes:00}m",
        { TotalMinutes: >= 1 } => $"{span.Minutes}m {span.Seconds:00}s",
        _ => $"{Math.Max(0, (int)span.TotalSeconds)}s",
    };
}
