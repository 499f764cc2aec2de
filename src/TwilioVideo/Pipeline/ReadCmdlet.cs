using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading.Tasks;
using TwilioVideo.Client;

namespace TwilioVideo;

/// <summary>
/// A cmdlet that reads. What an input yields is written while that input is processed, so that the pipeline variables of earlier commands are
/// those of that input; where more is asked for, several inputs are read at once and the results keep their order. Lists stream page by page;
/// see <see cref="ListCmdlet{T}"/>.
/// </summary>
/// <typeparam name="T">What is read.</typeparam>
public abstract partial class ReadCmdlet<T> : ConnectedCmdlet
    where T : class
{
    private readonly Queue<Reading> readings = new();
    private ProgressLine? progress;

    /// <summary>How many shall come out; endless where the cmdlet does not page.</summary>
    private protected ulong First { get; private set; } = ulong.MaxValue;

    /// <summary>How many come before the first that shall come out.</summary>
    private protected ulong Skip { get; private set; }

    /// <summary>How many inputs are read at once; with one, everything that an input yields is written before the next is processed.</summary>
    private protected virtual int ReadsAtOnce => 1;

    private bool IsSatisfied => written >= First;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        progress = new ProgressLine(this);

        // Kept, because the engine looks them up anew at each use, and they are used for every object.
        if (PagingParameters is { } paging)
        {
            (First, Skip) = (paging.First, paging.Skip);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        while (readings.Count > 0 && !IsSatisfied)
        {
            Write(readings.Dequeue());
        }

        WriteRequestLog();
        progress!.End();
        WarnOfLeftOut();
    }

    /// <summary>Whether an object is wanted, where the service can't tell.</summary>
    /// <param name="item">The object.</param>
    private protected virtual bool Keep(T item) => true;

    /// <summary>Begins to read a list.</summary>
    /// <param name="target">The input, as an error about it shall show it.</param>
    /// <param name="firstPage">Asks for the first page.</param>
    /// <param name="complete">Adds to each object what the service does not say and the input does; null for nothing.</param>
    private protected void Start(object? target, Func<Task<Page<T>>> firstPage, Action<T>? complete = null)
    {
        if (IsSatisfied)
        {
            return;
        }

        try
        {
            CheckAccount();
        }
        catch (TwilioVideoException refusal)
        {
            WriteFailure(refusal, target);
            return;
        }

        readings.Enqueue(new Reading(target, firstPage(), complete));
        while (readings.Count > 0 && !IsSatisfied && (readings.Count >= ReadsAtOnce || readings.Peek().First.IsCompleted))
        {
            Write(readings.Dequeue());
        }
    }

    /// <summary>Begins to read one object.</summary>
    /// <param name="target">The input, as an error about it shall show it.</param>
    /// <param name="one">Asks for it.</param>
    /// <param name="isWanted">Whether it is wanted, which of a list the service looks at; null where it is in any case.</param>
    /// <param name="complete">Adds to the object what the service does not say and the input does; null for nothing.</param>
    private protected void StartOne(object? target, Func<Task<T>> one, Predicate<T>? isWanted = null, Action<T>? complete = null) =>
        Start(target, async () => await one().ConfigureAwait(false) is var found && isWanted?.Invoke(found) != false ? new Page<T>(found) : new Page<T>(), complete);

    private void Write(Reading reading)
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
            progress!.End();
            throw;
        }
    }

    private void WritePages(Reading reading)
    {
        try
        {
            var page = AwaitShown(reading.First);
            WriteItems(page, reading.Complete);

            // The first page is out before the second is asked for: most who want a few have them now.
            var next = page.HasNext && !IsSatisfied ? page.NextAsync(Call) : null;
            while (next is not null)
            {
                page = AwaitShown(next);
                next = page.HasNext && !WillSatisfy(page) ? page.NextAsync(Call) : null;
                WriteItems(page, reading.Complete);
                next = IsSatisfied ? null : next ?? (page.HasNext ? page.NextAsync(Call) : null);
            }
        }
        catch (TwilioVideoException problem) when (problem.StatusCode == 401)
        {
            ThrowFailure(problem, reading.Target);
        }
        catch (TwilioVideoException problem)
        {
            failed++;
            WriteFailure(problem, reading.Target);
        }
    }

    private Page<T> AwaitShown(Task<Page<T>> page)
    {
        try
        {
            while (Task.WaitAny([page], (int)ProgressLine.Often.TotalMilliseconds, Call.Cancellation) < 0)
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

    private bool WillSatisfy(Page<T> page) => written + (ulong)page.Items.Count >= First;

    private readonly record struct Reading(object? Target, Task<Page<T>> First, Action<T>? Complete);
}
