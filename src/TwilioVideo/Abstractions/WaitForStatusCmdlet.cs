using System;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Client.Http;
using TwilioVideo.Execution;
using TwilioVideo.Progress;

namespace TwilioVideo.Abstractions;

/// <summary>
/// A cmdlet that waits until things have a status: an accepted change is not a finished one. Each input ends as one object, or as one error when
/// the time is up or the status can't come any more; it ends before the next is processed, unless several are to be waited for at once.
/// </summary>
/// <typeparam name="T">What is waited for.</typeparam>
public abstract class WaitForStatusCmdlet<T> : ConnectedCmdlet
    where T : class
{
    private const int MaxConcurrentPolls = 8;
    private readonly SemaphoreSlim _pollPermits = new(MaxConcurrentPolls);
    private ParallelExecutor<PendingWait, T>? _executor;
    private int _endedCount;
    private int _failedCount;
    private int? _total;
    private string? _transientError;
    private bool _isTransientErrorReported;

    /// <summary>How long each is waited for, in seconds.</summary>
    [Parameter(HelpMessage = "How long each is waited for, in seconds. Without it, as long as it takes.")]
    [ValidateRange(0, int.MaxValue / 1000)]
    public int? TimeoutSec { get; set; }

    /// <summary>How often the service is asked, in seconds.</summary>
    [Parameter(HelpMessage = "How many seconds lie between two questions to the service about the same object. The default is 5.")]
    [ValidateRange(1, 3600)]
    public int PollSec { get; set; } = 5;

    /// <summary>How many inputs are waited for at once, from 1 to 256.</summary>
    [Parameter(HelpMessage = "How many inputs are waited for at once, from 1 to 256. The default is 1: each is waited for before the next is processed. With more, the results keep the inputs' order, but pipeline variables (-PipelineVariable) of earlier commands do not follow.")]
    [ValidateRange(1, 256)]
    public int ThrottleLimit { get; set; } = 1;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _executor = new ParallelExecutor<PendingWait, T>(
            ThrottleLimit,
            preserveOrder: true,
            wait => wait.PollAsync(),
            exception => exception is TwilioVideoException { IsAuthenticationError: true },
            RequestContext.Cancellation);
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        _total = _endedCount + _executor!.Outstanding;
        while (_executor.Outstanding > 0)
        {
            WriteNext();
        }

        Output.Progress.Complete();
        Output.WriteRequestLog();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (_executor is not { Outstanding: > 0 })
        {
            _pollPermits.Dispose();
        }

        _executor?.Dispose();
    }

    /// <summary>Begins to wait for one input.</summary>
    /// <param name="target">The input, as an error about it shows it.</param>
    /// <param name="name">Its name in a message.</param>
    /// <param name="expected">The status to wait for.</param>
    /// <param name="query">Asks the service for it; null while it is not there yet.</param>
    private protected void WaitFor(object target, string name, string expected, Func<RequestContext, Task<T?>> query)
    {
        CheckAccount();
        var limit = TimeoutSec is { } seconds ? TimeSpan.FromSeconds(seconds) : (TimeSpan?)null;
        var interval = TimeSpan.FromSeconds(PollSec);
        var poller = new StatusPoller<T>(
            name,
            expected,
            limit,
            interval,
            _pollPermits,
            RequestContext,
            exception => Volatile.Write(ref _transientError, exception));
        _executor!.Add(new PendingWait(target, () => poller.PollAsync(query, GetStatus, IsFinal)));
        while (_executor.IsFull)
        {
            WriteNext();
        }

        while (_executor.TryTake(out var item))
        {
            Write(item);
        }
    }

    /// <summary>Gets the status of an object.</summary>
    /// <param name="item">The object.</param>
    /// <returns>The status.</returns>
    private protected abstract string? GetStatus(T item);

    /// <summary>Determines whether a status never changes.</summary>
    /// <param name="status">The status.</param>
    /// <returns>true if it stays; otherwise, false.</returns>
    private protected abstract bool IsFinal(string status);

    private void WriteNext()
    {
        if (TryTake() is { } next)
        {
            Write(next);
        }

        Output.WriteRequestLog();
        WriteTransientErrorWarning();

        // How many there are is known when the input has ended; how long they take, never.
        var progress = Output.Progress;
        if (progress.IsDue)
        {
            progress.Show(
                $"{_endedCount - _failedCount} there, {_failedCount} failed, {_executor!.Outstanding} waited for, {progress.Seconds:0} s",
                _endedCount,
                _total,
                isSteady: false);
        }
    }

    private WorkItem<PendingWait, T>? TryTake()
    {
        try
        {
            return _executor!.TryTake(ProgressReporter.UpdateInterval, out var item) ? item : null;
        }
        catch (OperationCanceledException)
        {
            throw new PipelineStoppedException();
        }
    }

    // Once: an outage is the same for all that are waited for, and a wrong address would otherwise be waited for in silence.
    private void WriteTransientErrorWarning()
    {
        if (!_isTransientErrorReported && Volatile.Read(ref _transientError) is { } error)
        {
            _isTransientErrorReported = true;
            var endless = TimeoutSec is null ? " for as long as it takes; -TimeoutSec would end it" : "";
            Output.WriteWarning($"A question failed, and the wait goes on{endless}: {error}");
        }
    }

    private void Write(WorkItem<PendingWait, T> wait)
    {
        _endedCount++;
        switch (wait.Exception)
        {
            case null:
                Output.WriteObject(wait.Result);
                break;
            case TwilioVideoException { IsAuthenticationError: true } exception:
                ThrowException(exception, wait.Item.Target);
                break;
            case var exception:
                _failedCount++;
                WriteException(exception, wait.Item.Target);
                break;
        }
    }

    private readonly record struct PendingWait(object Target, Func<Task<T>> PollAsync);
}
