using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Errors;
using TwilioVideo.Execution;

namespace TwilioVideo.Abstractions;

// From the pump to the pipeline: what goes in, what comes out, and what ends the run.
public abstract partial class ChangeCmdlet<T>
{
    private void EnqueueCore(ChangeRequest<T> change)
    {
        _executor!.Add(change);
        while (_executor.TryTake(out var result))
        {
            WriteWorkResult(result);
        }

        while (_executor.IsFull)
        {
            WriteNext();
        }

        ShowProgress();
    }

    private void WriteNext()
    {
        if (WaitForNext(out var result))
        {
            WriteWorkResult(result);
        }

        WriteRequestLog();
        ShowProgress();
    }

    private bool WaitForNext(out WorkResult<ChangeRequest<T>, T> result)
    {
        try
        {
            return _executor!.TryTake(DrainTimeout, out result);
        }
        catch (OperationCanceledException)
        {
            throw new PipelineStoppedException();
        }
    }

    private void WriteWorkResult(WorkResult<ChangeRequest<T>, T> result)
    {
        WriteRequestLog();
        if (result.Exception is TwilioVideoException { IsAuthenticationError: true } exception)
        {
            StopQueueing(exception, result.Item.Target);
        }
        else if (result.Exception is { } error)
        {
            WriteException(error, result.Item.Target);
        }
        else
        {
            ChangeProgress.Summary.Done++;
            LearnAccount(result.Result);
            try
            {
                WriteResult(result.Result!);
            }
            catch
            {
                CompleteEarly();
                throw;
            }
        }

        if (_journal?.WriteError is { } torn)
        {
            ThrowTerminating(new TwilioVideoException(TwilioVideoErrorKind.File, $"The journal can't be written any more: {torn.Message} The run ends here.", torn), JournalPath, 0);
        }
    }

    /// <summary>Writes what a change gave back.</summary>
    private protected virtual void WriteResult(T result) => WriteObject(result);

    /// <summary>One error in place of ten thousand equal ones, with everything in it that was not changed.</summary>
    private void StopQueueing(TwilioVideoException exception, object target)
    {
        _queueCancellation!.Cancel();
        List<object> unchanged = [target, .. _executor!.Close().Concat(_maxCountBuffer?.Drain() ?? []).Select(change => change.Target)];
        while (_executor.Outstanding > 0)
        {
            if (!WaitForNext(out var result))
            {
                continue;
            }

            if (result.Exception is TwilioVideoException { IsAuthenticationError: true } or OperationCanceledException)
            {
                unchanged.Add(result.Item.Target);
            }
            else
            {
                WriteWorkResult(result);
            }
        }

        ThrowTerminating(TerminatingError.Create(exception, unchanged.Count), unchanged.ToArray(), unchanged.Count);
    }

    private Task<T> WorkAsync(ChangeRequest<T> change) => _journal is null ? change.Work(_workContext) : _journal.RecordAsync(change, _workContext);
}
