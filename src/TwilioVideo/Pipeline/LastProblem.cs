using TwilioVideo.Client;

namespace TwilioVideo;

/// <summary>Remembers why the last request failed, for when the time is up before the client has given up trying.</summary>
/// <param name="next">Who else watches.</param>
internal sealed class LastProblem(IRequestObserver? next) : IRequestObserver
{
    private volatile string? last;

    /// <summary>Why it failed; null where nothing did.</summary>
    public string? Last => last;

    /// <inheritdoc/>
    public bool WantsBodies => next?.WantsBodies == true;

    /// <summary>Begins another question.</summary>
    public void Forget() => last = null;

    /// <inheritdoc/>
    public void Finished(RequestTrace trace)
    {
        last = trace.Problem;
        next?.Finished(trace);
    }

    /// <inheritdoc/>
    public void Retrying(RetryNotice notice) => next?.Retrying(notice);
}
