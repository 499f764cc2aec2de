using System.Collections.Generic;
using TwilioVideo.Client.Diagnostics;

namespace TwilioVideo.Client.Tests;

/// <summary>Keeps what the client says of its requests.</summary>
internal sealed class RecordingObserver : IRequestObserver
{
    public bool CaptureBodies { get; init; }

    public List<RequestCompletedEvent> Completed { get; } = [];

    public List<RequestRetryingEvent> Retries { get; } = [];

    public void OnCompleted(RequestCompletedEvent trace) => Completed.Add(trace);

    public void OnRetrying(RequestRetryingEvent notice) => Retries.Add(notice);
}
