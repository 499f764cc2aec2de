namespace TwilioVideo.Client;

/// <summary>Watches requests. Called on whichever thread finished the request, so an implementation must be safe for that.</summary>
public interface IRequestObserver
{
    /// <summary>Whether the text of forms and answers is wanted too; it costs a copy of every answer.</summary>
    bool WantsBodies { get; }

    /// <summary>A request has ended, well or not.</summary>
    /// <param name="trace">What happened.</param>
    void Finished(RequestTrace trace);

    /// <summary>A request will be sent again after a wait.</summary>
    /// <param name="notice">Why, and how long the wait is.</param>
    void Retrying(RetryNotice notice);
}
