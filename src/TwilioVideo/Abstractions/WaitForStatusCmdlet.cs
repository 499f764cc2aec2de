using System;
using System.Collections.Generic;
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
    private readonly Queue<(object Target, Task<T> Wait)> _waits = new();
    private readonly SemaphoreSlim _pollPermits = new(MaxConcurrentPolls);
    private ProgressReporter? _progress;
    private int _ended;
    private int _failed;
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
        _progress = new ProgressReporter(this);
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        _total = _ended + _waits.Count;
        while (_waits.Count > 0)
        {
            WriteNext(ProgressReporter.UpdateInterval);
        }

        _progress!.Complete();
        WriteRequestLog();
    }

    /// <summary>Begins to wait for one.</summary>
    /// <param name="target">The input, as an error about it shall show it.</param>
    /// <param name="name">What it is called in a message.</param>
    /// <param name="expected">The status to wait for.</param>
    /// <param name="ask">Asks the service for it; null while it is not there yet.</param>
    private protected void WaitFor(object target, string name, string expected, Func<RequestContext, Task<T?>> ask)
    {
        CheckAccount();
        var limit = TimeoutSec is { } seconds ? TimeSpan.FromSeconds(seconds) : (TimeSpan?)null;
        var wait = new StatusPoller<T>(name, expected, limit, TimeSpan.FromSeconds(PollSec), _pollPermits, RequestContext, exception => Volatile.Write(ref _transientError, exception));
        _waits.Enqueue((target, Task.Run(() => wait.PollAsync(ask, GetStatus, IsFinal))));
        while (_waits.Count > 0 && (_waits.Count >= ThrottleLimit || _waits.Peek().Wait.IsCompleted))
        {
            WriteNext(ProgressReporter.UpdateInterval);
        }
    }

    /// <summary>The status of one.</summary>
    private protected abstract string? GetStatus(T item);

    /// <summary>Whether a status stays for ever.</summary>
    private protected abstract bool IsFinal(string status);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (_waits.Count == 0)
        {
            _pollPermits.Dispose();
        }
    }

    private void WriteNext(TimeSpan timeout)
    {
        try
        {
            var (target, wait) = _waits.Peek();
            if (Task.WaitAny([wait], (int)timeout.TotalMilliseconds, RequestContext.Cancellation) >= 0)
            {
                _waits.Dequeue();
                _ended++;
                StopOnThrow(() => WriteWorkResult(target, wait));
            }
        }
        catch (OperationCanceledException)
        {
            throw new PipelineStoppedException();
        }

        WriteRequestLog();
        WriteTransientErrorWarning();

        // How many there are is known when the input has ended; how long they take, never.
        if (_progress!.IsDue)
        {
            _progress.Show($"{_ended - _failed} there, {_failed} failed, {_waits.Count} waited for, {_progress.Seconds:0} s", _ended, _total, isSteady: false);
        }
    }

    // Once: an outage is the same for all that are waited for, and a wrong address would otherwise be waited for in silence.
    private void WriteTransientErrorWarning()
    {
        if (!_isTransientErrorReported && Volatile.Read(ref _transientError) is { } exception)
        {
            _isTransientErrorReported = true;
            StopOnThrow(() => WriteWarning($"A question failed, and the wait goes on{(TimeoutSec is null ? " for as long as it takes; -TimeoutSec would end it" : "")}: {exception}"));
        }
    }

    // What is written may end the command, where somebody's preference says so.
    private void StopOnThrow(Action write)
    {
        try
        {
            write();
        }
        catch
        {
            _progress!.Complete();
            throw;
        }
    }

    private void WriteWorkResult(object target, Task<T> wait)
    {
        if (wait.Status == TaskStatus.RanToCompletion)
        {
            WriteObject(wait.Result);
            return;
        }

        var exception = wait.Exception?.InnerException ?? new OperationCanceledException();
        if (exception is TwilioVideoException { IsAuthenticationError: true } error)
        {
            ThrowException(error, target);
        }

        _failed++;
        WriteException(exception, target);
    }
}
