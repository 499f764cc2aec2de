using System.Threading;
using TwilioVideo.Client.Diagnostics;

namespace TwilioVideo.Client.Http;

/// <summary>The state of one call: its cancellation and its observation.</summary>
/// <param name="Cancellation">Cancels the call, including waits.</param>
/// <param name="Observer">Observes the requests; null for none.</param>
/// <param name="Statistics">Counts the requests; null for none.</param>
public readonly record struct RequestContext(
    CancellationToken Cancellation, IRequestObserver? Observer = null, RequestStatistics? Statistics = null)
{
    /// <summary>
    /// Gets the token that cancels waits for a permit or a retry, but no request that was sent. It must be cancelled together with
    /// <see cref="Cancellation"/>; if it is not specified, it is the same.
    /// </summary>
    public CancellationToken QueueCancellationToken
    {
        get => field.CanBeCanceled ? field : Cancellation;
        init;
    }

    /// <summary>Gets the collector of fields that can't be read; null for none.</summary>
    public UnreadableFieldCollector? UnreadableFields { get; init; }
}
