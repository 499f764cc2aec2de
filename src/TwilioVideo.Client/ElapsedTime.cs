using System;

namespace TwilioVideo.Client;

/// <summary>Calculates how long something lasted, or has lasted until now.</summary>
internal static class ElapsedTime
{
    /// <summary>Gets the elapsed time: the duration that the service gives, or the time between start and end, or since the start.</summary>
    /// <param name="seconds">The duration in seconds; null where the service gives none.</param>
    /// <param name="start">The start.</param>
    /// <param name="end">The end; null where there is none yet.</param>
    /// <param name="isRunning">Whether it goes on, so that without an end the time counts until now.</param>
    /// <returns>The elapsed time, never negative; null where it is not known.</returns>
    public static TimeSpan? Get(int? seconds, DateTime? start, DateTime? end, bool isRunning)
    {
        if (seconds is { } duration)
        {
            return TimeSpan.FromSeconds(duration);
        }

        // In UTC: local times of the hour that comes twice can't be subtracted.
        if (start?.ToUniversalTime() is not { } from || (end is null && !isRunning))
        {
            return null;
        }

        var elapsed = (end?.ToUniversalTime() ?? DateTime.UtcNow) - from;
        return elapsed > TimeSpan.Zero ? elapsed : TimeSpan.Zero;
    }
}
