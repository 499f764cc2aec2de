using System;

namespace TwilioVideo;

/// <summary>Counts what a command does, and shows it while it does.</summary>
/// <param name="cmdlet">The command.</param>
internal sealed class ChangeAccount(TwilioVideoCmdlet cmdlet)
{
    private readonly ProgressLine progress = new(cmdlet);

    /// <summary>How many there are to do; null while that is not known.</summary>
    public long? Total { get; set; }

    /// <summary>How many have ended, well or not.</summary>
    public long Ended => Summary.Done + Summary.Failed;

    public ChangeSummary Summary { get; } = new() { Command = cmdlet.MyInvocation.MyCommand.Name };

    /// <summary>Whether the progress is to be shown again.</summary>
    public bool IsDue => progress.IsDue;

    /// <summary>Shows the progress.</summary>
    public void Show(int inFlight, bool isHeldBack) => progress.Show(
        $"{Summary.Done} done, {Summary.Failed} failed, {inFlight} in flight, {Ended / progress.Seconds:0}/s{(isHeldBack ? ", waiting because of the account's limit" : "")}",
        Ended,
        Ended > 0 ? Total : null,
        isSteady: true);

    /// <summary>Takes the progress away.</summary>
    public void Hide() => progress.End();

    /// <summary>Ends the progress and gives the account.</summary>
    public void Close()
    {
        Hide();
        Summary.Elapsed = TimeSpan.FromSeconds(progress.Seconds);
        cmdlet.WriteInformation(Summary, [nameof(TwilioVideo)]);
    }
}
