using System.Collections.Generic;

namespace TwilioVideo.Emulator.Model;

/// <summary>
/// Resources in the order in which they came to be. Nothing is ever taken out, so an item's position is a key that stays right for
/// ever, and a page can start at it. Items that are no longer live are stepped over in nearly constant time, however many they are.
/// </summary>
internal sealed class AppendOnlyList<T>
    where T : class
{
    private readonly List<T> _items = [];

    // For an item that is no longer live: a lower position from which to look on. For a live one: its own.
    private readonly List<int> _liveFrom = [];

    public int Count => _items.Count;

    public T this[int position] => _items[position];

    public int Add(T item, bool live = true)
    {
        int position = _items.Count;
        _items.Add(item);
        _liveFrom.Add(live ? position : position - 1);
        return position;
    }

    public void MarkRemoved(int position) => _liveFrom[position] = position - 1;

    public void EnsureCapacity(int capacity)
    {
        if (capacity > _items.Capacity)
        {
            _items.Capacity = capacity;
            _liveFrom.Capacity = capacity;
        }
    }

    /// <summary>The position of the newest live item that is not newer than the given one; -1 when there is none.</summary>
    public int PreviousLiveIndex(int position)
    {
        while (position >= 0 && _liveFrom[position] != position)
        {
            int next = _liveFrom[position];
            if (next >= 0)
            {
                // Halving the path keeps later walks short.
                _liveFrom[position] = _liveFrom[next];
            }

            position = next;
        }

        return position;
    }
}
