using System;
using System.Globalization;

namespace TwilioVideo.Client.Diagnostics;

/// <summary>The event that a request will be sent again.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path and query as sent.</param>
/// <param name="Reason">The error message of the last attempt.</param>
/// <param name="Wait">The delay before the next attempt.</param>
/// <param name="WasRejected">True if the service rejected the request because of its rate limit.</param>
public sealed record RequestRetryingEvent(string Method, string Path, string Reason, TimeSpan Wait, bool WasRejected)
{
    /// <summary>Formats the event as one line: request, delay, reason.</summary>
    /// <returns>The line.</returns>
    public override string ToString() =>
        string.Format(CultureInfo.InvariantCulture, "{0} {1} again in {2:0} ms: {3}", Method, Path, Wait.TotalMilliseconds, Reason);
}
