using System.Threading;

namespace TwilioVideo.Emulator.FaultInjection;

/// <summary>Counts requests since the emulator was created.</summary>
public sealed class EmulatorStatistics
{
    private long _requests;
    private long _rejected;
    private long _faulted;
    private int _inFlight;
    private int _maxInFlight;

    internal EmulatorStatistics()
    {
    }

    /// <summary>Gets the number of received requests.</summary>
    public long Requests => Interlocked.Read(ref _requests);

    /// <summary>Gets the number of requests rejected with 429.</summary>
    public long Rejected => Interlocked.Read(ref _rejected);

    /// <summary>Gets the number of requests that got a fault.</summary>
    public long Faulted => Interlocked.Read(ref _faulted);

    /// <summary>Gets the number of concurrent requests.</summary>
    public int InFlight => Volatile.Read(ref _inFlight);

    /// <summary>Gets the highest number of concurrent requests so far.</summary>
    public int MaxInFlight => Volatile.Read(ref _maxInFlight);

    internal int Enter()
    {
        Interlocked.Increment(ref _requests);
        int inFlight = Interlocked.Increment(ref _inFlight);
        int max = Volatile.Read(ref _maxInFlight);
        while (inFlight > max)
        {
            int seen = Interlocked.CompareExchange(ref _maxInFlight, inFlight, max);
            if (seen == max)
            {
                break;
            }

            max = seen;
        }

        return inFlight;
    }

    internal void Leave() => Interlocked.Decrement(ref _inFlight);

    internal void CountRejected() => Interlocked.Increment(ref _rejected);

    internal void CountFaulted() => Interlocked.Increment(ref _faulted);
}
