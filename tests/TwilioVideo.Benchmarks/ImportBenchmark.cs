using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using TwilioVideo.Shell;

namespace TwilioVideo.Benchmarks;

/// <summary>What Import-Module costs, next to another binary module: each import is a process of its own.</summary>
internal static class ImportBenchmark
{
    private const string Script = "$clock = [Diagnostics.Stopwatch]::StartNew(); Import-Module $Path; $clock.Elapsed.TotalMilliseconds.ToString([cultureinfo]::InvariantCulture)";
    private static readonly string Module = Environment.GetEnvironmentVariable("TWILIOVIDEO_TEST_MODULE") is { Length: > 0 } staged ? staged : Path.Combine(EmulatorHost.Root, "TwilioVideo.psd1");

    private static readonly string OneCmdletFolder = Path.Combine(EmulatorHost.Root, "tests", "TwilioVideo.OneCmdlet", "bin", EmulatorHost.Metadata("Configuration"), "netstandard2.0");

    /// <summary>A row for each module to compare ours with, and one for the least that a module with a cmdlet can cost.</summary>
    public static void Run(int passes)
    {
        var empty = EmptyModule.Write();
        try
        {
            var (oneCmdlet, oneCmdletOneView) = (Path.Combine(OneCmdletFolder, "OneCmdletNoView.psd1"), Path.Combine(OneCmdletFolder, "OneCmdlet.psd1"));

            // What every later process finds in the disk's cache.
            foreach (var module in new[] { empty, oneCmdlet, oneCmdletOneView, Module })
            {
                Child(module);
            }

            Row("Import-Module of the module to that of an empty binary module", "<= 1.50", PairedRunner.Alternate(passes, _ => Child(empty), _ => Child(Module)));
            Row("the same for a module with one cmdlet and no view", "", PairedRunner.Alternate(passes, _ => Child(empty), _ => Child(oneCmdlet)));
            Row("Import-Module of the module to that of one with one cmdlet and one view", "", PairedRunner.Alternate(passes, _ => Child(oneCmdletOneView), _ => Child(Module)));
            Row("a process that imports the module and ends to one that imports an empty one", "", PairedRunner.Alternate(passes, _ => WholeProcess(empty), _ => WholeProcess(Module)));
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(empty)!, recursive: true);
        }
    }

    // Besides the ratio the medians of both sides, and the shortest times, which say more where others use the machine as well.
    private static void Row(string work, string goal, List<PairedResult> passes)
    {
        var (theirs, ours) = (passes.Select(pass => pass.Baseline.Seconds * 1000).ToList(), passes.Select(pass => pass.Ours.Seconds * 1000).ToList());
        Table.Row(
            $"{work}, pwsh",
            goal,
            passes.Select(pass => 1 / pass.Throughput).Median(),
            1 / passes[0].Throughput,
            1 / passes[^1].Throughput,
            FormattableString.Invariant($"median {theirs.Median():0} and {ours.Median():0} ms, shortest {theirs.Min():0} and {ours.Min():0} ms"));
    }

    // The process takes far longer than the import, so it says itself how long that was.
    private static Timing Child(string manifest) => new(double.Parse(Start(manifest), CultureInfo.InvariantCulture) / 1000, 0);

    private static Timing WholeProcess(string manifest)
    {
        var clock = Stopwatch.StartNew();
        Start(manifest);
        return new Timing(clock.Elapsed.TotalSeconds, 0);
    }

    private static string Start(string manifest)
    {
        var start = ShellProgram.CreateStartInfo("-NonInteractive", "-Command", $"$Path = '{manifest.Replace("'", "''", StringComparison.Ordinal)}'; {Script}");
        start.RedirectStandardOutput = true;
        using var child = Process.Start(start)!;
        var line = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return line;
    }
}
