using System;
using System.Threading;

namespace TwilioVideo.Client;

/// <summary>The time that one request has, joined with the stop of its call.</summary>
/// <param name="longest">How long it is.</param>
internal sealed class RequestLimits(TimeSpan longest)
{
#if NETSTANDARD2_0
    public Limit Begin(CancellationToken stop)
    {
        var source = CancellationTokenSource.CreateLinkedTokenSource(stop);
        source.CancelAfter(longest);
        return new Limit(source);
    }

    internal readonly struct Limit(CancellationTokenSource source) : IDisposable
    {
        public CancellationToken Token => source.Token;

        public void Dispose() => source.Dispose();
    }
#else
    // Making a source with its timer for each request costs more than all the rest of keeping the time.
    private readonly System.Collections.Concurrent.ConcurrentQueue<CancellationTokenSource> idle = new();

    public Limit Begin(CancellationToken stop)
    {
        var source = idle.TryDequeue(out var used) ? used : new CancellationTokenSource();
        var link = stop.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), source);
        source.CancelAfter(longest);
        return new Limit(this, source, link);
    }

    internal readonly struct Limit(RequestLimits limits, CancellationTokenSource source, CancellationTokenRegistration link) : IDisposable
    {
        public CancellationToken Token => source.Token;

        public void Dispose()
        {
            // Waits for a stop that is just being passed on, so that it can't reach the next request.
            link.Dispose();
            if (source.TryReset())
            {
                limits.idle.Enqueue(source);
            }
            else
            {
                source.Dispose();
            }
        }
    }
#endif
}
