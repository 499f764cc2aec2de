using System;
using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;

namespace TwilioVideo;

/// <summary>Shows how far a cmdlet is, if it takes longer than a moment: a few times a second, and no longer than it lasts.</summary>
/// <param name="cmdlet">Whose progress it is.</param>
internal sealed class ProgressLine(TwilioVideoCmdlet cmdlet)
{
    private const int ActivityId = 7719;
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private TimeSpan next = Moment;

    /// <summary>How long lies between two pictures.</summary>
    public static TimeSpan Often { get; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Whether it is time to show it again.</summary>
    public bool IsDue => clock.Elapsed >= next;

    /// <summary>How long the cmdlet has run.</summary>
    public double Seconds => clock.Elapsed.TotalSeconds;

    /// <summary>Shows it.</summary>
    /// <param name="text">What is said.</param>
    /// <param name="ended">How many have ended.</param>
    /// <param name="total">How many there are; null where that is not known.</param>
    /// <param name="isSteady">Whether the rest can be expected to take as long as what has ended.</param>
    public void Show(FormattableString text, double ended, double? total, bool isSteady)
    {
        next = clock.Elapsed + Often;
        var record = new ProgressRecord(ActivityId, cmdlet.MyInvocation.MyCommand.Name, text.ToString(CultureInfo.CurrentCulture));
        if (total is > 0 and { } all)
        {
            record.PercentComplete = (int)Math.Min(100, 100 * ended / all);
            record.SecondsRemaining = isSteady && ended > 0 ? (int)Math.Min(int.MaxValue, Seconds / ended * Math.Max(0, all - ended)) : -1;
        }

        cmdlet.Progress.Show(record);
    }

    /// <summary>Takes it away.</summary>
    public void End() => cmdlet.Progress.TakeAway(ActivityId);
}
