namespace TwilioVideo.Client.Resilience.RateLimiting;

/// <summary>The outcome of a request as the rate limiter sees it.</summary>
internal enum PermitOutcome
{
    /// <summary>The service processed the request, with success or not.</summary>
    Accepted,

    /// <summary>The service rejected the request because of its rate limit.</summary>
    Throttled,

    /// <summary>There was no response.</summary>
    Unknown,
}
