using System.Threading;

namespace TwilioVideo.Emulator;

/// <summary>
/// Identifiers that look random, never repeat and are the same in every run of one seed: a counter sent through a bijective mix.
/// </summary>
internal sealed class SidSource
{
    private readonly ulong _high;
    private readonly ulong _low;
    private long _count;

    public SidSource(int randomSeed, string accountSid)
    {
        // Two accounts of one process must not know each other's identifiers.
        ulong account = 14695981039346656037UL;
        foreach (char letter in accountSid)
        {
            account = (account ^ letter) * 1099511628211UL;
        }

        _high = Mix64.Of(account ^ (uint)randomSeed);
        _low = Mix64.Of(_high);
    }

    public Sid Next()
    {
        ulong number = (ulong)Interlocked.Increment(ref _count);
        return new Sid(Mix64.Of(_high + number), Mix64.Of(_low ^ number));
    }
}
