using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace TwilioVideo.Execution;

/// <summary>
/// Works on several items at once and hands each one back as it ends. Items go in and come out on one thread, the pipeline's;
/// between the two, lanes take the next item themselves, so that no lane waits for that thread.
/// </summary>
internal sealed class ParallelExecutor<TItem, TResult> : IDisposable
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(5);
    private readonly object _gate = new();
    private readonly Queue<TItem> _queue = new();
    private Queue<WorkResult<TItem, TResult>> _done = new();
    private Queue<WorkResult<TItem, TResult>> _ready = new();
    private readonly Func<TItem, Task<TResult>> _work;
    private readonly Func<Exception, bool> _isFatal;
    private readonly CancellationToken _cancellationToken;
    private readonly CancellationTokenRegistration _wakeOnCancellation;
    private readonly int _workerCount;
    private int _running;
    private int _finishedCount;
    private bool _isEnding;

    /// <param name="workers">How many items are worked on at once.</param>
    /// <param name="work">What is done with an item.</param>
    /// <param name="endsAll">Whether a problem would be every other item's too, so that none of them is begun.</param>
    /// <param name="cancellationToken">Once it is cancelled, no further item is begun.</param>
    public ParallelExecutor(int workers, Func<TItem, Task<TResult>> work, Func<Exception, bool> endsAll, CancellationToken cancellationToken)
    {
        this._workerCount = workers;
        this._work = work;
        this._isFatal = endsAll;
        this._cancellationToken = cancellationToken;
        _wakeOnCancellation = cancellationToken.Register(() =>
        {
            lock (_gate)
            {
                Monitor.PulseAll(_gate);
            }
        });
    }

    /// <summary>Items that went in and have not come out.</summary>
    public int Outstanding { get; private set; }

    /// <summary>Whether so many are outstanding that results must be taken before more goes in. It bounds the memory.</summary>
    public bool IsFull => Outstanding >= _workerCount * 4;

    public void Add(TItem item)
    {
        Outstanding++;
        lock (_gate)
        {
            _queue.Enqueue(item);
            if (_running == _workerCount)
            {
                return;
            }

            _running++;
        }

        _ = Task.Run(RunWorkerAsync);
    }

    /// <summary>Takes what has ended, if anything has.</summary>
    public bool TryTake(out WorkResult<TItem, TResult> result)
    {
        if (_ready.Count == 0 && Volatile.Read(ref _finishedCount) > 0)
        {
            lock (_gate)
            {
                CollectDone();
            }
        }

        return TakeReady(out result);
    }

    /// <summary>Waits until something has ended, and takes it; or until the patience is at its end.</summary>
    /// <exception cref="OperationCanceledException">The stop came first.</exception>
    public bool TryTake(TimeSpan timeout, out WorkResult<TItem, TResult> result)
    {
        if (TryTake(out result))
        {
            return true;
        }

        lock (_gate)
        {
            for (var waited = TimeSpan.Zero; _done.Count == 0 && waited < timeout; waited += PollInterval)
            {
                _cancellationToken.ThrowIfCancellationRequested();
                Monitor.Wait(_gate, PollInterval);
            }

            CollectDone();
        }

        return TakeReady(out result);
    }

    /// <summary>Takes back what nobody has begun, and begins nothing more.</summary>
    public IReadOnlyList<TItem> Close()
    {
        lock (_gate)
        {
            TItem[] left = [.. _queue];
            _queue.Clear();
            Outstanding -= left.Length;
            return left;
        }
    }

    /// <summary>Waits until nothing is worked on, or until the patience is at its end.</summary>
    public void WaitForWorkers(TimeSpan timeout)
    {
        lock (_gate)
        {
            for (var waited = TimeSpan.Zero; _running > 0 && waited < timeout; waited += PollInterval)
            {
                Monitor.Wait(_gate, PollInterval);
            }
        }
    }

    public void Dispose() => _wakeOnCancellation.Dispose();

    private void CollectDone()
    {
        (_ready, _done) = (_done, _ready);
        _finishedCount = 0;
    }

    private bool TakeReady(out WorkResult<TItem, TResult> result)
    {
        if (_ready.Count == 0)
        {
            result = default;
            return false;
        }

        result = _ready.Dequeue();
        Outstanding--;
        return true;
    }

    private async Task RunWorkerAsync()
    {
        while (TryBegin(out var item))
        {
            WorkResult<TItem, TResult> result;
            try
            {
                result = new(item, await _work(item).ConfigureAwait(false), null);
            }
            catch (Exception exception)
            {
                // Whatever it is, the item ends, and the lane goes on.
                result = new(item, default, exception);
            }

            lock (_gate)
            {
                _isEnding |= result.Exception is { } final && _isFatal(final);
                _done.Enqueue(result);
                _finishedCount++;

                // To wake the other side for each result costs more than the results; it looks by itself now and then.
                if (_queue.Count <= _workerCount)
                {
                    Monitor.Pulse(_gate);
                }
            }
        }
    }

    private bool TryBegin(out TItem item)
    {
        lock (_gate)
        {
            if (_queue.Count > 0 && !_isEnding && !_cancellationToken.IsCancellationRequested)
            {
                item = _queue.Dequeue();
                return true;
            }

            _running--;
            item = default!;
            return false;
        }
    }
}
