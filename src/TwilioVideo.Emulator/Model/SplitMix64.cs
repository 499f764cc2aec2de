namespace TwilioVideo.Emulator.Model;

/// <summary>The finalizer of the SplitMix64 generator: a bijection on 64 bits.</summary>
internal static class SplitMix64
{
    public static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15UL;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }

    /// <summary>Maps a value to a pseudorandom number in [0, 1).</summary>
    public static double ToUnitInterval(ulong value) => (Mix(value) >> 11) * (1.0 / (1UL << 53));
}
