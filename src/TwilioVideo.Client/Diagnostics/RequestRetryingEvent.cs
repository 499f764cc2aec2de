using System;
using System.Globalization;

namespace TwilioVideo.Client.Diagnostics;

/// <summary>That a request will be sent again.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">Path and query as sent.</param>
/// <param name="Reason">What went wrong.</param>
/// <param name="Wait">How long until then.</param>
/// <param name="WasRejected">Whether the service refused it for the number of requests.</param>
public sealed record RequestRetryingEvent(string Method, string Path, string Reason, TimeSpan Wait, bool WasRejected)
{
    /// <summary>One line: what, when, why.</summary>
    /// <returns>The line.</returns>
    public override string ToString() =>
        string.Format(CultureInfo.InvariantCulture, "{0} {1} again in {2:0} ms: {3}", Method, Path, Wait.TotalMilliseconds, Reason);
}
