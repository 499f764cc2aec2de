using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using TwilioVideo.Client.Media;
using TwilioVideo.Client.Text;

namespace TwilioVideo.Progress;

/// <summary>Shows how far each download is. Downloads begin and end on any thread; it is shown on the pipeline's.</summary>
internal sealed class DownloadProgressReporter
{
    private const int FirstActivity = 7720;
    private const double Megabyte = 1024 * 1024;
    private static readonly TimeSpan UpdateInterval = TimeSpan.FromMilliseconds(250);
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly ConcurrentDictionary<DownloadProgress, Download> _running = new();
    private readonly Dictionary<DownloadProgress, int> _lines = [];
    private TimeSpan _next = TimeSpan.FromSeconds(1);

    /// <summary>Adds a download.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="size">Its size in bytes; null where it is not known yet.</param>
    public DownloadProgress Begin(string name, long? size)
    {
        var progress = new DownloadProgress();
        _running[progress] = new Download(name, size, _clock.Elapsed);
        return progress;
    }

    /// <summary>Takes a download away.</summary>
    public void End(DownloadProgress progress) => _running.TryRemove(progress, out _);

    /// <summary>Shows what runs, a line for each, a few times a second and once it takes longer than a moment.</summary>
    public void Show(ProgressReporter output)
    {
        if (_clock.Elapsed < _next)
        {
            return;
        }

        _next = _clock.Elapsed + UpdateInterval;
        foreach (var disconnected in _lines.Keys.Where(progress => !_running.ContainsKey(progress)).ToArray())
        {
            Complete(output, disconnected);
        }

        foreach (var pair in _running)
        {
            if (!_lines.TryGetValue(pair.Key, out var line))
            {
                _lines[pair.Key] = line = Enumerable.Range(FirstActivity, _lines.Count + 1).First(free => !_lines.ContainsValue(free));
            }

            output.Show(Record(line, pair.Value, pair.Key));
        }
    }

    /// <summary>Takes every line away.</summary>
    public void Hide(ProgressReporter output)
    {
        foreach (var progress in _lines.Keys.ToArray())
        {
            Complete(output, progress);
        }
    }

    private void Complete(ProgressReporter output, DownloadProgress progress)
    {
        output.Complete(_lines[progress]);
        _lines.Remove(progress);
    }

    private ProgressRecord Record(int line, Download download, DownloadProgress progress)
    {
        var (received, total) = (progress.Received, progress.Total ?? download.Size);
        var rate = received / Math.Max(0.001, (_clock.Elapsed - download.Began).TotalSeconds);
        return new ProgressRecord(line, TerminalSanitizer.Sanitize(download.Name), string.Format(
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

    private sealed record Download(string Name, long? Size, TimeSpan Began);
}
