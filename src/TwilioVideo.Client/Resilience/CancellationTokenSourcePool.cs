using System;
using System.Threading;

namespace TwilioVideo.Client.Resilience;

/// <summary>Pools cancellation token sources with a timeout, linked to the token of a call.</summary>
/// <param name="timeout">The timeout of one request.</param>
internal sealed class CancellationTokenSourcePool(TimeSpan timeout)
{
#if NETSTANDARD2_0
    public TimeoutScope Rent(CancellationToken cancellationToken)
    {
        var cancellationSource = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        cancellationSource.CancelAfter(timeout);
        return new TimeoutScope(cancellationSource);
    }

    internal readonly struct TimeoutScope(CancellationTokenSource cancellationSource) : IDisposable
    {
        public CancellationToken Token => cancellationSource.Token;

        public void Dispose() => cancellationSource.Dispose();
    }
#else
    // Creating a source with its timer for each request costs more than everything else about the timeout.
    private readonly System.Collections.Concurrent.ConcurrentQueue<CancellationTokenSource> _idle = new();

    public TimeoutScope Rent(CancellationToken cancellationToken)
    {
        var cancellationSource = _idle.TryDequeue(out var used) ? used : new CancellationTokenSource();
        var link = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), cancellationSource);
        cancellationSource.CancelAfter(timeout);
        return new TimeoutScope(this, cancellationSource, link);
    }

    internal readonly struct TimeoutScope(
        CancellationTokenSourcePool pool, CancellationTokenSource cancellationSource, CancellationTokenRegistration link) : IDisposable
    {
        public CancellationToken Token => cancellationSource.Token;

        public void Dispose()
        {
            // Waits for a callback that is running, so that it can't cancel the next request.
            link.Dispose();
            if (cancellationSource.TryReset())
            {
                pool._idle.Enqueue(cancellationSource);
            }
            else
            {
                cancellationSource.Dispose();
            }
        }
    }
#endif
}
