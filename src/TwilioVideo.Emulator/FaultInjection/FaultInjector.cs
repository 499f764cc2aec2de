using System;
using System.Linq;
using System.Threading;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.FaultInjection;

/// <summary>Chooses the fault of each request. A new injector is created whenever faults are assigned.</summary>
internal sealed class FaultInjector(EmulatorFaults faults, VideoEmulator emulator)
{
    private readonly ulong _random = SplitMix64.Mix((uint)emulator.RandomSeed);
    private readonly RequestLimiter _limits = new(faults.Limits, emulator.Time);
    private int _requests;
    private int _faultCount;

    public EmulatorFaults Faults { get; } = faults;

    public RequestLimiter Limits => _limits;

    /// <summary>Counts a request and returns its number, from which its random values are derived.</summary>
    public int Count() => Interlocked.Increment(ref _requests);

    public bool AreCredentialsValid(int number) => !(number > Faults.ExpireAfterRequests);

    public TimeSpan GetLatency(int number)
    {
        double milliseconds = Faults.LatencyMilliseconds ?? emulator.LatencyMilliseconds;
        if (Faults.JitterMilliseconds > 0)
        {
            milliseconds += Faults.JitterMilliseconds * NextDouble(number, 0);
        }

        return TimeSpan.FromTicks((long)(milliseconds * TimeSpan.TicksPerMillisecond));
    }

    public FaultPlan Plan(IncomingRequest incoming)
    {
        double point = NextDouble(incoming.Number, 1);
        FaultKind kind = Choose(ref point);
        if ((kind == FaultKind.None && Faults.MalformedResponse == MalformedResponse.None) || !ShouldInject(incoming.FaultName))
        {
            return default;
        }

        int status = 0;
        if (kind == FaultKind.ServerError)
        {
            int index = (int)(point / Faults.ServerErrorProbability * Faults.ServerErrorStatuses.Count);
            status = Faults.ServerErrorStatuses[Math.Min(index, Faults.ServerErrorStatuses.Count - 1)];
        }

        return new FaultPlan(kind, status, kind == FaultKind.None ? Faults.MalformedResponse : MalformedResponse.None);
    }

    // Each probability is an interval between 0 and 1, one after the other. The random point selects the interval it is in.
    private FaultKind Choose(ref double point) =>
        TryConsume(ref point, Faults.ServerErrorProbability) ? FaultKind.ServerError
        : TryConsume(ref point, Faults.ResetBeforeProbability) ? FaultKind.ResetBefore
        : TryConsume(ref point, Faults.ResetAfterProbability) ? FaultKind.ResetAfter
        : TryConsume(ref point, Faults.CloseBeforeProbability) ? FaultKind.CloseBefore
        : TryConsume(ref point, Faults.CloseAfterProbability) ? FaultKind.CloseAfter
        : TryConsume(ref point, Faults.TruncateProbability) ? FaultKind.Truncate
        : TryConsume(ref point, Faults.HangProbability) ? FaultKind.Hang
        : TryConsume(ref point, Faults.WrongContentTypeProbability) ? FaultKind.WrongContentType
        : FaultKind.None;

    private static bool TryConsume(ref double point, double probability)
    {
        if (point < probability)
        {
            return true;
        }

        point -= probability;
        return false;
    }

    private bool ShouldInject(string operation)
    {
        bool isSelected = Faults.Operations.Count == 0 || Faults.Operations.Contains(operation, StringComparer.OrdinalIgnoreCase);
        return isSelected && !(Faults.MaxCount is { } max && Interlocked.Increment(ref _faultCount) > max);
    }

    private double NextDouble(int number, uint stream) => SplitMix64.ToUnitInterval(_random + ((ulong)number << 1) + stream);
}
