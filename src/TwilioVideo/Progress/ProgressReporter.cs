using System;
using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;
using TwilioVideo.Abstractions;

namespace TwilioVideo.Progress;

/// <summary>Shows how far a cmdlet is, if it takes longer than a moment: a few times a second, and no longer than it lasts.</summary>
/// <param name="cmdlet">Whose progress it is.</param>
internal sealed class ProgressReporter(TwilioVideoCmdlet cmdlet)
{
    private const int ActivityId = 7719;
    private static readonly TimeSpan InitialDelay = TimeSpan.FromSeconds(1);
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _next = InitialDelay;

    /// <summary>How long lies between two pictures.</summary>
    public static TimeSpan UpdateInterval { get; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Whether it is time to show it again.</summary>
    public bool IsDue => _clock.Elapsed >= _next;

    /// <summary>How long the cmdlet has run.</summary>
    public double Seconds => _clock.Elapsed.TotalSeconds;

    /// <summary>Shows it.</summary>
    /// <param name="text">What is said.</param>
    /// <param name="ended">How many have ended.</param>
    /// <param name="total">How many there are; null where that is not known.</param>
    /// <param name="isSteady">Whether the rest can be expected to take as long as what has ended.</param>
    public void Show(FormattableString text, double ended, double? total, bool isSteady)
    {
        _next = _clock.Elapsed + UpdateInterval;
        var record = new ProgressRecord(ActivityId, cmdlet.MyInvocation.MyCommand.Name, text.ToString(CultureInfo.CurrentCulture));
        if (total is > 0 and { } all)
        {
            record.PercentComplete = (int)Math.Min(100, 100 * ended / all);
            record.SecondsRemaining = isSteady && ended > 0 ? (int)Math.Min(int.MaxValue, Seconds / ended * Math.Max(0, all - ended)) : -1;
        }

        cmdlet.Progress.Show(record);
    }

    /// <summary>Takes it away.</summary>
    public void Complete() => cmdlet.Progress.Complete(ActivityId);
}
