using System;
using System.Threading;
using System.Threading.Tasks;

namespace TwilioVideo.Emulator.Polyfills;

/// <summary>Delays by the clock of a time provider.</summary>
internal static class TimeProviderExtensions
{
    public static Task DelayAsync(this TimeProvider time, TimeSpan delay, CancellationToken cancellationToken) =>
#if NET8_0_OR_GREATER
        Task.Delay(delay, time, cancellationToken);
#else
        TimeProviderTaskExtensions.Delay(time, delay, cancellationToken);
#endif
}
