using System;
using System.Linq;
using System.Threading;
using TwilioVideo.Emulator.Http;
using TwilioVideo.Emulator.Model;

namespace TwilioVideo.Emulator.FaultInjection;

/// <summary>Decides for each request what goes wrong with it. One engine belongs to one assignment of faults.</summary>
internal sealed class FaultInjector(EmulatorFaults faults, VideoEmulator emulator)
{
    private readonly ulong _random = SplitMix64.Mix((uint)emulator.RandomSeed);
    private readonly RequestLimiter _limits = new(faults.Limits, emulator.Time);
    private int _requests;
    private int _faultCount;

    public EmulatorFaults Faults { get; } = faults;

    public RequestLimiter Limits => _limits;

    /// <summary>Counts a request and gives it its number, from which everything else about it follows.</summary>
    public int Count() => Interlocked.Increment(ref _requests);

    public bool AreCredentialsValid(int number) => !(number > Faults.ExpireAfterRequests);

    public TimeSpan Latency(int number)
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
        double share = NextDouble(incoming.Number, 1);
        FaultKind kind = Choose(ref share);
        if ((kind == FaultKind.None && Faults.MalformedResponse == MalformedResponse.None) || !ShouldInject(incoming.FaultName))
        {
            return default;
        }

        int status = 0;
        if (kind == FaultKind.ServerError)
        {
            int index = (int)(share / Faults.ServerErrorProbability * Faults.ServerErrorStatuses.Count);
            status = Faults.ServerErrorStatuses[Math.Min(index, Faults.ServerErrorStatuses.Count - 1)];
        }

        return new FaultPlan(kind, status, kind == FaultKind.None ? Faults.MalformedResponse : MalformedResponse.None);
    }

    // The probabilities lie side by side on the line from 0 to 1; the drawn point falls on one of them or behind the last.
    private FaultKind Choose(ref double point) =>
        TryConsume(ref point, Faults.ServerErrorProbability) ? FaultKind.ServerError
        : TryConsume(ref point, Faults.ResetBeforeProbability) ? FaultKind.ResetBefore
        : TryConsume(ref point, Faults.ResetAfterProbability) ? FaultKind.ResetAfter
        : TryConsume(ref point, Faults.CloseBeforeProbability) ? FaultKind.CloseBefore
        : TryConsume(ref point, Faults.CloseAfterProbability) ? FaultKind.CloseAfter
        : TryConsume(ref point, Faults.CutProbability) ? FaultKind.Cut
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
        bool isMeant = Faults.Operations.Count == 0 || Faults.Operations.Contains(operation, StringComparer.OrdinalIgnoreCase);
        return isMeant && !(Faults.MaxCount is { } max && Interlocked.Increment(ref _faultCount) > max);
    }

    private double NextDouble(int number, uint stream) => SplitMix64.Fraction(_random + ((ulong)number << 1) + stream);
}
