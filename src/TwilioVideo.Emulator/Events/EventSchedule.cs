using System;
using System.Collections.Generic;
using System.Threading;

namespace TwilioVideo.Emulator.Events;

/// <summary>
/// The scheduled events, by the emulator's clock. Used under the account's lock. Due events are run by a timer and before each request, so
/// that no response is older than the schedule.
/// </summary>
internal sealed class EventSchedule(object gate, TimeProvider time)
{
    private readonly SortedDictionary<(long DueTicks, long Number), Action> _pending = [];
    private ITimer? _timer;
    private long _count;

    /// <summary>Gets the number of events that have not run yet.</summary>
    public int PendingCount => _pending.Count;

    public void Add(DateTimeOffset due, Action action)
    {
        _pending.Add((due.UtcTicks, _count++), action);
        StartTimer();
    }

    /// <summary>Runs the due events in their order.</summary>
    public void RunDue()
    {
        bool hasRun = false;
        while (TryDequeueDue(out Action? action))
        {
            hasRun = true;
            action!();
        }

        if (hasRun)
        {
            StartTimer();
        }
    }

    private bool TryDequeueDue(out Action? action)
    {
        foreach (KeyValuePair<(long DueTicks, long Number), Action> first in _pending)
        {
            if (first.Key.DueTicks <= time.GetUtcNow().UtcTicks)
            {
                _pending.Remove(first.Key);
                action = first.Value;
                return true;
            }

            break;
        }

        action = null;
        return false;
    }

    private void StartTimer()
    {
        foreach ((long dueTicks, long _) in _pending.Keys)
        {
            TimeSpan delay = TimeSpan.FromTicks(Math.Max(0, dueTicks - time.GetUtcNow().UtcTicks));
            _timer ??= time.CreateTimer(_ => RunOnTimer(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

            // A timer counts whole milliseconds. Rounded down, it would fire before the event is due.
            _timer.Change(
                delay + TimeSpan.FromMilliseconds(delay.Ticks % TimeSpan.TicksPerMillisecond == 0 ? 0 : 1), Timeout.InfiniteTimeSpan);
            return;
        }
    }

    private void RunOnTimer()
    {
        lock (gate)
        {
            RunDue();
            StartTimer();
        }
    }
}
