using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Client.Http;
using TwilioVideo.Journaling;
using TwilioVideo.Progress;

namespace TwilioVideo.Execution;

/// <summary>
/// Runs the changes of a cmdlet: several at once, each written as it ends, each counted. Each change ends as one output or as one error.
/// PowerShell is reached through <see cref="CmdletOutput"/> only.
/// </summary>
/// <typeparam name="T">The type of the results.</typeparam>
internal sealed class ChangeRunner<T> : IDisposable
    where T : class
{
    private static readonly TimeSpan DrainTimeout = TimeSpan.FromMilliseconds(250);
    private readonly CmdletOutput _output;
    private readonly int _throttleLimit;
    private readonly int? _maxCount;
    private readonly ChangeJournal? _journal;
    private readonly KeyedSequencer _sequencer = new();
    private readonly MaxCountBuffer<ChangeRequest<T>>? _maxCountBuffer;
    private readonly CancellationTokenSource _queueCancellation;
    private readonly ParallelExecutor<ChangeRequest<T>, T> _executor;
    private long? _total;
    private int _whatIfCount;
    private bool _isCompleted;

    /// <summary>Initializes a runner.</summary>
    /// <param name="output">The output of the cmdlet.</param>
    /// <param name="context">The cancellation and the observer of the cmdlet's requests.</param>
    /// <param name="throttleLimit">The maximum number of changes that run at once.</param>
    /// <param name="maxCount">The maximum number of changes; if there are more, none is made. Null for any number.</param>
    /// <param name="journal">The journal; null for none. The runner disposes it.</param>
    public ChangeRunner(CmdletOutput output, RequestContext context, int throttleLimit, int? maxCount = null, ChangeJournal? journal = null)
    {
        _output = output;
        _throttleLimit = throttleLimit;
        _maxCount = maxCount;
        _maxCountBuffer = maxCount is { } max ? new(max) : null;
        _journal = journal;
        _queueCancellation = CancellationTokenSource.CreateLinkedTokenSource(context.Cancellation);
        var workContext = context with { QueueCancellationToken = _queueCancellation.Token };
        Func<ChangeRequest<T>, Task<T>> work = journal is null ? request => request.Work(workContext) : request => journal.RecordAsync(request, workContext);
        _executor = new(throttleLimit, preserveOrder: false, work, IsFatal, context.Cancellation)
        {
            OnFinished = request => request.Release(),
        };
        Summary = new ChangeSummary { Command = output.CommandName };
        WriteResult = output.WriteObject;
        output.PipelineEnding = CompleteEarly;
    }

    /// <summary>Gets the counts of this run.</summary>
    public ChangeSummary Summary { get; }

    /// <summary>Sets how a result is written; by default as it is.</summary>
    public Action<T> WriteResult { private get; init; }

    /// <summary>Sets what determines whether requests wait for the account's rate limit.</summary>
    public Func<bool> IsThrottled { private get; init; } = () => false;

    /// <summary>Sets the progress of downloads that is shown besides; null for none.</summary>
    public DownloadProgressReporter? Downloads { private get; init; }

    /// <summary>Sets what is the journal's path in an error about it.</summary>
    public string? JournalPath { private get; init; }

    private long Ended => Summary.Done + Summary.Failed;

    /// <summary>Counts a change that -WhatIf kept from being made: where -MaxCount would reject the run, -WhatIf says so too.</summary>
    public void CountWhatIf() => _whatIfCount++;

    /// <summary>Adds a change and writes what has ended meanwhile.</summary>
    /// <param name="request">The change.</param>
    public void Enqueue(ChangeRequest<T> request)
    {
        if (_journal?.IsDone(request.GetJournalKey()) == true)
        {
            Summary.Skipped++;
            _output.WriteVerboseLine($"{request.GetJournalKey()} is done already, by the journal.");
            return;
        }

        request.AddTo(_sequencer);
        if (_maxCountBuffer is not null)
        {
            _maxCountBuffer.Add(request);
            return;
        }

        Start(request);
    }

    /// <summary>Writes an exception about one input and counts it.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="target">The input.</param>
    public void WriteError(Exception exception, object? target)
    {
        Summary.Failed++;
        _output.WriteError(exception, target);
    }

    /// <summary>Starts what was held back, waits for everything and writes the summary.</summary>
    public void Complete()
    {
        if (_maxCountBuffer is not null && _maxCountBuffer.Count + _whatIfCount > _maxCount)
        {
            End(_maxCountBuffer.CreateError(_maxCountBuffer.Count + _whatIfCount), null, _maxCountBuffer.Count);
        }

        // Now that no more input comes, the number is known.
        _total = Ended + _executor.Outstanding + (_maxCountBuffer?.Count ?? 0);
        foreach (var request in _maxCountBuffer?.Drain() ?? [])
        {
            Start(request);
        }

        while (_executor.Outstanding > 0)
        {
            WriteNext();
        }

        _output.WriteRequestLog();
        WriteSummary();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_journal is not null)
        {
            // A change that was cancelled in flight is about to be recorded.
            _executor.WaitForWorkers(DrainTimeout);
            _journal.Dispose();
        }

        _executor.Dispose();
    }

    private static bool IsFatal(Exception exception) => exception is TwilioVideoException { IsAuthenticationError: true };

    private void Start(ChangeRequest<T> request)
    {
        _executor.Add(request);
        while (_executor.TryTake(out var item))
        {
            Write(item);
        }

        while (_executor.IsFull)
        {
            WriteNext();
        }

        ShowProgress();
    }

    private void WriteNext()
    {
        if (TryTake(out var item))
        {
            Write(item);
        }

        _output.WriteRequestLog();
        ShowProgress();
    }

    private bool TryTake(out WorkItem<ChangeRequest<T>, T> item)
    {
        try
        {
            return _executor.TryTake(DrainTimeout, out item);
        }
        catch (OperationCanceledException)
        {
            throw new PipelineStoppedException();
        }
    }

    private void Write(WorkItem<ChangeRequest<T>, T> item)
    {
        _output.WriteRequestLog();
        switch (item.Exception)
        {
            case null:
                Summary.Done++;
                WriteResult(item.Result!);
                break;
            case TwilioVideoException exception when IsFatal(exception):
                EndAfterFatal(exception, item.Item.Target);
                break;
            case var exception:
                WriteError(exception, item.Item.Target);
                break;
        }

        if (_journal?.WriteError is { } error)
        {
            var message = $"The journal can't be written any more: {error.Message} The run ends here.";
            End(new TwilioVideoException(TwilioVideoErrorKind.File, message, error), JournalPath, 0);
        }
    }

    // One error in place of ten thousand equal ones, with everything in it that was not changed.
    private void EndAfterFatal(TwilioVideoException exception, object target)
    {
        _queueCancellation.Cancel();
        List<object> unchanged = [target, .. _executor.Close().Concat(_maxCountBuffer?.Drain() ?? []).Select(request => request.Target)];
        while (_executor.Outstanding > 0)
        {
            if (!TryTake(out var item))
            {
                continue;
            }

            if (item.Exception is OperationCanceledException || (item.Exception is { } other && IsFatal(other)))
            {
                unchanged.Add(item.Item.Target);
            }
            else
            {
                Write(item);
            }
        }

        var count = unchanged.Count == 1 ? "1 object was" : $"{unchanged.Count} objects were";
        var message = $"{exception.Message} The run ends here: {count} not changed (the error's target), and no more input was read.";
        End(exception.WithMessage(message), unchanged.ToArray(), unchanged.Count);
    }

    private void End(TwilioVideoException exception, object? target, int notAttempted)
    {
        Summary.NotAttempted += notAttempted;
        Summary.Unfinished = _executor.Outstanding;
        WriteSummary();
        _output.ThrowTerminatingError(exception, target);
    }

    private void CompleteEarly()
    {
        Summary.Unfinished = _executor.Outstanding;
        WriteSummary();
    }

    private void WriteSummary()
    {
        if (_isCompleted)
        {
            return;
        }

        _isCompleted = true;
        Downloads?.Hide(_output.Progress);
        _output.Progress.Complete();
        Summary.Elapsed = TimeSpan.FromSeconds(_output.Progress.Seconds);
        _output.WriteInformation(Summary, nameof(TwilioVideo));
        _output.WriteVerboseLine(Summary.ToString());
        if (Summary.Skipped > 0)
        {
            _output.WriteWarning($"{Summary.Skipped} of the objects were left out, because the journal has them as done.");
        }
    }

    private void ShowProgress()
    {
        var progress = _output.Progress;
        if (progress.IsDue)
        {
            var inFlight = Math.Min(_executor.Outstanding, _throttleLimit);
            var limit = IsThrottled() ? ", waiting because of the account's limit" : "";
            progress.Show(
                $"{Summary.Done} done, {Summary.Failed} failed, {inFlight} in flight, {Ended / progress.Seconds:0}/s{limit}",
                Ended,
                Ended > 0 ? _total : null,
                isSteady: true);
        }

        Downloads?.Show(progress);
    }
}
