namespace TwilioVideo.Client.Diagnostics;

/// <summary>The number of requests of one call, and the outcome of the last one.</summary>
public sealed class RequestStatistics
{
    /// <summary>Gets the number of requests that were sent.</summary>
    public int Requests { get; private set; }

    /// <summary>Gets the HTTP status of the last response; 0 where there was none.</summary>
    public int StatusCode { get; private set; }

    /// <summary>Gets Twilio's id of the last request.</summary>
    public string? RequestId { get; private set; }

    /// <summary>Adds a request.</summary>
    internal void Add(int statusCode, string? requestId) => (Requests, StatusCode, RequestId) = (Requests + 1, statusCode, requestId);
}
