using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace TwilioVideo;

/// <summary>
/// Works on several items at once and hands each one back as it ends. Items go in and come out on one thread, the pipeline's;
/// between the two, lanes take the next item themselves, so that no lane waits for that thread.
/// </summary>
internal sealed class Pump<TItem, TResult> : IDisposable
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(5);
    private readonly object gate = new();
    private readonly Queue<TItem> waiting = new();
    private Queue<Finished<TItem, TResult>> done = new();
    private Queue<Finished<TItem, TResult>> ready = new();
    private readonly Func<TItem, Task<TResult>> work;
    private readonly Func<Exception, bool> endsAll;
    private readonly CancellationToken stop;
    private readonly CancellationTokenRegistration wakeOnStop;
    private readonly int lanes;
    private int running;
    private int finishedCount;
    private bool isEnding;

    /// <param name="lanes">How many items are worked on at once.</param>
    /// <param name="work">What is done with an item.</param>
    /// <param name="endsAll">Whether a problem would be every other item's too, so that none of them is begun.</param>
    /// <param name="stop">Once it is cancelled, no further item is begun.</param>
    public Pump(int lanes, Func<TItem, Task<TResult>> work, Func<Exception, bool> endsAll, CancellationToken stop)
    {
        this.lanes = lanes;
        this.work = work;
        this.endsAll = endsAll;
        this.stop = stop;
        wakeOnStop = stop.Register(() =>
        {
            lock (gate)
            {
                Monitor.PulseAll(gate);
            }
        });
    }

    /// <summary>Items that went in and have not come out.</summary>
    public int Outstanding { get; private set; }

    /// <summary>Whether so many are outstanding that results must be taken before more goes in. It bounds the memory.</summary>
    public bool IsFull => Outstanding >= lanes * 4;

    public void Add(TItem item)
    {
        Outstanding++;
        lock (gate)
        {
            waiting.Enqueue(item);
            if (running == lanes)
            {
                return;
            }

            running++;
        }

        _ = Task.Run(RunLaneAsync);
    }

    /// <summary>Takes what has ended, if anything has.</summary>
    public bool TryTake(out Finished<TItem, TResult> finished)
    {
        if (ready.Count == 0 && Volatile.Read(ref finishedCount) > 0)
        {
            lock (gate)
            {
                CollectDone();
            }
        }

        return TakeReady(out finished);
    }

    /// <summary>Waits until something has ended, and takes it; or until the patience is at its end.</summary>
    /// <exception cref="OperationCanceledException">The stop came first.</exception>
    public bool TryTake(TimeSpan patience, out Finished<TItem, TResult> finished)
    {
        if (TryTake(out finished))
        {
            return true;
        }

        lock (gate)
        {
            for (var waited = TimeSpan.Zero; done.Count == 0 && waited < patience; waited += Glance)
            {
                stop.ThrowIfCancellationRequested();
                Monitor.Wait(gate, Glance);
            }

            CollectDone();
        }

        return TakeReady(out finished);
    }

    /// <summary>Takes back what nobody has begun, and begins nothing more.</summary>
    public IReadOnlyList<TItem> Close()
    {
        lock (gate)
        {
            TItem[] left = [.. waiting];
            waiting.Clear();
            Outstanding -= left.Length;
            return left;
        }
    }

    /// <summary>Waits until nothing is worked on, or until the patience is at its end.</summary>
    public void WaitForLanes(TimeSpan patience)
    {
        lock (gate)
        {
            for (var waited = TimeSpan.Zero; running > 0 && waited < patience; waited += Glance)
            {
                Monitor.Wait(gate, Glance);
            }
        }
    }

    public void Dispose() => wakeOnStop.Dispose();

    private void CollectDone()
    {
        (ready, done) = (done, ready);
        finishedCount = 0;
    }

    private bool TakeReady(out Finished<TItem, TResult> finished)
    {
        if (ready.Count == 0)
        {
            finished = default;
            return false;
        }

        finished = ready.Dequeue();
        Outstanding--;
        return true;
    }

    private async Task RunLaneAsync()
    {
        while (TryBegin(out var item))
        {
            Finished<TItem, TResult> finished;
            try
            {
                finished = new(item, await work(item).ConfigureAwait(false), null);
            }
            catch (Exception problem)
            {
                // Whatever it is, the item ends, and the lane goes on.
                finished = new(item, default, problem);
            }

            lock (gate)
            {
                isEnding |= finished.Problem is { } final && endsAll(final);
                done.Enqueue(finished);
                finishedCount++;

                // To wake the other side for each result costs more than the results; it looks by itself now and then.
                if (waiting.Count <= lanes)
                {
                    Monitor.Pulse(gate);
                }
            }
        }
    }

    private bool TryBegin(out TItem item)
    {
        lock (gate)
        {
            if (waiting.Count > 0 && !isEnding && !stop.IsCancellationRequested)
            {
                item = waiting.Dequeue();
                return true;
            }

            running--;
            item = default!;
            return false;
        }
    }
}

/// <summary>An item that has ended, as a result or as a problem.</summary>
internal readonly record struct Finished<TItem, TResult>(TItem Item, TResult? Result, Exception? Problem);
