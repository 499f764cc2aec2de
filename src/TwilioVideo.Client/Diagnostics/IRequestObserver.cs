namespace TwilioVideo.Client.Diagnostics;

/// <summary>
/// Observes requests. Its methods are called on the thread on which a request ended, so an implementation must be thread-safe.
/// </summary>
public interface IRequestObserver
{
    /// <summary>Gets a value indicating whether forms and response bodies are captured, which costs a copy of each body.</summary>
    bool CaptureBodies { get; }

    /// <summary>Called when a request has ended, with success or not.</summary>
    /// <param name="trace">The event.</param>
    void OnCompleted(RequestCompletedEvent trace);

    /// <summary>Called before a request is sent again after a delay.</summary>
    /// <param name="notice">The event.</param>
    void OnRetrying(RequestRetryingEvent notice);
}
