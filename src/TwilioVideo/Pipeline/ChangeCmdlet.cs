using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Client;

namespace TwilioVideo;

/// <summary>A cmdlet that changes things: several at once, each one written as it is done, and each one accounted for.</summary>
/// <typeparam name="T">What a change gives back.</typeparam>
public abstract class ChangeCmdlet<T> : ConnectedCmdlet
    where T : class
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(250);
    private readonly Queue<Change<T>> held = new();
    private Pump<Change<T>, T>? pump;
    private ChangeAccount? account;
    private Journal? journal;
    private int tooMany;
    private bool asks;

    /// <summary>How many changes run at once, from 1 to 256.</summary>
    [Parameter(HelpMessage = "How many requests run at once, from 1 to 256. The default is 16.")]
    [ValidateRange(1, 256)]
    public int ThrottleLimit { get; set; } = 16;

    /// <summary>The most objects that may be changed; if there are more, none is.</summary>
    [Parameter(HelpMessage = "The most objects that may be changed. If there are more, none is changed, and an error says how many there were.")]
    [ValidateRange(1, int.MaxValue)]
    public int? MaxCount { get; set; }

    /// <summary>A file that keeps a line for each object that has ended; what it has as done is left out.</summary>
    [Parameter(HelpMessage = "A file that gets a JSON line for each object as it ends. What it already has as done is left out, so that a run that was cut short can be repeated.")]
    [ValidateNotNullOrEmpty]
    public string? JournalPath { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        account = new ChangeAccount(MyInvocation.MyCommand.Name);
        asks = Asking.Matters(this, IsTalkative);
        pump = new Pump<Change<T>, T>(ThrottleLimit, WorkAsync, problem => problem is TwilioVideoException { StatusCode: 401 }, Call.Cancellation);
        if (JournalPath is not null)
        {
            try
            {
                var file = JournalFile();
                journal = Asking.IsWhatIf(this) && !System.IO.File.Exists(file) ? null : Journal.Open(file, MyInvocation.MyCommand.Name);
            }
            catch (TwilioVideoException refusal)
            {
                ThrowFailure(refusal, JournalPath);
            }
        }
    }

    /// <summary>Asks <c>ShouldProcess</c>, where the answer can be anything but yes or where somebody listens.</summary>
    /// <param name="target">What is changed; only asked for where it is needed, as thousands of names cost more than the question.</param>
    /// <param name="action">What is done.</param>
    private protected bool MayProcess(Func<string> target, string action) => !asks || ShouldProcess(target(), action);

    /// <summary>Hands over one change. Ask <see cref="MayProcess"/> first.</summary>
    /// <param name="target">The input, as an error about it shall show it.</param>
    /// <param name="name">What is changed and how, the same in every run.</param>
    /// <param name="work">What is done.</param>
    private protected void Start(object target, Func<string> name, Func<CallContext, Task<T>> work)
    {
        if (journal?.IsDone(name()) == true)
        {
            account!.Summary.Skipped++;
            Say($"{name()} is done already, by the journal.");
        }
        else if (MaxCount is null)
        {
            Feed(new Change<T>(target, name, work));
        }
        else if (held.Count < MaxCount)
        {
            held.Enqueue(new Change<T>(target, name, work));
        }
        else
        {
            tooMany++;
        }
    }

    /// <summary>Names what is in a room: 'b/c' in the room 'a' is not 'c' in the room 'a/b'.</summary>
    private protected static string InRoom(string room, string what) => $"{room.Replace("%", "%25").Replace("/", "%2F")}/{what}";

    /// <inheritdoc/>
    private protected override void WriteFailure(Exception problem, object? target)
    {
        account!.Summary.Failed++;
        try
        {
            base.WriteFailure(problem, target);
        }
        catch
        {
            HideProgress();
            throw;
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (tooMany > 0)
        {
            account!.Summary.NotAttempted = held.Count + tooMany;
            CloseAccount();
            ThrowFailure(new TwilioVideoException(FailureKind.InvalidInput, $"{held.Count + tooMany} objects would be changed, and -MaxCount allows {MaxCount}. Nothing was changed."), null);
        }

        account!.Total = MaxCount is null ? null : held.Count;
        while (held.Count > 0)
        {
            Feed(held.Dequeue());
        }

        // Now that no more comes, it is known how many there are.
        account.Total ??= (int)(account.Summary.Done + account.Summary.Failed) + pump!.Outstanding;
        while (pump!.Outstanding > 0)
        {
            TakeOne();
        }

        WriteRequestLog();
        CloseAccount();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        pump?.Dispose();
        journal?.Dispose();
    }

    private void Feed(Change<T> change)
    {
        pump!.Add(change);
        while (pump.TryTake(out var finished))
        {
            Write(finished);
        }

        while (pump.IsFull)
        {
            TakeOne();
        }

        ShowProgress();
    }

    private void TakeOne()
    {
        if (WaitForOne(out var finished))
        {
            Write(finished);
        }

        WriteRequestLog();
        ShowProgress();
    }

    private bool WaitForOne(out Finished<Change<T>, T> finished)
    {
        try
        {
            return pump!.TryTake(Glance, out finished);
        }
        catch (OperationCanceledException)
        {
            throw new PipelineStoppedException();
        }
    }

    private void Write(Finished<Change<T>, T> finished)
    {
        WriteRequestLog();
        if (finished.Problem is TwilioVideoException { StatusCode: 401 } refusal)
        {
            GiveUp(refusal, finished.Item.Target);
        }
        else if (finished.Problem is { } problem)
        {
            WriteFailure(problem, finished.Item.Target);
        }
        else
        {
            account!.Summary.Done++;
            try
            {
                WriteResult(finished.Result!);
            }
            catch
            {
                HideProgress();
                throw;
            }
        }

        if (journal?.Problem is { } torn)
        {
            HideProgress();
            ThrowFailure(new TwilioVideoException(FailureKind.InvalidInput, $"The journal can't be written any more: {torn.Message} The run ends here.", torn), JournalPath);
        }
    }

    /// <summary>Writes what a change gave back.</summary>
    private protected virtual void WriteResult(T result) => WriteObject(result);

    /// <summary>One error in place of ten thousand equal ones, with everything in it that was not changed.</summary>
    private void GiveUp(TwilioVideoException refusal, object target)
    {
        List<object> unchanged = [target, .. pump!.Close().Concat(held).Select(change => change.Target)];
        while (pump.Outstanding > 0)
        {
            if (!WaitForOne(out var finished))
            {
                continue;
            }

            if (finished.Problem is TwilioVideoException { StatusCode: 401 })
            {
                unchanged.Add(finished.Item.Target);
            }
            else
            {
                Write(finished);
            }
        }

        account!.Summary.NotAttempted += unchanged.Count;
        CloseAccount();
        ThrowFailure(
            new TwilioVideoException(refusal.Kind, $"{refusal.Message} The run ends here: {(unchanged.Count == 1 ? "1 object was" : $"{unchanged.Count} objects were")} not changed (the error's target), and no more input was read.", refusal)
            {
                StatusCode = refusal.StatusCode,
                Code = refusal.Code,
                RequestId = refusal.RequestId,
                MoreInfo = refusal.MoreInfo,
            },
            unchanged.ToArray());
    }

    private Task<T> WorkAsync(Change<T> change) => journal is null ? change.Work(Call) : journal.KeepAsync(change, Call);

    /// <summary>Shows how far the command is. Called often; on the pipeline thread.</summary>
    private protected virtual void ShowProgress()
    {
        if (account!.IsDue)
        {
            account.Show(this, Math.Min(pump!.Outstanding, ThrottleLimit), Client.IsHeldBack);
        }
    }

    /// <summary>Takes away what <see cref="ShowProgress"/> showed: whoever ended the run, the script may go on.</summary>
    private protected virtual void HideProgress() => account!.Hide(this);

    private void CloseAccount()
    {
        HideProgress();
        account!.Close(this);
        Say(account.Summary.ToString());
    }

    private string JournalFile()
    {
        var refused = $"The journal can't be opened: '{JournalPath}' is not a file's path.";
        try
        {
            var file = SessionState.Path.GetUnresolvedProviderPathFromPSPath(JournalPath, out var provider, out _);
            return provider.Name == "FileSystem" ? file : throw new TwilioVideoException(FailureKind.InvalidInput, refused);
        }
        catch (SessionStateException problem)
        {
            throw new TwilioVideoException(FailureKind.InvalidInput, refused, problem);
        }
    }
}
