using System.Threading;

namespace TwilioVideo.Emulator.Model;

/// <summary>
/// Identifiers that look random, never repeat and are the same in every run of one seed: a counter sent through a bijective mix.
/// </summary>
internal sealed class SidGenerator
{
    private readonly ulong _high;
    private readonly ulong _low;
    private long _count;

    public SidGenerator(int randomSeed, string accountSid)
    {
        // Two accounts of one process must not know each other's identifiers.
        ulong account = 14695981039346656037UL;
        foreach (char letter in accountSid)
        {
            account = (account ^ letter) * 1099511628211UL;
        }

        _high = SplitMix64.Mix(account ^ (uint)randomSeed);
        _low = SplitMix64.Mix(_high);
    }

    public Sid Next()
    {
        ulong number = (ulong)Interlocked.Increment(ref _count);
        return new Sid(SplitMix64.Mix(_high + number), SplitMix64.Mix(_low ^ number));
    }
}
