using System;
using System.Threading;
using System.Threading.Tasks;

namespace TwilioVideo.Client.Resilience.RateLimiting;

/// <summary>A place in the queue for a request's turn; it ends with the turn or with the stop.</summary>
internal sealed class PermitWaiter() : TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    private CancellationTokenRegistration _cancellation;

    public void RegisterCancellation(CancellationToken cancellationToken)
    {
        if (cancellationToken.CanBeCanceled)
        {
            _cancellation = cancellationToken.Register(static state => ((PermitWaiter)state!).TrySetCanceled(), this);
        }
    }

    /// <summary>Gives the turn, unless the stop came first.</summary>
    public bool TryGrant()
    {
        _cancellation.Dispose();
        return TrySetResult(true);
    }

    /// <summary>Ends the wait without a turn.</summary>
    public void Fail(Exception reason)
    {
        _cancellation.Dispose();
        TrySetException(reason);
    }
}
