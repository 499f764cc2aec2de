using System.Threading;
using TwilioVideo.Client.Diagnostics;

namespace TwilioVideo.Client.Http;

/// <summary>What belongs to one call rather than to the connection: its cancellation, and who wants to watch it.</summary>
/// <param name="Cancellation">Ends the call, waits included.</param>
/// <param name="Observer">Is told of each request; null when nobody watches.</param>
/// <param name="Tally">Counts what the call took; null when nobody asks.</param>
public readonly record struct RequestContext(CancellationToken Cancellation, IRequestObserver? Observer = null, RequestStatistics? Tally = null)
{
    /// <summary>
    /// Ends waits, for a turn or before another try, but no request that was sent. Must end with <see cref="Cancellation"/> too; if it is
    /// not given, it is the same.
    /// </summary>
    public CancellationToken QueueCancellationToken
    {
        get => field.CanBeCanceled ? field : Cancellation;
        init;
    }
}
