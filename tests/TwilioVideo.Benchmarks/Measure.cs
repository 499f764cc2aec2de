using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace TwilioVideo.Benchmarks;

/// <summary>Two sides in turn, pass by pass.</summary>
internal static class Measure
{
    /// <summary>Runs both sides so many times in turn and gives seconds and CPU seconds of each pass; what prepares a pass is not counted.</summary>
    public static List<Pass> Alternate(int passes, Action<int> prepare, Action baseline, Action ours)
    {
        var prepared = -1;
        return Alternate(passes, Timed(baseline), Timed(ours));

        Func<int, Cost> Timed(Action work) => pass =>
        {
            if (prepared != pass)
            {
                prepare(prepared = pass);
            }

            return Time(work);
        };
    }

    /// <summary>The same for sides that measure themselves.</summary>
    public static List<Pass> Alternate(int passes, Func<int, Cost> baseline, Func<int, Cost> ours)
    {
        var all = new List<Pass>();
        for (var pass = 0; pass < passes; pass++)
        {
            // Whoever goes second finds caches warm; they take turns at that too.
            var (first, second) = pass % 2 == 0 ? (baseline, ours) : (ours, baseline);
            var (one, other) = (first(pass), second(pass));
            all.Add(pass % 2 == 0 ? new Pass(one, other) : new Pass(other, one));
        }

        return all;
    }

    public static double Median(this IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[sorted.Count / 2 - 1] + sorted[sorted.Count / 2]) / 2;
    }

    private static Cost Time(Action work)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var cpu = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        work();
        clock.Stop();
        return new Cost(clock.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
    }
}

internal readonly record struct Cost(double Seconds, double Cpu);

internal readonly record struct Pass(Cost Baseline, Cost Ours)
{
    /// <summary>Our throughput, the baseline's being 1.</summary>
    public double Throughput => Baseline.Seconds / Ours.Seconds;

    /// <summary>Our CPU time, the baseline's being 1.</summary>
    public double Cpu => Ours.Cpu / Baseline.Cpu;
}
