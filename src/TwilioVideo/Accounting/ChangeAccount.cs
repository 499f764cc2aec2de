using System;
using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;

namespace TwilioVideo;

/// <summary>Counts what a command does, and shows it while it does.</summary>
internal sealed class ChangeAccount(string command)
{
    private const int ActivityId = 7719;
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private TimeSpan shownAt;
    private bool isShown;

    /// <summary>How many there are to do; null while that is not known.</summary>
    public long? Total { get; set; }

    /// <summary>How many have ended, well or not.</summary>
    public long Ended => Summary.Done + Summary.Failed;

    public ChangeSummary Summary { get; } = new() { Command = command };

    /// <summary>Whether the progress is to be shown again: a few times a second, of a command that takes longer than a moment.</summary>
    public bool IsDue => clock.Elapsed is var now && now - shownAt >= Often && now >= Moment;

    /// <summary>Shows the progress.</summary>
    public void Show(Cmdlet cmdlet, int inFlight, bool isHeldBack)
    {
        var now = clock.Elapsed;
        shownAt = now;
        isShown = true;
        var record = new ProgressRecord(ActivityId, Summary.Command, string.Format(
            CultureInfo.CurrentCulture,
            "{0} done, {1} failed, {2} in flight, {3:0}/s{4}",
            Summary.Done,
            Summary.Failed,
            inFlight,
            Ended / now.TotalSeconds,
            isHeldBack ? ", waiting because of the account's limit" : ""));
        if (Total is > 0 and { } total && Ended > 0)
        {
            record.PercentComplete = (int)Math.Min(100, 100 * Ended / total);
            record.SecondsRemaining = (int)Math.Min(int.MaxValue, now.TotalSeconds / Ended * Math.Max(0, total - Ended));
        }

        cmdlet.WriteProgress(record);
    }

    /// <summary>Takes the progress away.</summary>
    public void Hide(Cmdlet cmdlet)
    {
        if (!isShown)
        {
            return;
        }

        isShown = false;
        try
        {
            cmdlet.WriteProgress(new ProgressRecord(ActivityId, Summary.Command, "Finished") { RecordType = ProgressRecordType.Completed });
        }
        catch (PipelineStoppedException)
        {
            // Of a pipeline that was stopped the host itself takes it away.
        }
    }

    /// <summary>Ends the progress and gives the account.</summary>
    public void Close(Cmdlet cmdlet)
    {
        Hide(cmdlet);
        Summary.Elapsed = clock.Elapsed;
        cmdlet.WriteInformation(Summary, [nameof(TwilioVideo)]);
    }
}
