using System.Threading;

namespace TwilioVideo.Emulator;

/// <summary>What an emulator has counted since it was made.</summary>
public sealed class EmulatorStatistics
{
    private long _requests;
    private long _refused;
    private long _struck;
    private int _inFlight;
    private int _mostInFlight;

    internal EmulatorStatistics()
    {
    }

    /// <summary>Requests received.</summary>
    public long Requests => Interlocked.Read(ref _requests);

    /// <summary>Requests refused with 429.</summary>
    public long Refused => Interlocked.Read(ref _refused);

    /// <summary>Requests that a fault struck.</summary>
    public long Struck => Interlocked.Read(ref _struck);

    /// <summary>Requests being answered at this moment.</summary>
    public int InFlight => Volatile.Read(ref _inFlight);

    /// <summary>The most that were being answered at one time.</summary>
    public int MostInFlight => Volatile.Read(ref _mostInFlight);

    internal int Enter()
    {
        Interlocked.Increment(ref _requests);
        int inFlight = Interlocked.Increment(ref _inFlight);
        int most = Volatile.Read(ref _mostInFlight);
        while (inFlight > most)
        {
            int seen = Interlocked.CompareExchange(ref _mostInFlight, inFlight, most);
            if (seen == most)
            {
                break;
            }

            most = seen;
        }

        return inFlight;
    }

    internal void Leave() => Interlocked.Decrement(ref _inFlight);

    internal void CountRefused() => Interlocked.Increment(ref _refused);

    internal void CountStruck() => Interlocked.Increment(ref _struck);
}
