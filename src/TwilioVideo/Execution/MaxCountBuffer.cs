using System.Collections.Generic;

namespace TwilioVideo.Execution;

/// <summary>Holds everything back until it is known that it is not more than the user allows: the guard against a wrong filter.</summary>
internal sealed class MaxCountBuffer<T>(int max)
{
    private readonly Queue<T> _buffer = new();
    private int _overflowCount;

    /// <summary>How many came, those that are not held included.</summary>
    public int Count => _buffer.Count + _overflowCount;

    public void Add(T item)
    {
        if (_buffer.Count < max)
        {
            _buffer.Enqueue(item);
        }
        else
        {
            _overflowCount++;
        }
    }

    /// <summary>Gives out what is held, one by one.</summary>
    public IEnumerable<T> Drain()
    {
        while (_buffer.Count > 0)
        {
            yield return _buffer.Dequeue();
        }
    }

    public TwilioVideoException CreateError(int count) =>
        new(TwilioVideoErrorKind.InvalidInput, $"{count} objects would be changed, and -MaxCount allows {max}. Nothing was changed.");
}
