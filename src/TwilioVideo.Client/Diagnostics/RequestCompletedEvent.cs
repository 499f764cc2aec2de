using System;
using System.Globalization;

namespace TwilioVideo.Client.Diagnostics;

/// <summary>The event that a request has ended. It holds no credentials.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path and query as sent.</param>
/// <param name="StatusCode">The HTTP status; 0 where there was no response.</param>
/// <param name="Elapsed">The time from sending the request to the end of the response.</param>
/// <param name="RequestId">Twilio's id of the request.</param>
/// <param name="Exception">The error message; null on success.</param>
/// <param name="Form">The form as sent; null unless bodies are captured.</param>
/// <param name="Body">The body of the response; null unless bodies are captured.</param>
public sealed record RequestCompletedEvent(
    string Method,
    string Path,
    int StatusCode,
    TimeSpan Elapsed,
    string? RequestId,
    string? Exception,
    string? Form,
    string? Body)
{
    /// <summary>Formats the event as one line: method, path, status, milliseconds, request id.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => string.Format(
        CultureInfo.InvariantCulture,
        "{0} {1} -> {2} in {3:0} ms ({4})",
        Method,
        Path,
        StatusCode == 0 ? Exception : StatusCode,
        Elapsed.TotalMilliseconds,
        RequestId ?? "no request id");
}
