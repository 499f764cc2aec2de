using System;
using System.Globalization;

namespace TwilioVideo.Client.Diagnostics;

/// <summary>What one request was and how it ended. Holds no credentials.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">Path and query as sent.</param>
/// <param name="StatusCode">The HTTP status; 0 where there was no answer.</param>
/// <param name="Elapsed">From sending to the end of the answer.</param>
/// <param name="RequestId">Twilio's id of the request.</param>
/// <param name="Exception">What went wrong; null when nothing did.</param>
/// <param name="Form">The form as sent; only where bodies are wanted.</param>
/// <param name="Body">The answer's text; only where bodies are wanted.</param>
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
    /// <summary>One line: method, path, status, milliseconds, request id.</summary>
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
