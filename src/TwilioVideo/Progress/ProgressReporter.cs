using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Threading;

namespace TwilioVideo.Progress;

/// <summary>
/// Shows the progress of a cmdlet that takes longer than a moment, a few times a second, and removes it at the end. When a command before it in
/// the pipeline fails, a cmdlet is not told that its run has ended; so what is shown is remembered here until it is removed.
/// </summary>
/// <param name="runtime">The runtime that progress is written to.</param>
/// <param name="activity">The name of the activity: the cmdlet's.</param>
/// <param name="isWanted">Determines whether the user's preferences show progress at all.</param>
internal sealed class ProgressReporter(ICommandRuntime runtime, string activity, Func<bool> isWanted)
{
    private const int ActivityId = 7719;
    private static readonly TimeSpan InitialDelay = TimeSpan.FromSeconds(1);

    // The engine numbers commands from one and does not publish the number; under its number nobody else could remove anything.
    private static long _lastSourceId = long.MaxValue / 2;
    private readonly long _sourceId = Interlocked.Increment(ref _lastSourceId);
    private readonly Dictionary<int, string> _shown = [];
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _nextUpdate = InitialDelay;

    /// <summary>Gets the time between two updates.</summary>
    public static TimeSpan UpdateInterval { get; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Gets a value indicating whether the progress is to be updated.</summary>
    public bool IsDue => _clock.Elapsed >= _nextUpdate;

    /// <summary>Gets how long the cmdlet has run, in seconds.</summary>
    public double Seconds => _clock.Elapsed.TotalSeconds;

    /// <summary>Shows the progress of the cmdlet as a whole.</summary>
    /// <param name="text">The status.</param>
    /// <param name="completed">The number of items that have ended.</param>
    /// <param name="total">The number of items; null where it is not known.</param>
    /// <param name="isSteady">Whether the rest is expected to take as long as what has ended.</param>
    public void Show(FormattableString text, double completed, double? total, bool isSteady)
    {
        _nextUpdate = _clock.Elapsed + UpdateInterval;
        var record = new ProgressRecord(ActivityId, activity, text.ToString(CultureInfo.CurrentCulture));
        if (total is > 0 and { } all)
        {
            record.PercentComplete = (int)Math.Min(100, 100 * completed / all);
            record.SecondsRemaining = isSteady && completed > 0 ? (int)Math.Min(int.MaxValue, Seconds / completed * Math.Max(0, all - completed)) : -1;
        }

        Show(record);
    }

    /// <summary>Shows or updates one line.</summary>
    /// <param name="record">The line.</param>
    public void Show(ProgressRecord record)
    {
        if (isWanted())
        {
            _shown[record.ActivityId] = record.Activity;
        }

        runtime.WriteProgress(_sourceId, record);
    }

    /// <summary>Removes the progress of the cmdlet as a whole.</summary>
    public void Complete() => Complete(ActivityId);

    /// <summary>Removes one line while the cmdlet runs.</summary>
    /// <param name="activityId">The line's activity.</param>
    public void Complete(int activityId)
    {
        if (!_shown.TryGetValue(activityId, out var name))
        {
            return;
        }

        try
        {
            runtime.WriteProgress(_sourceId, CreateLastRecord(activityId, name));
            _shown.Remove(activityId);
        }
        catch (PipelineStoppedException)
        {
            // Clear removes it when the cmdlet is disposed.
        }
    }

    /// <summary>Removes what is left when the cmdlet is disposed. Commands may not write any more then, but the host still listens.</summary>
    public void Clear()
    {
        foreach (var line in _shown.ToArray())
        {
            _shown.Remove(line.Key);
            runtime.Host?.UI?.WriteProgress(_sourceId, CreateLastRecord(line.Key, line.Value));
        }
    }

    private static ProgressRecord CreateLastRecord(int activityId, string name) =>
        new(activityId, name, "Finished") { RecordType = ProgressRecordType.Completed };
}
