using System;
using System.Threading;

namespace TwilioVideo.Client.Resilience;

/// <summary>The time that one request has, joined with the stop of its call.</summary>
/// <param name="max">How long it is.</param>
internal sealed class CancellationTokenSourcePool(TimeSpan max)
{
#if NETSTANDARD2_0
    public TimeoutScope Rent(CancellationToken cancellationToken)
    {
        var cancellationSource = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        cancellationSource.CancelAfter(max);
        return new TimeoutScope(cancellationSource);
    }

    internal readonly struct TimeoutScope(CancellationTokenSource cancellationSource) : IDisposable
    {
        public CancellationToken Token => cancellationSource.Token;

        public void Dispose() => cancellationSource.Dispose();
    }
#else
    // Making a source with its timer for each request costs more than all the rest of keeping the time.
    private readonly System.Collections.Concurrent.ConcurrentQueue<CancellationTokenSource> _idle = new();

    public TimeoutScope Rent(CancellationToken cancellationToken)
    {
        var cancellationSource = _idle.TryDequeue(out var used) ? used : new CancellationTokenSource();
        var link = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), cancellationSource);
        cancellationSource.CancelAfter(max);
        return new TimeoutScope(this, cancellationSource, link);
    }

    internal readonly struct TimeoutScope(CancellationTokenSourcePool limits, CancellationTokenSource cancellationSource, CancellationTokenRegistration link) : IDisposable
    {
        public CancellationToken Token => cancellationSource.Token;

        public void Dispose()
        {
            // Waits for a stop that is just being passed on, so that it can't reach the next request.
            link.Dispose();
            if (cancellationSource.TryReset())
            {
                limits._idle.Enqueue(cancellationSource);
            }
            else
            {
                cancellationSource.Dispose();
            }
        }
    }
#endif
}
