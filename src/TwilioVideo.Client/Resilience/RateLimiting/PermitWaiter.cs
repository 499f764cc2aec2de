using System;
using System.Threading;
using System.Threading.Tasks;

namespace TwilioVideo.Client.Resilience.RateLimiting;

/// <summary>A queued request that waits for its permit.</summary>
internal sealed class PermitWaiter() : TaskCompletionSource<PermitLease>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    private CancellationTokenRegistration _registration;

    public void RegisterCancellation(CancellationToken cancellationToken)
    {
        if (cancellationToken.CanBeCanceled)
        {
            _registration = cancellationToken.Register(static state => ((PermitWaiter)state!).TrySetCanceled(), this);
        }
    }

    /// <summary>Grants the permit, unless the wait was cancelled first.</summary>
    public bool TryGrant(PermitLease lease)
    {
        _registration.Dispose();
        return TrySetResult(lease);
    }

    /// <summary>Ends the wait with an exception.</summary>
    public void Fail(Exception exception)
    {
        _registration.Dispose();
        TrySetException(exception);
    }
}
