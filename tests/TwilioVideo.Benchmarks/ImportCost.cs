using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace TwilioVideo.Benchmarks;

/// <summary>What Import-Module costs, next to another binary module: each import is a process of its own.</summary>
internal static class ImportCost
{
    private const string Script = "$clock = [Diagnostics.Stopwatch]::StartNew(); Import-Module $Path; $clock.Elapsed.TotalMilliseconds.ToString([cultureinfo]::InvariantCulture)";
    private static readonly string Module = Environment.GetEnvironmentVariable("TWILIOVIDEO_TEST_MODULE") is { Length: > 0 } staged ? staged : Path.Combine(Service.Root, "TwilioVideo.psd1");

    /// <summary>Beside a module that has nothing in it.</summary>
    public static (List<Pass> Passes, string Shell) BesideNothing(int passes)
    {
        var empty = EmptyModule.Write();
        try
        {
            return Run(passes, empty);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(empty)!, recursive: true);
        }
    }

    /// <summary>Beside a module with one cmdlet and one view, for which the shell has to begin everything that it has to begin for ours.</summary>
    public static (List<Pass> Passes, string Shell) BesideOneCmdlet(int passes) =>
        Run(passes, Path.Combine(Service.Root, "tests", "TwilioVideo.OneCmdlet", "bin", Service.Metadata("Configuration"), "netstandard2.0", "OneCmdlet.psd1"));

    private static (List<Pass> Passes, string Shell) Run(int passes, string baseline)
    {
        var shell = HasPwsh() ? "pwsh" : Environment.ProcessPath!;

        // What every later process finds in the disk's cache.
        Child(shell, baseline);
        Child(shell, Module);
        return (Measure.Alternate(passes, _ => Child(shell, baseline), _ => Child(shell, Module)), shell == "pwsh" ? "pwsh" : "hosted engine");
    }

    /// <summary>What the child does where there is no pwsh: prints the milliseconds of the import.</summary>
    public static void Import(string manifest)
    {
        using var runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        using var engine = PowerShell.Create(runspace);
        engine.AddScript($"param($Path) {Script}").AddArgument(manifest);
        Console.WriteLine(engine.Invoke<string>()[0]);
    }

    /// <summary>The medians of both sides, and the shortest times, which say more where others use the machine as well.</summary>
    public static string Milliseconds(List<Pass> passes)
    {
        var (empty, ours) = (passes.Select(pass => pass.Baseline.Seconds * 1000).ToList(), passes.Select(pass => pass.Ours.Seconds * 1000).ToList());
        return FormattableString.Invariant($"median {empty.Median():0} and {ours.Median():0} ms, shortest {empty.Min():0} and {ours.Min():0} ms");
    }

    // The process takes far longer than the import, so it says itself how long that was.
    private static Cost Child(string shell, string manifest)
    {
        string[] arguments = shell == "pwsh"
            ? ["-NoProfile", "-NonInteractive", "-Command", $"$Path = '{manifest.Replace("'", "''", StringComparison.Ordinal)}'; {Script}"]
            : ["--import", manifest];
        using var child = Process.Start(new ProcessStartInfo(shell, arguments) { RedirectStandardOutput = true })!;
        var line = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        var milliseconds = double.Parse(line, CultureInfo.InvariantCulture);
        return new Cost(milliseconds / 1000, 0);
    }

    private static bool HasPwsh()
    {
        try
        {
            using var shell = Process.Start(new ProcessStartInfo("pwsh", ["-NoProfile", "-Version"]) { RedirectStandardOutput = true })!;
            shell.WaitForExit();
            return shell.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
