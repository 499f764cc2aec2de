using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using TwilioVideo.Shell;

namespace TwilioVideo.Benchmarks;

/// <summary>
/// The same two sides in a real pwsh, where its engine comes compiled as users have it; the hosted engine's package leaves that to the
/// just-in-time compiler, which then competes with the work.
/// </summary>
public static class PwshBenchmark
{
    private const string Script = """
        param($Address, $User, $Token, $Module, $Benchmarks, [int] $Passes, [int] $AtOnce)
        $null = [Reflection.Assembly]::LoadFrom($Benchmarks)
        Import-Module $Module
        Connect-TwilioVideo -BaseUri $Address -Credential ([pscredential]::new($User, (ConvertTo-SecureString $Token -AsPlainText -Force))) -WritesPerSecond 1000000 -ReadsPerSecond 1000000
        $clock = [Diagnostics.Stopwatch]::new()
        function Measure-Side($Work) {
            [GC]::Collect()
            $cpu = [Environment]::CpuUsage.TotalTime
            $clock.Restart()
            $count = & $Work
            $took = $clock.Elapsed.TotalSeconds
            '{0} {1} {2}' -f $count, $took, ([Environment]::CpuUsage.TotalTime - $cpu).TotalSeconds
        }
        $baseline = { [TwilioVideo.Benchmarks.PwshBenchmark]::Disconnect($AtOnce) }
        $ours = { @($people | Set-TwilioRoomParticipant -Status disconnected -ThrottleLimit $AtOnce).Count }
        foreach ($pass in 0..($Passes - 1)) {
            [TwilioVideo.Benchmarks.PwshBenchmark]::Prepare($Address, "room-$($pass * 2)")
            $people = Get-TwilioRoomParticipant "room-$($pass * 2 + 1)"
            if ($pass % 2) { $second = Measure-Side $ours; $first = Measure-Side $baseline } else { $first = Measure-Side $baseline; $second = Measure-Side $ours }
            "$first $second"
        }
        """;

    private static Baseline? _baseline;
    private static Person[] _people = [];

    /// <summary>Called by the script: gets ready to disconnect a room's people by hand.</summary>
    /// <param name="address">Where the service is.</param>
    /// <param name="room">The room's unique name.</param>
    public static void Prepare(Uri address, string room)
    {
        _baseline ??= new Baseline(address);
        _people = [.. _baseline.ListAsync(room, 1000).GetAwaiter().GetResult()];
    }

    /// <summary>Called by the script: disconnects them.</summary>
    /// <param name="concurrency">How many requests are in flight.</param>
    /// <returns>How many are disconnected.</returns>
    public static int Disconnect(int concurrency) => _baseline!.DisconnectAsync(_people, concurrency).GetAwaiter().GetResult().Count(person => person.Status == "disconnected");

    /// <summary>Runs both sides in turn in one pwsh.</summary>
    internal static List<PairedResult> Run(int count, int concurrency, int passes)
    {
        using var service = EmulatorHost.Start(passes * 2, count);
        var file = Path.ChangeExtension(Path.GetTempFileName(), ".ps1");
        File.WriteAllText(file, Script);
        try
        {
            string[] arguments = [service.Address.ToString(), EmulatorHost.AccountSid, EmulatorHost.AuthToken, Path.Combine(EmulatorHost.Root, "TwilioVideo.psd1"), typeof(PwshBenchmark).Assembly.Location, $"{passes}", $"{concurrency}"];
            var start = ShellProgram.CreateStartInfo(["-NonInteractive", "-File", file, .. arguments]);
            start.RedirectStandardOutput = true;
            using var shell = Process.Start(start)!;
            var lines = shell.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            shell.WaitForExit();
            return [.. lines.Select(line => Read(line, count))];
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static PairedResult Read(string line, int count) =>
        line.Split(' ').Select(word => double.Parse(word, CultureInfo.InvariantCulture)).ToArray() is [var theirs, var seconds, var cpu, var own, var ownSeconds, var ownCpu] && theirs == count && own == count
            ? new PairedResult(new Timing(seconds, cpu), new Timing(ownSeconds, ownCpu))
            : throw new InvalidOperationException($"pwsh said '{line}'.");
}
