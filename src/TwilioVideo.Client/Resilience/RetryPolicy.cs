using System;

namespace TwilioVideo.Client.Resilience;

/// <summary>Whether a failed request is sent again, and after how long.</summary>
/// <param name="maxRetries">How often, refusals for number aside: those were not processed, and only the deadline ends them.</param>
/// <param name="deadline">From the first try to the last.</param>
/// <param name="random">From 0 to 1.</param>
internal sealed class RetryPolicy(int maxRetries, TimeSpan deadline, Func<double> random)
{
    private const int TooManyRequests = 429;
    private static readonly TimeSpan BaseDelay = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(20);

    /// <summary>The wait before the next try; null where there is none.</summary>
    /// <param name="resend">What the operation allows.</param>
    /// <param name="exception">What happened.</param>
    /// <param name="surelyNotReceived">Whether the request never reached the service.</param>
    /// <param name="failures">How often this request has failed so far, refusals for number aside.</param>
    /// <param name="rejections">How often it was refused for number.</param>
    /// <param name="elapsed">Since the first try.</param>
    public TimeSpan? GetDelay(RetrySafety resend, TwilioVideoException exception, bool surelyNotReceived, int failures, int rejections, TimeSpan elapsed)
    {
        var rejected = exception.StatusCode == TooManyRequests;
        if (!rejected && (failures > maxRetries || !exception.IsTransient || (resend != RetrySafety.Idempotent && !surelyNotReceived)))
        {
            return null;
        }

        // Full jitter: clients that failed together do not come back together.
        var ceiling = Math.Min(MaxDelay.TotalMilliseconds, BaseDelay.TotalMilliseconds * Math.Pow(2, (rejected ? rejections : failures) - 1));
        var wait = TimeSpan.FromMilliseconds(ceiling * random());
        if (exception.RetryAfter is { } requested && requested > wait)
        {
            wait = requested + TimeSpan.FromMilliseconds(BaseDelay.TotalMilliseconds * random());
        }

        return elapsed + wait <= deadline ? wait : null;
    }
}
