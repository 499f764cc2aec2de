using System;
using System.Management.Automation;
using TwilioVideo.Execution;

namespace TwilioVideo.Abstractions;

/// <summary>A cmdlet that counts what comes of its inputs, shows it while it works, and says it in the end.</summary>
public abstract class ReportingCmdlet : ConnectedCmdlet
{
    private ChangeProgress? _changeProgress;

    /// <summary>The account of this run.</summary>
    private protected ChangeProgress ChangeProgress => _changeProgress!;

    /// <summary>How many inputs have not ended.</summary>
    private protected abstract int Unfinished { get; }

    /// <summary>How many requests are under way.</summary>
    private protected abstract int InFlight { get; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _changeProgress = new ChangeProgress(this);
    }

    /// <inheritdoc/>
    private protected override void WriteException(Exception exception, object? target)
    {
        ChangeProgress.Summary.Failed++;
        try
        {
            base.WriteException(exception, target);
        }
        catch
        {
            CompleteEarly();
            throw;
        }
    }

    /// <summary>Shows how far the command is. Called often; on the pipeline thread.</summary>
    private protected virtual void ShowProgress()
    {
        if (ChangeProgress.IsDue)
        {
            ChangeProgress.Show(InFlight, Client.IsThrottled);
        }
    }

    /// <summary>Takes away what <see cref="ShowProgress"/> showed: whoever ended the run, the script may go on.</summary>
    private protected virtual void HideProgress() => ChangeProgress.Hide();

    /// <summary>Ends the account, and says it.</summary>
    private protected void CompleteProgress()
    {
        HideProgress();
        ChangeProgress.Close();
        WriteVerboseLine(ChangeProgress.Summary.ToString());
        if (ChangeProgress.Summary.Skipped > 0)
        {
            WriteWarning($"{ChangeProgress.Summary.Skipped} of the objects were left out, because the journal has them as done.");
        }
    }

    /// <summary>Ends the account of a run that somebody else ended: an error that is to stop it, or a command that has enough.</summary>
    private protected void CompleteEarly()
    {
        ChangeProgress.Summary.Unfinished = Unfinished;
        try
        {
            CompleteProgress();
        }
        catch (PipelineStoppedException)
        {
            // Nobody listens any more.
        }
    }

    /// <summary>Ends the run with a failure; the rest was not tried.</summary>
    private protected void ThrowTerminating(TwilioVideoException exception, object? target, int notAttempted)
    {
        ChangeProgress.Summary.NotAttempted += notAttempted;
        ChangeProgress.Summary.Unfinished = Unfinished;
        CompleteProgress();
        ThrowException(exception, target);
    }
}
