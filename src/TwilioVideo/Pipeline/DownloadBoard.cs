using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using TwilioVideo.Client;

namespace TwilioVideo;

/// <summary>Shows how far each download is. Downloads begin and end on any thread; it is shown on the pipeline's.</summary>
internal sealed class DownloadBoard
{
    private const int FirstActivity = 7720;
    private const double Megabyte = 1024 * 1024;
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(250);
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private TimeSpan next = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<MediaProgress, string> running = new();
    private readonly Dictionary<MediaProgress, int> lines = [];

    /// <summary>Adds a download.</summary>
    public MediaProgress Begin(string name)
    {
        var progress = new MediaProgress();
        running[progress] = name;
        return progress;
    }

    /// <summary>Takes a download away.</summary>
    public void End(MediaProgress progress) => running.TryRemove(progress, out _);

    /// <summary>Shows what runs, a line for each, a few times a second and once it takes longer than a moment.</summary>
    public void Show(Cmdlet cmdlet, bool isLast = false)
    {
        if (clock.Elapsed < next && !isLast)
        {
            return;
        }

        next = clock.Elapsed + Often;
        foreach (var gone in lines.Keys.Where(one => !running.ContainsKey(one)).ToArray())
        {
            cmdlet.WriteProgress(new ProgressRecord(lines[gone], "Saved", "Finished") { RecordType = ProgressRecordType.Completed });
            lines.Remove(gone);
        }

        foreach (var one in running)
        {
            if (!lines.TryGetValue(one.Key, out var line))
            {
                lines[one.Key] = line = Enumerable.Range(FirstActivity, lines.Count + 1).First(free => !lines.ContainsValue(free));
            }

            cmdlet.WriteProgress(Record(line, one.Value, one.Key));
        }
    }

    private static ProgressRecord Record(int line, string name, MediaProgress progress)
    {
        var (received, total) = (progress.Received, progress.Total);
        return new ProgressRecord(line, name, string.Format(
            CultureInfo.CurrentCulture,
            total is null ? "{0:0.0} MB" : "{0:0.0} of {1:0.0} MB",
            received / Megabyte,
            total / Megabyte))
        {
            PercentComplete = total is > 0 ? (int)(received * 100 / total.Value) : -1,
        };
    }
}
