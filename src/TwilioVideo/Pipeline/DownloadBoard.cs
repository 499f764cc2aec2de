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
    private readonly ConcurrentDictionary<MediaProgress, Download> running = new();
    private readonly Dictionary<MediaProgress, int> lines = [];
    private TimeSpan next = TimeSpan.FromSeconds(1);

    /// <summary>Adds a download.</summary>
    public MediaProgress Begin(string name)
    {
        var progress = new MediaProgress();
        running[progress] = new Download(name, clock.Elapsed);
        return progress;
    }

    /// <summary>Takes a download away.</summary>
    public void End(MediaProgress progress) => running.TryRemove(progress, out _);

    /// <summary>Shows what runs, a line for each, a few times a second and once it takes longer than a moment.</summary>
    public void Show(TwilioVideoCmdlet cmdlet)
    {
        if (clock.Elapsed < next)
        {
            return;
        }

        next = clock.Elapsed + Often;
        foreach (var gone in lines.Keys.Where(one => !running.ContainsKey(one)).ToArray())
        {
            TakeAway(cmdlet, gone);
        }

        foreach (var one in running)
        {
            if (!lines.TryGetValue(one.Key, out var line))
            {
                lines[one.Key] = line = Enumerable.Range(FirstActivity, lines.Count + 1).First(free => !lines.ContainsValue(free));
            }

            cmdlet.Progress.Show(Record(line, one.Value, one.Key));
        }
    }

    /// <summary>Takes every line away.</summary>
    public void Hide(TwilioVideoCmdlet cmdlet)
    {
        foreach (var one in lines.Keys.ToArray())
        {
            TakeAway(cmdlet, one);
        }
    }

    private void TakeAway(TwilioVideoCmdlet cmdlet, MediaProgress one)
    {
        cmdlet.Progress.TakeAway(lines[one]);
        lines.Remove(one);
    }

    private ProgressRecord Record(int line, Download download, MediaProgress progress)
    {
        var (received, total) = (progress.Received, progress.Total);
        var rate = received / Math.Max(0.001, (clock.Elapsed - download.Began).TotalSeconds);
        return new ProgressRecord(line, Shown.Of(download.Name), string.Format(
            CultureInfo.CurrentCulture,
            total is null ? "{0:0.0} MB, {2:0.0} MB/s" : "{0:0.0} of {1:0.0} MB, {2:0.0} MB/s",
            received / Megabyte,
            total / Megabyte,
            rate / Megabyte))
        {
            PercentComplete = total is > 0 ? (int)(received * 100 / total.Value) : -1,
            SecondsRemaining = total is > 0 && received > 0 ? (int)Math.Min(int.MaxValue, (total.Value - received) / rate) : -1,
        };
    }

    private sealed record Download(string Name, TimeSpan Began);
}
