namespace TwilioVideo.Client.Diagnostics;

/// <summary>What one call took, over all its requests.</summary>
public sealed class RequestStatistics
{
    /// <summary>How many requests were sent.</summary>
    public int Requests { get; internal set; }

    /// <summary>The HTTP status of the last answer; 0 where there was none.</summary>
    public int StatusCode { get; internal set; }

    /// <summary>Twilio's id of the last request.</summary>
    public string? RequestId { get; internal set; }
}
