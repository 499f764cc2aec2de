using System;
using System.Management.Automation;

namespace TwilioVideo;

/// <summary>A cmdlet that counts what comes of its inputs, shows it while it works, and says it in the end.</summary>
public abstract class AccountedCmdlet : ConnectedCmdlet
{
    private ChangeAccount? account;

    /// <summary>The account of this run.</summary>
    private protected ChangeAccount Account => account!;

    /// <summary>How many inputs have not ended.</summary>
    private protected abstract int Unfinished { get; }

    /// <summary>How many requests are under way.</summary>
    private protected abstract int InFlight { get; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        account = new ChangeAccount(this);
    }

    /// <inheritdoc/>
    private protected override void WriteFailure(Exception problem, object? target)
    {
        Account.Summary.Failed++;
        try
        {
            base.WriteFailure(problem, target);
        }
        catch
        {
            CloseEarly();
            throw;
        }
    }

    /// <summary>Shows how far the command is. Called often; on the pipeline thread.</summary>
    private protected virtual void ShowProgress()
    {
        if (Account.IsDue)
        {
            Account.Show(InFlight, Client.IsHeldBack);
        }
    }

    /// <summary>Takes away what <see cref="ShowProgress"/> showed: whoever ended the run, the script may go on.</summary>
    private protected virtual void HideProgress() => Account.Hide();

    /// <summary>Ends the account, and says it.</summary>
    private protected void CloseAccount()
    {
        HideProgress();
        Account.Close();
        Say(Account.Summary.ToString());
        if (Account.Summary.Skipped > 0)
        {
            WriteWarning($"{Account.Summary.Skipped} of the objects were left out, because the journal has them as done.");
        }
    }

    /// <summary>Ends the account of a run that somebody else ended: an error that is to stop it, or a command that has enough.</summary>
    private protected void CloseEarly()
    {
        Account.Summary.Unfinished = Unfinished;
        try
        {
            CloseAccount();
        }
        catch (PipelineStoppedException)
        {
            // Nobody listens any more.
        }
    }

    /// <summary>Ends the run with a failure; the rest was not tried.</summary>
    private protected void EndRun(TwilioVideoException failure, object? target, int notAttempted)
    {
        Account.Summary.NotAttempted += notAttempted;
        Account.Summary.Unfinished = Unfinished;
        CloseAccount();
        ThrowFailure(failure, target);
    }
}
