using System.Collections.Generic;

namespace TwilioVideo.Emulator.Model;

/// <summary>
/// A list in order of creation from which items are never removed, so that a position is a stable key at which a page can start. Items that
/// are marked as removed are skipped in nearly constant time.
/// </summary>
internal sealed class AppendOnlyList<T>
    where T : class
{
    private readonly List<T> _items = [];

    // For a live item its own position; for a removed item a lower position at which the search continues.
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

    /// <summary>Finds the last live item at or before a position; -1 when there is none.</summary>
    public int PreviousLiveIndex(int position)
    {
        while (position >= 0 && _liveFrom[position] != position)
        {
            int next = _liveFrom[position];
            if (next >= 0)
            {
                // Path halving, as in a union-find structure, keeps later searches short.
                _liveFrom[position] = _liveFrom[next];
            }

            position = next;
        }

        return position;
    }
}
