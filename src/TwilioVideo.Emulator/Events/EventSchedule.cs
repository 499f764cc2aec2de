using System;
using System.Collections.Generic;
using System.Threading;

namespace TwilioVideo.Emulator.Events;

/// <summary>
/// What is still to happen, by the emulator's clock. Used under the account's gate. A timer runs it, and each request too, so that no
/// answer is older than the schedule.
/// </summary>
internal sealed class EventSchedule(object gate, TimeProvider time)
{
    private readonly SortedDictionary<(long DueTicks, long Number), Action> _pending = [];
    private ITimer? _timer;
    private long _count;

    /// <summary>Gets how much is still to happen.</summary>
    public int PendingCount => _pending.Count;

    public void Add(DateTimeOffset due, Action action)
    {
        _pending.Add((due.UtcTicks, _count++), action);
        StartTimer();
    }

    /// <summary>Runs everything that is due, in its order.</summary>
    public void RunDue()
    {
        bool hasRun = false;
        while (TryTakeDue(out Action? action))
        {
            hasRun = true;
            action!();
        }

        if (hasRun)
        {
            StartTimer();
        }
    }

    private bool TryTakeDue(out Action? action)
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
            TimeSpan wait = TimeSpan.FromTicks(Math.Max(0, dueTicks - time.GetUtcNow().UtcTicks));
            _timer ??= time.CreateTimer(_ => RunOnTimer(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

            // A timer counts whole milliseconds; one that comes a little early would find nothing due.
            _timer.Change(wait + TimeSpan.FromMilliseconds(wait.Ticks % TimeSpan.TicksPerMillisecond == 0 ? 0 : 1), Timeout.InfiniteTimeSpan);
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
