namespace TwilioVideo.Client.Diagnostics;

/// <summary>Watches requests. Called on whichever thread finished the request, so an implementation must be safe for that.</summary>
public interface IRequestObserver
{
    /// <summary>Whether the text of forms and answers is wanted too; it costs a copy of every answer.</summary>
    bool CaptureBodies { get; }

    /// <summary>A request has ended, well or not.</summary>
    /// <param name="trace">What happened.</param>
    void OnCompleted(RequestCompletedEvent trace);

    /// <summary>A request will be sent again after a wait.</summary>
    /// <param name="notice">Why, and how long the wait is.</param>
    void OnRetrying(RequestRetryingEvent notice);
}
