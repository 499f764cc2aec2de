using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Client.Paging;
using TwilioVideo.Progress;

namespace TwilioVideo.Abstractions;

/// <summary>
/// A cmdlet that reads. What an input yields is written while that input is processed, so that the pipeline variables of earlier commands are
/// those of that input; where more is asked for, several inputs are read at once and the results keep their order. Lists stream page by page;
/// see <see cref="ListCmdlet{T}"/>.
/// </summary>
/// <typeparam name="T">What is read.</typeparam>
public abstract partial class GetCmdlet<T> : ConnectedCmdlet
    where T : class
{
    private readonly Queue<PendingRead> _pendingReads = new();
    private ProgressReporter? _progress;

    /// <summary>How many shall come out; endless where the cmdlet does not page.</summary>
    private protected ulong First { get; private set; } = ulong.MaxValue;

    /// <summary>How many come before the first that shall come out.</summary>
    private protected ulong Skip { get; private set; }

    /// <summary>How many inputs are read at once; with one, everything that an input yields is written before the next is processed.</summary>
    private protected virtual int ReadsAtOnce => 1;

    private bool IsSatisfied => _written >= First;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _progress = new ProgressReporter(this);

        // Kept, because the engine looks them up anew at each use, and they are used for every object.
        if (PagingParameters is { } paging)
        {
            (First, Skip) = (paging.First, paging.Skip);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        while (_pendingReads.Count > 0 && !IsSatisfied)
        {
            Write(_pendingReads.Dequeue());
        }

        WriteRequestLog();
        _progress!.Complete();
        WriteDiscardedWarning();
    }

    /// <summary>Whether an object is wanted, where the service can't tell.</summary>
    /// <param name="item">The object.</param>
    private protected virtual bool ShouldWrite(T item) => true;

    /// <summary>Begins to read a list.</summary>
    /// <param name="target">The input, as an error about it shall show it.</param>
    /// <param name="firstPage">Asks for the first page.</param>
    /// <param name="complete">Adds to each object what the service does not say and the input does; null for nothing.</param>
    private protected void ReadPages(object? target, Func<Task<Page<T>>> firstPage, Action<T>? complete = null)
    {
        if (IsSatisfied)
        {
            return;
        }

        try
        {
            CheckAccount();
        }
        catch (TwilioVideoException exception)
        {
            WriteException(exception, target);
            return;
        }

        _pendingReads.Enqueue(new PendingRead(target, firstPage(), complete));
        while (_pendingReads.Count > 0 && !IsSatisfied && (_pendingReads.Count >= ReadsAtOnce || _pendingReads.Peek().First.IsCompleted))
        {
            Write(_pendingReads.Dequeue());
        }
    }

    /// <summary>Begins to read one object.</summary>
    /// <param name="target">The input, as an error about it shall show it.</param>
    /// <param name="func">Asks for it.</param>
    /// <param name="isWanted">Whether it is wanted, which of a list the service looks at; null where it is in any case.</param>
    /// <param name="complete">Adds to the object what the service does not say and the input does; null for nothing.</param>
    private protected void ReadOne(object? target, Func<Task<T>> func, Predicate<T>? isWanted = null, Action<T>? complete = null) =>
        ReadPages(target, async () => await func().ConfigureAwait(false) is var found && isWanted?.Invoke(found) != false ? new Page<T>(found) : new Page<T>(), complete);

    private void Write(PendingRead reading)
    {
        try
        {
            // Of many that each come at once, none is waited for long enough to show it.
            ShowProgress();
            WritePages(reading);
        }
        catch
        {
            // Whoever ended it, Select-Object or an error, the script may go on.
            _progress!.Complete();
            throw;
        }
    }

    private void WritePages(PendingRead reading)
    {
        try
        {
            var page = AwaitWithProgress(reading.First);
            WriteItems(page, reading.Complete);

            // The first page is out before the second is asked for: most who want a few have them now.
            var next = page.HasNext && !IsSatisfied ? page.NextAsync(RequestContext) : null;
            while (next is not null)
            {
                page = AwaitWithProgress(next);
                next = page.HasNext && !WillSatisfy(page) ? page.NextAsync(RequestContext) : null;
                WriteItems(page, reading.Complete);
                next = IsSatisfied ? null : next ?? (page.HasNext ? page.NextAsync(RequestContext) : null);
            }
        }
        catch (TwilioVideoException exception) when (exception.IsAuthenticationError)
        {
            ThrowException(exception, reading.Target);
        }
        catch (TwilioVideoException exception)
        {
            _failed++;
            WriteException(exception, reading.Target);
        }
    }

    private Page<T> AwaitWithProgress(Task<Page<T>> page)
    {
        try
        {
            while (Task.WaitAny([page], (int)ProgressReporter.UpdateInterval.TotalMilliseconds, RequestContext.Cancellation) < 0)
            {
                WriteRequestLog();
                ShowProgress();
            }
        }
        catch (OperationCanceledException)
        {
            throw new PipelineStoppedException();
        }

        return Await(page);
    }

    private bool WillSatisfy(Page<T> page) => _written + (ulong)page.Items.Count >= First;

    private readonly record struct PendingRead(object? Target, Task<Page<T>> First, Action<T>? Complete);
}
