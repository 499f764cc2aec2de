using System;
using System.Threading;

namespace TwilioVideo.Client.Resilience.RateLimiting;

/// <summary>A permit to send one request. Disposing it releases the permit and reports the outcome.</summary>
internal sealed class PermitLease(AdaptiveRateLimiter rateLimiter, bool isRead) : IDisposable
{
    private int _isDisposed;

    /// <summary>Gets or sets the outcome of the request.</summary>
    public PermitOutcome Outcome { get; set; } = PermitOutcome.Unknown;

    /// <summary>Gets or sets the delay that the service requires.</summary>
    public TimeSpan? RetryAfter { get; set; }

    /// <summary>Gets or sets how many requests ran at once by the service's count; null where it did not report that.</summary>
    public int? ConcurrentRequests { get; set; }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            rateLimiter.Release(isRead, Outcome, RetryAfter, ConcurrentRequests);
        }
    }
}
