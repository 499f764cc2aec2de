using System;

namespace TwilioVideo.Client.Requests;

/// <summary>Whether a failed request is sent again, and after how long.</summary>
/// <param name="mostRetries">How often, refusals for number aside: those were not processed, and only the deadline ends them.</param>
/// <param name="deadline">From the first try to the last.</param>
/// <param name="random">From 0 to 1.</param>
internal sealed class ResendPolicy(int mostRetries, TimeSpan deadline, Func<double> random)
{
    private const int TooManyRequests = 429;
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    /// <summary>The wait before the next try; null where there is none.</summary>
    /// <param name="resend">What the operation allows.</param>
    /// <param name="failure">What happened.</param>
    /// <param name="surelyNotReceived">Whether the request never reached the service.</param>
    /// <param name="failures">How often this request has failed so far, refusals for number aside.</param>
    /// <param name="refusals">How often it was refused for number.</param>
    /// <param name="elapsed">Since the first try.</param>
    public TimeSpan? WaitBefore(Resend resend, TwilioVideoException failure, bool surelyNotReceived, int failures, int refusals, TimeSpan elapsed)
    {
        var refused = failure.StatusCode == TooManyRequests;
        if (!refused && (failures > mostRetries || !failure.IsPassing || (resend != Resend.Safe && !surelyNotReceived)))
        {
            return null;
        }

        // Full jitter: clients that failed together do not come back together.
        var ceiling = Math.Min(LongestWait.TotalMilliseconds, FirstWait.TotalMilliseconds * Math.Pow(2, (refused ? refusals : failures) - 1));
        var wait = TimeSpan.FromMilliseconds(ceiling * random());
        if (failure.RetryAfter is { } asked && asked > wait)
        {
            wait = asked + TimeSpan.FromMilliseconds(FirstWait.TotalMilliseconds * random());
        }

        return elapsed + wait <= deadline ? wait : null;
    }
}
