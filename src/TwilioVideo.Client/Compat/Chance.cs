using System;

namespace TwilioVideo.Client;

/// <summary>Randomness that several threads may ask for at once.</summary>
internal static class Chance
{
#if NETSTANDARD2_0
    private static readonly Random Source = new();

    public static double Next()
    {
        lock (Source)
        {
            return Source.NextDouble();
        }
    }
#else
    public static double Next() => Random.Shared.NextDouble();
#endif
}
