using System;
using System.Management.Automation;
using System.Runtime.ExceptionServices;
using System.Threading.Tasks;
using TwilioVideo.Client.Paging;
using TwilioVideo.Execution;
using TwilioVideo.Progress;

namespace TwilioVideo.Abstractions;

/// <summary>
/// The base class of cmdlets that read. What an input yields is written while that input is processed, so that the pipeline variables of earlier
/// commands are those of that input; where more is asked for, several inputs are read at once and the results keep their order. Lists stream page
/// by page; see <see cref="ListCmdlet{T}"/>.
/// </summary>
/// <typeparam name="T">The type of what is read.</typeparam>
public abstract class GetCmdlet<T> : ConnectedCmdlet
    where T : class
{
    private ParallelExecutor<PendingRead, Page<T>>? _executor;
    private PageWriter<T>? _writer;
    private int _failedCount;
    private bool _isWriting;

    /// <summary>Gets how many objects are wanted; endless where the cmdlet does not page.</summary>
    private protected ulong First { get; private set; } = ulong.MaxValue;

    /// <summary>Gets how many objects come before the first that is wanted.</summary>
    private protected ulong Skip { get; private set; }

    /// <summary>Gets how many inputs are read at once; with one, everything that an input yields is written before the next is processed.</summary>
    private protected virtual int ReadsAtOnce => 1;

    /// <summary>Gets a value indicating whether as many objects were written as are wanted.</summary>
    private protected bool IsSatisfied => _writer!.IsSatisfied;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();

        // Kept, because the engine looks them up anew at each use, and they are used for every object.
        if (PagingParameters is { } paging)
        {
            (First, Skip) = (paging.First, paging.Skip);
        }

        _writer = new PageWriter<T>(Output, First, Skip, ShouldWrite, GetOutput, ShowProgress);
        _executor = new ParallelExecutor<PendingRead, Page<T>>(
            ReadsAtOnce,
            preserveOrder: true,
            read => read.GetFirstPage(),
            exception => exception is TwilioVideoException { IsAuthenticationError: true },
            RequestContext.Cancellation);
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        while (_executor!.Outstanding > 0 && !IsSatisfied)
        {
            WriteNext();
        }

        Output.WriteRequestLog();
        Output.Progress.Complete();
        _writer!.WriteDiscardedWarning();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _executor?.Dispose();
    }

    /// <summary>Determines whether an object is wanted, where the service can't tell.</summary>
    /// <param name="item">The object.</param>
    /// <returns>true if it is; otherwise, false.</returns>
    private protected virtual bool ShouldWrite(T item) => true;

    /// <summary>Gets what is written for an object.</summary>
    /// <param name="item">The object.</param>
    /// <returns>The object, or another form of it.</returns>
    private protected virtual object ToOutput(T item) => item;

    /// <summary>Begins to read a list.</summary>
    /// <param name="target">The input, as an error about it shows it.</param>
    /// <param name="getFirstPage">Gets the first page.</param>
    /// <param name="complete">Adds to each object what the service does not say and the input does; null for nothing.</param>
    private protected void ReadPages(object? target, Func<Task<Page<T>>> getFirstPage, Action<T>? complete = null)
    {
        if (IsSatisfied)
        {
            return;
        }

        Target = target;
        CheckAccount();
        _executor!.Add(new PendingRead(target, getFirstPage, complete));
        while (!IsSatisfied && _executor.TryTake(out var item))
        {
            Write(item);
        }

        while (_executor.IsFull && !IsSatisfied)
        {
            WriteNext();
        }
    }

    /// <summary>Begins to read one object.</summary>
    /// <param name="target">The input, as an error about it shows it.</param>
    /// <param name="get">Gets the object.</param>
    /// <param name="isWanted">Determines whether it is wanted, which of a list the service looks at; null where it is in any case.</param>
    /// <param name="complete">Adds to the object what the service does not say and the input does; null for nothing.</param>
    private protected void ReadOne(object? target, Func<Task<T>> get, Predicate<T>? isWanted = null, Action<T>? complete = null) =>
        ReadPages(target, () => GetAsPageAsync(get, isWanted), complete);

    private static async Task<Page<T>> GetAsPageAsync(Func<Task<T>> get, Predicate<T>? isWanted)
    {
        var item = await get().ConfigureAwait(false);
        return isWanted?.Invoke(item) == false ? new Page<T>() : new Page<T>(item);
    }

    private object GetOutput(T item)
    {
        LearnAccount(item);
        return ToOutput(item);
    }

    private void WriteNext()
    {
        if (TryWait(() => _executor!.TryTake(ProgressReporter.UpdateInterval, out var item) ? item : null) is { } next)
        {
            Write(next);
            return;
        }

        Output.WriteRequestLog();
        ShowProgress();
    }

    private void Write(WorkItem<PendingRead, Page<T>> read)
    {
        _isWriting = true;
        try
        {
            if (read.Exception is { } exception)
            {
                Output.WriteRequestLog();
                ThrowIfCancelled(exception);
                ExceptionDispatchInfo.Capture(exception).Throw();
            }

            WritePages(read.Result!, read.Item.Complete);
        }
        catch (TwilioVideoException exception) when (exception.IsAuthenticationError)
        {
            ThrowException(exception, read.Item.Target);
        }
        catch (TwilioVideoException exception)
        {
            _failedCount++;
            WriteException(exception, read.Item.Target);
        }
        catch
        {
            Output.Progress.Complete();
            throw;
        }
        finally
        {
            _isWriting = false;
        }

        // Of many that each come at once, none is waited for long enough to show it.
        ShowProgress();
    }

    private void WritePages(Page<T> page, Action<T>? complete)
    {
        var writer = _writer!;
        Output.WriteRequestLog();
        writer.Write(page, complete);

        // The first page is out before the second is asked for: most who want a few have them now.
        var next = page.HasNext && !IsSatisfied ? page.NextAsync(RequestContext) : null;
        while (next is not null)
        {
            page = AwaitWithProgress(next);
            next = page.HasNext && !writer.WillBeSatisfiedBy(page) ? page.NextAsync(RequestContext) : null;
            writer.Write(page, complete);
            next = IsSatisfied ? null : next ?? (page.HasNext ? page.NextAsync(RequestContext) : null);
        }
    }

    private Page<T> AwaitWithProgress(Task<Page<T>> page)
    {
        while (TryWait(() => Task.WaitAny([page], (int)ProgressReporter.UpdateInterval.TotalMilliseconds, RequestContext.Cancellation) < 0 ? null : page) is null)
        {
            Output.WriteRequestLog();
            ShowProgress();
        }

        return Await(page);
    }

    private static TWaited TryWait<TWaited>(Func<TWaited> wait)
    {
        try
        {
            return wait();
        }
        catch (OperationCanceledException)
        {
            throw new PipelineStoppedException();
        }
    }

    private void ThrowIfCancelled(Exception exception)
    {
        if (exception is OperationCanceledException && RequestContext.Cancellation.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }

    private void ShowProgress()
    {
        var progress = Output.Progress;
        if (!progress.IsDue)
        {
            return;
        }

        if (_writer!.IsOutputVisible)
        {
            progress.Complete();
            return;
        }

        var inFlight = _executor!.Outstanding + (_isWriting ? 1 : 0);
        var limit = Client.IsThrottled ? ", waiting because of the account's limit" : "";
        progress.Show(
            $"{_writer.Written} read, {_failedCount} failed, {inFlight} in flight, {_writer.Written / progress.Seconds:0}/s{limit}",
            _writer.Written,
            First == ulong.MaxValue ? null : First,
            isSteady: true);
    }

    private readonly record struct PendingRead(object? Target, Func<Task<Page<T>>> GetFirstPage, Action<T>? Complete);
}
