using System;
using System.Collections;
using System.Collections.Generic;

namespace TwilioVideo.Emulator.Model;

/// <summary>
/// The log of all changes. Rows are compact; the text of an entry is created when it is read.
/// </summary>
internal sealed class ChangeLog(bool enabled) : IReadOnlyList<ChangeLogEntry>
{
    private readonly List<Row> _rows = [];

    public int Count
    {
        get
        {
            lock (_rows)
            {
                return _rows.Count;
            }
        }
    }

    public ChangeLogEntry this[int index]
    {
        get
        {
            Row row;
            lock (_rows)
            {
                row = _rows[index];
            }

            return new ChangeLogEntry(
                index + 1,
                new DateTimeOffset(row.Ticks, TimeSpan.Zero),
                row.Operation,
                row.Room?.ToText(SidPrefix.Room),
                row.Resource?.ToText(row.ResourcePrefix),
                row.OldStatus,
                row.NewStatus,
                row.Request == default ? null : row.Request.ToText(SidPrefix.Request));
        }
    }

    public void Add(
        DateTimeOffset time,
        string operation,
        Sid? room,
        Sid? resource,
        string? oldStatus,
        string? newStatus,
        Sid request,
        string resourcePrefix = SidPrefix.Participant)
    {
        if (!enabled)
        {
            return;
        }

        lock (_rows)
        {
            _rows.Add(new Row(time.UtcTicks, operation, room, resource, resourcePrefix, oldStatus, newStatus, request));
        }
    }

    /// <summary>Enumerates the entries that existed at the start of the enumeration, so that concurrent changes are safe.</summary>
    public IEnumerator<ChangeLogEntry> GetEnumerator()
    {
        int count = Count;
        for (int index = 0; index < count; index++)
        {
            yield return this[index];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private readonly record struct Row(
        long Ticks,
        string Operation,
        Sid? Room,
        Sid? Resource,
        string ResourcePrefix,
        string? OldStatus,
        string? NewStatus,
        Sid Request);
}
