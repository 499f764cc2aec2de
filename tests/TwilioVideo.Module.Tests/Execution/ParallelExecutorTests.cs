using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Execution;
using Xunit;

namespace TwilioVideo.Module.Tests.Execution;

/// <summary>Tests <see cref="ParallelExecutor{TItem, TResult}"/>.</summary>
public sealed class ParallelExecutorTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly TaskCompletionSource<int>[] _work = [.. Enumerable.Range(0, 8).Select(_ => NewSource())];
    private readonly CancellationTokenSource _cancellation = new();
    private readonly List<int> _begun = [];

    public void Dispose() => _cancellation.Dispose();

    [Fact]
    public void TryTake_preserving_order_returns_items_in_input_order()
    {
        using var executor = Create(3, preserveOrder: true);
        AddRange(executor, 0, 3);

        _work[2].SetResult(2);
        _work[1].SetResult(1);

        Assert.False(executor.TryTake(out _));
        Assert.False(executor.TryTake(TimeSpan.FromMilliseconds(20), out _));
        _work[0].SetResult(0);
        Assert.Equal([0, 1, 2], TakeAll(executor));
    }

    [Fact]
    public void TryTake_without_order_returns_items_as_they_end()
    {
        using var executor = Create(3, preserveOrder: false);
        AddRange(executor, 0, 3);

        foreach (var index in new[] { 2, 0, 1 })
        {
            _work[index].SetResult(index);
            Assert.True(executor.TryTake(Patience, out var item));
            Assert.Equal(index, item.Item);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Add_begins_no_more_items_than_the_maximum_concurrency(bool preserveOrder)
    {
        using var executor = Create(2, preserveOrder);
        AddRange(executor, 0, 4);
        Assert.True(SpinWait.SpinUntil(() => Begun() == 2, Patience));

        Thread.Sleep(20);
        Assert.Equal(2, Begun());
        _work[0].SetResult(0);

        Assert.True(SpinWait.SpinUntil(() => Begun() == 3, Patience));
    }

    [Fact]
    public void IsFull_with_order_is_true_at_the_maximum_concurrency()
    {
        using var executor = Create(2, preserveOrder: true);

        AddRange(executor, 0, 1);
        Assert.False(executor.IsFull);
        AddRange(executor, 1, 1);

        Assert.True(executor.IsFull);
    }

    [Fact]
    public void TryTake_of_failed_work_returns_its_exception_and_the_rest_goes_on()
    {
        using var executor = Create(1, preserveOrder: false);
        AddRange(executor, 0, 2);

        _work[0].SetException(new InvalidOperationException("no"));
        _work[1].SetResult(1);

        Assert.True(executor.TryTake(Patience, out var failed));
        Assert.IsType<InvalidOperationException>(failed.Exception);
        Assert.True(executor.TryTake(Patience, out var succeeded));
        Assert.Equal(1, succeeded.Result);
    }

    [Fact]
    public void Fatal_exception_keeps_further_items_from_being_begun()
    {
        using var executor = Create(1, preserveOrder: false);
        AddRange(executor, 0, 3);

        _work[0].SetException(new UnauthorizedAccessException());

        Assert.True(executor.TryTake(Patience, out _));
        executor.WaitForWorkers(Patience);
        Assert.Equal(1, Begun());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Close_returns_items_that_were_not_begun(bool preserveOrder)
    {
        using var executor = Create(1, preserveOrder);
        AddRange(executor, 0, 3);
        Assert.True(SpinWait.SpinUntil(() => Begun() == 1, Patience));

        Assert.Equal([1, 2], executor.Close());

        Assert.Equal(1, executor.Outstanding);
        _work[0].SetResult(0);
        Assert.Equal([0], TakeAll(executor));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TryTake_after_cancellation_throws_without_waiting(bool preserveOrder)
    {
        using var executor = Create(1, preserveOrder);
        AddRange(executor, 0, 1);

        var waiting = Task.Run(() => executor.TryTake(Patience * 10, out _), TestContext.Current.CancellationToken);
        await _cancellation.CancelAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(() => waiting.WaitAsync(Patience, TestContext.Current.CancellationToken));
    }

    private static TaskCompletionSource<int> NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static void AddRange(ParallelExecutor<int, int> executor, int first, int count)
    {
        foreach (var item in Enumerable.Range(first, count))
        {
            executor.Add(item);
        }
    }

    private static List<int> TakeAll(ParallelExecutor<int, int> executor)
    {
        var taken = new List<int>();
        while (executor.Outstanding > 0)
        {
            Assert.True(executor.TryTake(Patience, out var item));
            taken.Add(item.Item);
        }

        return taken;
    }

    private int Begun()
    {
        lock (_begun)
        {
            return _begun.Count;
        }
    }

    private ParallelExecutor<int, int> Create(int maxConcurrency, bool preserveOrder) => new(
        maxConcurrency,
        preserveOrder,
        item =>
        {
            lock (_begun)
            {
                _begun.Add(item);
            }

            return _work[item].Task;
        },
        exception => exception is UnauthorizedAccessException,
        _cancellation.Token);
}
