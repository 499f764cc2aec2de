using System;
using System.Collections;
using System.Collections.Generic;
using System.Text;

namespace TwilioVideo.Emulator;

/// <summary>Keeps the last requests, oldest first, up to a maximum number.</summary>
public sealed class RequestRecorder : IEnumerable<RecordedRequest>
{
    private readonly Entry[] _ring;
    private readonly object _gate = new();
    private long _total;

    internal RequestRecorder(int capacity) => _ring = new Entry[Math.Max(capacity, 0)];

    /// <summary>Gets the number of requests since the emulator was created, including those that are no longer kept.</summary>
    public long Total
    {
        get
        {
            lock (_gate)
            {
                return _total;
            }
        }
    }

    /// <summary>Creates a list of the requests that are kept.</summary>
    public IReadOnlyList<RecordedRequest> ToList()
    {
        List<RecordedRequest> list = [];
        lock (_gate)
        {
            for (long number = Math.Max(0, _total - _ring.Length); number < _total && _ring.Length > 0; number++)
            {
                list.Add(_ring[number % _ring.Length].ToRecordedRequest(number + 1));
            }
        }

        return list;
    }

    /// <inheritdoc/>
    public IEnumerator<RecordedRequest> GetEnumerator() => ToList().GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Add(EmulatorRequest request, DateTimeOffset time)
    {
        lock (_gate)
        {
            if (_ring.Length > 0)
            {
                _ring[_total % _ring.Length] = new Entry(request, time);
            }

            _total++;
        }
    }

    private readonly record struct Entry(EmulatorRequest Request, DateTimeOffset Time)
    {
        public RecordedRequest ToRecordedRequest(long number) => new(
            number,
            Time,
            Request.Method,
            Request.Target,
            Request.Host,
            Request.Headers,
            Encoding.UTF8.GetString(Request.Body.ToArray()),
            Request.Authorization is not null);
    }
}
