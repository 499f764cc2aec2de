using System;
using System.Linq;
using System.Threading;

namespace TwilioVideo.Emulator;

/// <summary>Decides for each request what goes wrong with it. One engine belongs to one assignment of faults.</summary>
internal sealed class FaultEngine(EmulatorFaults faults, VideoEmulator emulator)
{
    private readonly ulong _random = Mix64.Of((uint)emulator.RandomSeed);
    private readonly LimitGate _limits = new(faults.Limits, emulator.Time);
    private int _requests;
    private int _strikes;

    public EmulatorFaults Faults { get; } = faults;

    public LimitGate Limits => _limits;

    /// <summary>Counts a request and gives it its number, from which everything else about it follows.</summary>
    public int Count() => Interlocked.Increment(ref _requests);

    public bool CredentialsHold(int number) => !(number > Faults.ExpireAfterRequests);

    public TimeSpan Latency(int number)
    {
        double milliseconds = Faults.LatencyMilliseconds ?? emulator.LatencyMilliseconds;
        if (Faults.JitterMilliseconds > 0)
        {
            milliseconds += Faults.JitterMilliseconds * Draw(number, 0);
        }

        return TimeSpan.FromTicks((long)(milliseconds * TimeSpan.TicksPerMillisecond));
    }

    public FaultPlan Plan(Arrival arrival)
    {
        double share = Draw(arrival.Number, 1);
        FaultKind kind = Choose(ref share);
        if ((kind == FaultKind.None && Faults.Hostile == HostileAnswer.None) || !Strikes(arrival.FaultName))
        {
            return default;
        }

        int status = 0;
        if (kind == FaultKind.ServerError)
        {
            int index = (int)(share / Faults.ServerErrorProbability * Faults.ServerErrorStatuses.Count);
            status = Faults.ServerErrorStatuses[Math.Min(index, Faults.ServerErrorStatuses.Count - 1)];
        }

        return new FaultPlan(kind, status, kind == FaultKind.None ? Faults.Hostile : HostileAnswer.None);
    }

    // The probabilities lie side by side on the line from 0 to 1; the drawn point falls on one of them or behind the last.
    private FaultKind Choose(ref double point) =>
        Falls(ref point, Faults.ServerErrorProbability) ? FaultKind.ServerError
        : Falls(ref point, Faults.ResetBeforeProbability) ? FaultKind.ResetBefore
        : Falls(ref point, Faults.ResetAfterProbability) ? FaultKind.ResetAfter
        : Falls(ref point, Faults.CloseBeforeProbability) ? FaultKind.CloseBefore
        : Falls(ref point, Faults.CloseAfterProbability) ? FaultKind.CloseAfter
        : Falls(ref point, Faults.CutProbability) ? FaultKind.Cut
        : Falls(ref point, Faults.HangProbability) ? FaultKind.Hang
        : Falls(ref point, Faults.WrongContentTypeProbability) ? FaultKind.WrongContentType
        : FaultKind.None;

    private static bool Falls(ref double point, double probability)
    {
        if (point < probability)
        {
            return true;
        }

        point -= probability;
        return false;
    }

    private bool Strikes(string operation)
    {
        bool isMeant = Faults.Operations.Count == 0 || Faults.Operations.Contains(operation, StringComparer.OrdinalIgnoreCase);
        return isMeant && !(Faults.MaxCount is { } most && Interlocked.Increment(ref _strikes) > most);
    }

    private double Draw(int number, uint stream) => Mix64.Fraction(_random + ((ulong)number << 1) + stream);
}
