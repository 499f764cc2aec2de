using System;

namespace TwilioVideo.Execution;

/// <summary>Represents an item that a <see cref="ParallelExecutor{TItem, TResult}"/> works on, and how it ended.</summary>
/// <typeparam name="TItem">The type of the item.</typeparam>
/// <typeparam name="TResult">The type of the result.</typeparam>
/// <param name="item">The item.</param>
internal sealed class WorkItem<TItem, TResult>(TItem item)
{
    private volatile bool _isCompleted;

    /// <summary>Gets the item.</summary>
    public TItem Item { get; } = item;

    /// <summary>Gets the result; the default value where the work failed.</summary>
    public TResult? Result { get; private set; }

    /// <summary>Gets the exception of the work; null where it succeeded.</summary>
    public Exception? Exception { get; private set; }

    /// <summary>Gets a value indicating whether the work has ended.</summary>
    public bool IsCompleted => _isCompleted;

    /// <summary>Sets how the work ended.</summary>
    /// <param name="result">The result.</param>
    /// <param name="exception">The exception; null where the work succeeded.</param>
    public void Complete(TResult? result, Exception? exception)
    {
        (Result, Exception) = (result, exception);
        _isCompleted = true;
    }
}
