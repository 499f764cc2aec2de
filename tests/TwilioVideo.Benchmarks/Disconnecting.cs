using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;

namespace TwilioVideo.Benchmarks;

/// <summary>Disconnects rooms full of people, by hand and by pipeline.</summary>
internal static class Disconnecting
{
    public static async Task<List<Pass>> RunAsync(int people, int atOnce, int latency, int passes)
    {
        using var service = Service.Start(passes * 2, people, latency);
        using var baseline = new Baseline(service.Address);
        using var pipeline = new Pipeline();
        pipeline.Connect(service.Address);
        var theirs = new List<Person[]>();
        var ours = new List<List<PSObject>>();
        for (var pass = 0; pass < passes; pass++)
        {
            theirs.Add([.. await baseline.ListAsync($"room-{pass * 2}", 1000)]);
            ours.Add(pipeline.Run($"Get-TwilioRoomParticipant room-{(pass * 2) + 1}"));
        }

        return Measure.Alternate(
            passes,
            pass => Check(baseline.DisconnectAsync(theirs[pass], atOnce).GetAwaiter().GetResult().Count(one => one.Status == "disconnected"), people),
            pass => Check(pipeline.Run($"param($people) $people | Set-TwilioRoomParticipant -Status disconnected -ThrottleLimit {atOnce}", ours[pass]).Count, people));
    }

    public static async Task<List<Pass>> ListAsync(int people, int passes)
    {
        using var service = Service.Start(1, people);
        using var baseline = new Baseline(service.Address);
        using var pipeline = new Pipeline();
        pipeline.Connect(service.Address);
        await Task.CompletedTask;
        return Measure.Alternate(
            passes,
            _ => Check(baseline.ListAsync("room-0", 1000).GetAwaiter().GetResult().Count, people),
            _ => Check(pipeline.Run("Get-TwilioRoomParticipant room-0 -PageSize 1000").Count, people));
    }

    private static void Check(int count, int expected)
    {
        if (count != expected)
        {
            throw new InvalidOperationException($"{count} instead of {expected}.");
        }
    }
}
