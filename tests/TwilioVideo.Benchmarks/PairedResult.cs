namespace TwilioVideo.Benchmarks;

internal readonly record struct PairedResult(Timing Baseline, Timing Ours)
{
    /// <summary>Our throughput, the baseline's being 1.</summary>
    public double Throughput => Baseline.Seconds / Ours.Seconds;

    /// <summary>Our CPU time, the baseline's being 1.</summary>
    public double Cpu => Ours.Cpu / Baseline.Cpu;
}
