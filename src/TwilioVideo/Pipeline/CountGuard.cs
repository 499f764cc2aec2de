using System.Collections.Generic;

namespace TwilioVideo;

/// <summary>Holds everything back until it is known that it is not more than the user allows: the guard against a wrong filter.</summary>
internal sealed class CountGuard<T>(int most)
{
    private readonly Queue<T> held = new();
    private int tooMany;

    /// <summary>How many came, those that are not held included.</summary>
    public int Count => held.Count + tooMany;

    public void Hold(T item)
    {
        if (held.Count < most)
        {
            held.Enqueue(item);
        }
        else
        {
            tooMany++;
        }
    }

    /// <summary>Gives out what is held, one by one.</summary>
    public IEnumerable<T> Release()
    {
        while (held.Count > 0)
        {
            yield return held.Dequeue();
        }
    }

    public TwilioVideoException Refusal(int count) =>
        new(FailureKind.InvalidInput, $"{count} objects would be changed, and -MaxCount allows {most}. Nothing was changed.");
}
