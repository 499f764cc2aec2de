using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace TwilioVideo.Execution;

/// <summary>
/// Works on several items at once. Items are added and taken on one thread, the pipeline's; between the two, workers take the next item
/// themselves, so that no worker waits for that thread.
/// </summary>
/// <typeparam name="TItem">The type of the items.</typeparam>
/// <typeparam name="TResult">The type of the results.</typeparam>
internal sealed class ParallelExecutor<TItem, TResult> : IDisposable
{
    private const int UnorderedBacklog = 4;
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(5);
    private readonly object _gate = new();
    private readonly Queue<WorkItem<TItem, TResult>> _queue = new();
    private readonly Func<TItem, Task<TResult>> _work;
    private readonly Func<Exception, bool> _isFatal;
    private readonly CancellationToken _cancellationToken;
    private readonly CancellationTokenRegistration _wakeOnCancellation;
    private readonly int _maxConcurrency;
    private Queue<WorkItem<TItem, TResult>>? _ordered;
    private Queue<WorkItem<TItem, TResult>> _finished = new();
    private Queue<WorkItem<TItem, TResult>> _ready = new();
    private int _runningWorkers;
    private int _finishedCount;
    private bool _isEnding;

    /// <summary>Initializes an executor.</summary>
    /// <param name="maxConcurrency">The maximum number of items that are worked on at once.</param>
    /// <param name="preserveOrder">Whether results are taken in the order in which the items were added; else as they end.</param>
    /// <param name="work">The work on one item.</param>
    /// <param name="isFatal">Determines whether every other item would fail with the same exception; none is then begun.</param>
    /// <param name="cancellationToken">The token that keeps further items from being begun and ends the wait for results.</param>
    public ParallelExecutor(
        int maxConcurrency,
        bool preserveOrder,
        Func<TItem, Task<TResult>> work,
        Func<Exception, bool> isFatal,
        CancellationToken cancellationToken)
    {
        _maxConcurrency = maxConcurrency;
        _ordered = preserveOrder ? new() : null;
        _work = work;
        _isFatal = isFatal;
        _cancellationToken = cancellationToken;
        _wakeOnCancellation = cancellationToken.Register(() =>
        {
            lock (_gate)
            {
                Monitor.PulseAll(_gate);
            }
        });
    }

    /// <summary>Gets what is called when the result of an item can be taken; null for nothing.</summary>
    public Action<TItem>? OnFinished { get; init; }

    /// <summary>Gets the number of items that were added and not taken.</summary>
    public int Outstanding { get; private set; }

    /// <summary>Gets a value indicating whether results must be taken before more is added. It bounds the memory.</summary>
    public bool IsFull => Outstanding >= (_ordered is null ? _maxConcurrency * UnorderedBacklog : _maxConcurrency);

    /// <summary>Adds an item.</summary>
    /// <param name="item">The item.</param>
    public void Add(TItem item)
    {
        var added = new WorkItem<TItem, TResult>(item);
        Outstanding++;
        _ordered?.Enqueue(added);
        lock (_gate)
        {
            _queue.Enqueue(added);
            if (_runningWorkers == _maxConcurrency)
            {
                return;
            }

            _runningWorkers++;
        }

        // In order, the next thing that happens is most often the wait for this item; another thread would only take longer to begin it.
        _ = _ordered is null ? Task.Run(RunWorkerAsync) : RunWorkerAsync();
    }

    /// <summary>Takes an item that has ended, if there is one.</summary>
    /// <param name="item">The item.</param>
    /// <returns>true if there was one; otherwise, false.</returns>
    public bool TryTake(out WorkItem<TItem, TResult> item)
    {
        if (_ordered is null && _ready.Count == 0 && Volatile.Read(ref _finishedCount) > 0)
        {
            lock (_gate)
            {
                CollectFinished();
            }
        }

        var source = _ordered ?? _ready;
        if (source.Count == 0 || !source.Peek().IsCompleted)
        {
            item = null!;
            return false;
        }

        item = source.Dequeue();
        Outstanding--;
        return true;
    }

    /// <summary>Takes an item that has ended, and waits for one if there is none.</summary>
    /// <param name="timeout">The longest wait.</param>
    /// <param name="item">The item.</param>
    /// <returns>true if there was one in time; otherwise, false.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public bool TryTake(TimeSpan timeout, out WorkItem<TItem, TResult> item)
    {
        if (TryTake(out item))
        {
            return true;
        }

        var clock = Stopwatch.StartNew();
        lock (_gate)
        {
            while (!HasFinished() && timeout - clock.Elapsed is { } left && left > TimeSpan.Zero)
            {
                _cancellationToken.ThrowIfCancellationRequested();
                Monitor.Wait(_gate, _ordered is null && left > PollInterval ? PollInterval : left);
            }
        }

        return TryTake(out item);
    }

    /// <summary>Removes the items that no worker has begun, and begins no more.</summary>
    /// <returns>The items.</returns>
    public IReadOnlyList<TItem> Close()
    {
        lock (_gate)
        {
            TItem[] left = Array.ConvertAll(_queue.ToArray(), item => item.Item);
            _queue.Clear();
            Outstanding -= left.Length;

            // What is not begun was added last.
            _ordered = _ordered is null ? null : new(_ordered.Take(Outstanding));
            return left;
        }
    }

    /// <summary>Waits until nothing is worked on.</summary>
    /// <param name="timeout">The longest wait.</param>
    public void WaitForWorkers(TimeSpan timeout)
    {
        lock (_gate)
        {
            // Counted, not measured: on a busy machine the workers need more time as well.
            for (var waited = TimeSpan.Zero; _runningWorkers > 0 && waited < timeout; waited += PollInterval)
            {
                Monitor.Wait(_gate, PollInterval);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _wakeOnCancellation.Dispose();

    private bool HasFinished() => _ordered is null ? _finished.Count > 0 : _ordered.Count > 0 && _ordered.Peek().IsCompleted;

    private void CollectFinished()
    {
        (_ready, _finished) = (_finished, _ready);
        _finishedCount = 0;
    }

    private async Task RunWorkerAsync()
    {
        while (TryBegin(out var item))
        {
            try
            {
                item.Complete(await _work(item.Item).ConfigureAwait(false), null);
            }
            catch (Exception exception)
            {
                // Whatever it is, the item ends, and the worker goes on.
                item.Complete(default, exception);
            }

            lock (_gate)
            {
                _isEnding |= item.Exception is { } exception && _isFatal(exception);
                Keep(item);
            }

            OnFinished?.Invoke(item.Item);
        }
    }

    private void Keep(WorkItem<TItem, TResult> item)
    {
        if (_ordered is not null)
        {
            Monitor.Pulse(_gate);
            return;
        }

        _finished.Enqueue(item);
        _finishedCount++;

        // To wake the other side for each result costs more than the results; it looks by itself now and then.
        if (_queue.Count <= _maxConcurrency)
        {
            Monitor.Pulse(_gate);
        }
    }

    private bool TryBegin(out WorkItem<TItem, TResult> item)
    {
        lock (_gate)
        {
            if (_queue.Count > 0 && !_isEnding && !_cancellationToken.IsCancellationRequested)
            {
                item = _queue.Dequeue();
                return true;
            }

            _runningWorkers--;
            item = null!;
            return false;
        }
    }
}
