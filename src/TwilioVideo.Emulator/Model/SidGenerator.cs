using System.Threading;

namespace TwilioVideo.Emulator.Model;

/// <summary>
/// Generates unique, pseudorandom SIDs that are the same in every run with the same random seed: a counter through a bijective mixer.
/// </summary>
internal sealed class SidGenerator
{
    private readonly ulong _high;
    private readonly ulong _low;
    private long _count;

    public SidGenerator(int randomSeed, string accountSid)
    {
        // Different accounts have different SIDs, so that a mix-up of accounts is noticed.
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
