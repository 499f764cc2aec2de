using System;

namespace TwilioVideo.Client.Resilience;

/// <summary>Decides whether a failed request is sent again, and after what delay.</summary>
/// <param name="maxRetries">
/// The maximum number of retries. Throttled requests were not processed and are limited by the deadline only.
/// </param>
/// <param name="deadline">The maximum time from the first attempt to the last.</param>
/// <param name="random">Returns random numbers from 0 to 1.</param>
internal sealed class RetryPolicy(int maxRetries, TimeSpan deadline, Func<double> random)
{
    private static readonly TimeSpan BaseDelay = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(20);

    /// <summary>Gets the delay before the next attempt; null where there is none.</summary>
    /// <param name="retrySafety">Whether the operation may be sent twice.</param>
    /// <param name="exception">The error of the last attempt.</param>
    /// <param name="isNotSent">Whether the request certainly did not reach the service.</param>
    /// <param name="failures">The number of failed attempts, without those that were throttled.</param>
    /// <param name="throttled">The number of throttled attempts.</param>
    /// <param name="elapsed">The time since the first attempt.</param>
    public TimeSpan? GetDelay(
        RetrySafety retrySafety, TwilioVideoException exception, bool isNotSent, int failures, int throttled, TimeSpan elapsed)
    {
        var isSafe = retrySafety == RetrySafety.Idempotent || isNotSent;
        if (!exception.IsThrottled && (failures > maxRetries || !exception.IsTransient || !isSafe))
        {
            return null;
        }

        // Full jitter: clients that failed together do not retry together.
        var attempt = exception.IsThrottled ? throttled : failures;
        var ceiling = Math.Min(MaxDelay.TotalMilliseconds, BaseDelay.TotalMilliseconds * Math.Pow(2, attempt - 1));
        var delay = TimeSpan.FromMilliseconds(ceiling * random());
        if (exception.RetryAfter is { } requested && requested > delay)
        {
            delay = requested + TimeSpan.FromMilliseconds(BaseDelay.TotalMilliseconds * random());
        }

        return elapsed + delay <= deadline ? delay : null;
    }
}
