using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;

namespace TwilioVideo;

// From the pump to the pipeline: what goes in, what comes out, and what ends the run.
public abstract partial class ChangeCmdlet<T>
{
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
            Account.Summary.Done++;
            LearnAccount(finished.Result);
            try
            {
                WriteResult(finished.Result!);
            }
            catch
            {
                CloseEarly();
                throw;
            }
        }

        if (journal?.Problem is { } torn)
        {
            EndRun(new TwilioVideoException(FailureKind.File, $"The journal can't be written any more: {torn.Message} The run ends here.", torn), JournalPath, 0);
        }
    }

    /// <summary>Writes what a change gave back.</summary>
    private protected virtual void WriteResult(T result) => WriteObject(result);

    /// <summary>One error in place of ten thousand equal ones, with everything in it that was not changed.</summary>
    private void GiveUp(TwilioVideoException refusal, object target)
    {
        noMoreTries!.Cancel();
        List<object> unchanged = [target, .. pump!.Close().Concat(guard?.Release() ?? []).Select(change => change.Target)];
        while (pump.Outstanding > 0)
        {
            if (!WaitForOne(out var finished))
            {
                continue;
            }

            if (finished.Problem is TwilioVideoException { StatusCode: 401 } or OperationCanceledException)
            {
                unchanged.Add(finished.Item.Target);
            }
            else
            {
                Write(finished);
            }
        }

        EndRun(EndOfRun.Because(refusal, unchanged.Count), unchanged.ToArray(), unchanged.Count);
    }

    private Task<T> WorkAsync(Change<T> change) => journal is null ? change.Work(work) : journal.KeepAsync(change, work);
}
