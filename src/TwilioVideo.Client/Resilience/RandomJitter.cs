using System;

namespace TwilioVideo.Client.Resilience;

/// <summary>A thread-safe source of random numbers.</summary>
internal static class RandomJitter
{
#if NETSTANDARD2_0
    private static readonly Random Source = new();

    public static double NextDouble()
    {
        lock (Source)
        {
            return Source.NextDouble();
        }
    }
#else
    public static double NextDouble() => Random.Shared.NextDouble();
#endif
}
