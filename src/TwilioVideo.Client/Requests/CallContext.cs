using System.Threading;

namespace TwilioVideo.Client;

/// <summary>What belongs to one call rather than to the connection: its cancellation, and who wants to watch it.</summary>
/// <param name="Cancellation">Ends the call, waits included.</param>
/// <param name="Observer">Is told of each request; null when nobody watches.</param>
/// <param name="Tally">Counts what the call took; null when nobody asks.</param>
public readonly record struct CallContext(CancellationToken Cancellation, IRequestObserver? Observer = null, CallTally? Tally = null)
{
    /// <summary>
    /// Ends waits, for a turn or before another try, but no request that was sent. Must end with <see cref="Cancellation"/> too; if it is
    /// not given, it is the same.
    /// </summary>
    public CancellationToken Waits
    {
        get => field.CanBeCanceled ? field : Cancellation;
        init;
    }
}

/// <summary>What one call took, over all its requests.</summary>
public sealed class CallTally
{
    /// <summary>How many requests were sent.</summary>
    public int Requests { get; internal set; }

    /// <summary>The HTTP status of the last answer; 0 where there was none.</summary>
    public int StatusCode { get; internal set; }

    /// <summary>Twilio's id of the last request.</summary>
    public string? RequestId { get; internal set; }
}
