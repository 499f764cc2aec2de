using System;
using TwilioVideo.Abstractions;
using TwilioVideo.Progress;

namespace TwilioVideo.Execution;

/// <summary>Counts what a command does, and shows it while it does.</summary>
/// <param name="cmdlet">The command.</param>
internal sealed class ChangeProgress(TwilioVideoCmdlet cmdlet)
{
    private readonly ProgressReporter _progress = new(cmdlet);

    /// <summary>How many there are to do; null while that is not known.</summary>
    public long? Total { get; set; }

    /// <summary>How many have ended, well or not.</summary>
    public long Ended => Summary.Done + Summary.Failed;

    public ChangeSummary Summary { get; } = new() { Command = cmdlet.MyInvocation.MyCommand.Name };

    /// <summary>Whether the progress is to be shown again.</summary>
    public bool IsDue => _progress.IsDue;

    /// <summary>Shows the progress.</summary>
    public void Show(int inFlight, bool isHeldBack) => _progress.Show(
        $"{Summary.Done} done, {Summary.Failed} failed, {inFlight} in flight, {Ended / _progress.Seconds:0}/s{(isHeldBack ? ", waiting because of the account's limit" : "")}",
        Ended,
        Ended > 0 ? Total : null,
        isSteady: true);

    /// <summary>Takes the progress away.</summary>
    public void Hide() => _progress.Complete();

    /// <summary>Ends the progress and gives the account.</summary>
    public void Close()
    {
        Hide();
        Summary.Elapsed = TimeSpan.FromSeconds(_progress.Seconds);
        cmdlet.WriteInformation(Summary, [nameof(TwilioVideo)]);
    }
}
