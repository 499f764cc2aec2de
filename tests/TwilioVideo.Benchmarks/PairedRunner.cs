using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace TwilioVideo.Benchmarks;

/// <summary>Two sides in turn, pass by pass.</summary>
internal static class PairedRunner
{
    /// <summary>Runs both sides so many times in turn and gives seconds and CPU seconds of each pass; what prepares a pass is not counted.</summary>
    public static List<PairedResult> Alternate(int passes, Action<int> prepare, Action baseline, Action ours)
    {
        var prepared = -1;
        return Alternate(passes, Timed(baseline), Timed(ours));

        Func<int, Timing> Timed(Action work) => pass =>
        {
            if (prepared != pass)
            {
                prepare(prepared = pass);
            }

            return Time(work);
        };
    }

    /// <summary>The same for sides that measure themselves.</summary>
    public static List<PairedResult> Alternate(int passes, Func<int, Timing> baseline, Func<int, Timing> ours)
    {
        var all = new List<PairedResult>();
        for (var pass = 0; pass < passes; pass++)
        {
            // Whoever goes second finds caches warm; they take turns at that too.
            var (first, second) = pass % 2 == 0 ? (baseline, ours) : (ours, baseline);
            var (cost, other) = (first(pass), second(pass));
            all.Add(pass % 2 == 0 ? new PairedResult(cost, other) : new PairedResult(other, cost));
        }

        return all;
    }

    public static double Median(this IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[sorted.Count / 2 - 1] + sorted[sorted.Count / 2]) / 2;
    }

    private static Timing Time(Action work)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var cpu = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        work();
        clock.Stop();
        return new Timing(clock.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
    }
}
