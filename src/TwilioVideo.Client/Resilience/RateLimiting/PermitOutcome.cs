namespace TwilioVideo.Client.Resilience.RateLimiting;

/// <summary>What the service thought of the number of requests.</summary>
internal enum PermitOutcome
{
    /// <summary>It answered, well or not.</summary>
    Accepted,

    /// <summary>It answered that there were too many.</summary>
    Throttled,

    /// <summary>It did not get to say.</summary>
    Unknown,
}
