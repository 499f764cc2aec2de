using TwilioVideo.Client.Diagnostics;

namespace TwilioVideo.Diagnostics;

/// <summary>Remembers why the last request failed, for when the time is up before the client has given up trying.</summary>
/// <param name="next">Who else watches.</param>
internal sealed class LastErrorObserver(IRequestObserver? next) : IRequestObserver
{
    private volatile string? _last;

    /// <summary>Why it failed; null where nothing did.</summary>
    public string? LastError => _last;

    /// <inheritdoc/>
    public bool CaptureBodies => next?.CaptureBodies == true;

    /// <summary>Begins another question.</summary>
    public void Reset() => _last = null;

    /// <inheritdoc/>
    public void OnCompleted(RequestCompletedEvent trace)
    {
        _last = trace.Exception;
        next?.OnCompleted(trace);
    }

    /// <inheritdoc/>
    public void OnRetrying(RequestRetryingEvent notice) => next?.OnRetrying(notice);
}
