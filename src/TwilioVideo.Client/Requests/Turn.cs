using System;
using System.Threading;
using System.Threading.Tasks;

namespace TwilioVideo.Client.Requests;

/// <summary>A place in the queue for a request's turn; it ends with the turn or with the stop.</summary>
internal sealed class Turn() : TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    private CancellationTokenRegistration cancellation;

    public void CancelWith(CancellationToken stop)
    {
        if (stop.CanBeCanceled)
        {
            cancellation = stop.Register(static state => ((Turn)state!).TrySetCanceled(), this);
        }
    }

    /// <summary>Gives the turn, unless the stop came first.</summary>
    public bool TryGive()
    {
        cancellation.Dispose();
        return TrySetResult(true);
    }

    /// <summary>Ends the wait without a turn.</summary>
    public void Fail(Exception why)
    {
        cancellation.Dispose();
        TrySetException(why);
    }
}
