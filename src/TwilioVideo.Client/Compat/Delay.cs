using System;
using System.Threading;
using System.Threading.Tasks;

namespace TwilioVideo.Client;

/// <summary>Waiting by a given clock.</summary>
internal static class Delay
{
    public static Task ForAsync(TimeSpan wait, TimeProvider time, CancellationToken stop) =>
#if NETSTANDARD2_0
        time.Delay(wait, stop);
#else
        Task.Delay(wait, time, stop);
#endif
}
