using System;
using System.Diagnostics;
using System.Threading;

namespace TwilioVideo.Benchmarks;

/// <summary>How much memory a pipeline needs whose input never seems to end, on the emulator in the same process.</summary>
internal static class Memory
{
    private const string Script = """
        param($count)
        $people = @(Get-TwilioRoomParticipant webinar -First 1000)
        & { for ($i = 0; $i -lt $count; $i++) { $people[$i % 1000] } } | Set-TwilioRoomParticipant -Status disconnected | ForEach-Object { }
        """;

    public static (double Early, double Late) Run(int count)
    {
        using var pipeline = new Pipeline();
        pipeline.Run("Connect-TwilioVideo -Emulator -Seed @{ Rooms = @(@{ UniqueName = 'webinar'; ParticipantCount = 1000; IdentityPrefix = 'guest-' }); Faults = @{ LatencyMilliseconds = 0 } } -WritesPerSecond 1000000 -ReadsPerSecond 1000000");
        var kept = pipeline.Run("$global:people = @(Get-TwilioRoomParticipant webinar)");
        var script = Script.Replace("@(Get-TwilioRoomParticipant webinar -First 1000)", "$global:people");
        Peak(pipeline, script, 1000);

        // What earlier rows of the table have left would make the ground too high.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var ground = Peak(pipeline, script, 1000);
        GC.KeepAlive(kept);
        return (Peak(pipeline, script, Math.Min(100_000, count)) - ground, Peak(pipeline, script, count) - ground);
    }

    private static double Peak(Pipeline pipeline, string script, int count)
    {
        GC.Collect();
        using var cancellationSource = new CancellationTokenSource();
        var peak = 0L;
        var watcher = new Thread(() =>
        {
            while (!cancellationSource.IsCancellationRequested)
            {
                using var self = Process.GetCurrentProcess();
                peak = Math.Max(peak, self.WorkingSet64);
                Thread.Sleep(20);
            }
        });
        watcher.Start();
        pipeline.Run(script, count);
        cancellationSource.Cancel();
        watcher.Join();
        return peak / 1024.0 / 1024.0;
    }
}
