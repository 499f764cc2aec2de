using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace TwilioVideo.Benchmarks;

/// <summary>Disconnects rooms full of people, by hand and by pipeline.</summary>
internal static class DisconnectBenchmark
{
    public static List<PairedResult> Run(int people, int concurrency, int latency, int passes)
    {
        using var service = EmulatorHost.Start(passes * 2, people, latency);
        using var baseline = new Baseline(service.Address);
        using var pipeline = new Pipeline();
        pipeline.Connect(service.Address);
        Person[] theirs = [];
        List<PSObject> ours = [];
        return PairedRunner.Alternate(
            passes,
            pass => (theirs, ours) = ([.. baseline.ListAsync($"room-{pass * 2}", 1000).GetAwaiter().GetResult()], pipeline.Run($"Get-TwilioRoomParticipant room-{(pass * 2) + 1}")),
            () => Check(baseline.DisconnectAsync(theirs, concurrency).GetAwaiter().GetResult().Count(person => person.Status == "disconnected"), people),
            () => Check(pipeline.Run($"param($people) $people | Set-TwilioRoomParticipant -Status disconnected -ThrottleLimit {concurrency}", ours).Count, people));
    }

    public static List<PairedResult> List(int people, int passes)
    {
        using var service = EmulatorHost.Start(1, people);
        using var baseline = new Baseline(service.Address);
        using var pipeline = new Pipeline();
        pipeline.Connect(service.Address);
        return PairedRunner.Alternate(
            passes,
            _ => { },
            () => Check(baseline.ListAsync("room-0", 1000).GetAwaiter().GetResult().Count, people),
            () => Check(pipeline.Run("Get-TwilioRoomParticipant room-0 -PageSize 1000").Count, people));
    }

    private static void Check(int count, int expected)
    {
        if (count != expected)
        {
            throw new InvalidOperationException($"{count} instead of {expected}.");
        }
    }
}
