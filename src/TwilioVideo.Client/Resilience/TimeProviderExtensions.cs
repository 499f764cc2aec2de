using System;
using System.Threading;
using System.Threading.Tasks;

namespace TwilioVideo.Client.Resilience;

/// <summary>Extends <see cref="TimeProvider"/>.</summary>
internal static class TimeProviderExtensions
{
    public static Task DelayAsync(this TimeProvider timeProvider, TimeSpan delay, CancellationToken cancellationToken) =>
#if NETSTANDARD2_0
        timeProvider.Delay(delay, cancellationToken);
#else
        Task.Delay(delay, timeProvider, cancellationToken);
#endif
}
