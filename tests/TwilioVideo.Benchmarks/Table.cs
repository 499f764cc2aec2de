using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace TwilioVideo.Benchmarks;

/// <summary>The one table that a run prints.</summary>
internal static class Table
{
    public static void Head()
    {
        Console.WriteLine("| work | to reach | median | first (cold) | last | per second, baseline and ours (last) |");
        Console.WriteLine("|---|---|---|---|---|---|");
    }

    public static void Throughput(string work, string goal, int items, IReadOnlyList<PairedResult> passes) => Row(
        work,
        goal,
        passes.Select(pass => pass.Throughput).Median(),
        passes[0].Throughput,
        passes[^1].Throughput,
        FormattableString.Invariant($"{items / passes[^1].Baseline.Seconds:0} and {items / passes[^1].Ours.Seconds:0}"));

    public static void Cpu(string work, string goal, IReadOnlyList<PairedResult> passes) => Row(
        work, goal, passes.Select(pass => pass.Cpu).Median(), passes[0].Cpu, passes[^1].Cpu, "");

    public static void Row(string work, string goal, double median, double first, double last, string rates) =>
        Console.WriteLine(string.Format(CultureInfo.InvariantCulture, "| {0} | {1} | {2:0.00} | {3:0.00} | {4:0.00} | {5} |", work, goal, median, first, last, rates));

    public static void Note(string work, string goal, string result) => Console.WriteLine($"| {work} | {goal} | {result} | | | |");
}
