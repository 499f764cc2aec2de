using System.Threading;

namespace TwilioVideo.Client;

/// <summary>What belongs to one call rather than to the connection: its cancellation, and who wants to watch it.</summary>
/// <param name="Cancellation">Ends the call, waits included.</param>
/// <param name="Observer">Is told of each request; null when nobody watches.</param>
public readonly record struct CallContext(CancellationToken Cancellation, IRequestObserver? Observer = null);
