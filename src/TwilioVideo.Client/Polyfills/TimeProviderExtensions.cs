using System;
using System.Threading;
using System.Threading.Tasks;

namespace TwilioVideo.Client.Polyfills;

/// <summary>Waiting by a given clock.</summary>
internal static class TimeProviderExtensions
{
    public static Task DelayAsync(TimeSpan wait, TimeProvider time, CancellationToken cancellationToken) =>
#if NETSTANDARD2_0
        time.Delay(wait, cancellationToken);
#else
        Task.Delay(wait, time, cancellationToken);
#endif
}
