using System;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Client.Resilience;

namespace TwilioVideo.Client.Watching;

/// <summary>Spaces reads evenly, so that a watch never takes more than its share of the account's quota.</summary>
/// <param name="readsPerSecond">The maximum number of reads in a second.</param>
/// <param name="time">The clock.</param>
internal sealed class ReadPacer(double readsPerSecond, TimeProvider time)
{
    private readonly object _gate = new();
    private readonly long _start = time.GetTimestamp();
    private TimeSpan _next;

    /// <summary>Waits until the next read may begin.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task WaitAsync(CancellationToken cancellationToken)
    {
        TimeSpan wait;
        lock (_gate)
        {
            var now = time.GetElapsedTime(_start);
            wait = _next - now;
            _next = (wait > TimeSpan.Zero ? _next : now) + TimeSpan.FromTicks((long)(TimeSpan.TicksPerSecond / readsPerSecond));
        }

        return wait > TimeSpan.Zero ? time.DelayAsync(wait, cancellationToken) : Task.CompletedTask;
    }
}
