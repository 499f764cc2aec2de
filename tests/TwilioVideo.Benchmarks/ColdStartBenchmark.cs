using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;

namespace TwilioVideo.Benchmarks;

/// <summary>The first result in a process that has done nothing yet: each try is a process of its own.</summary>
internal static class ColdStartBenchmark
{
    public static List<PairedResult> Run(int passes)
    {
        using var service = EmulatorHost.Start(1, passes * 2);
        using var baseline = new Baseline(service.Address);
        var people = baseline.ListAsync("room-0", 1000).GetAwaiter().GetResult();
        var all = new List<PairedResult>();
        for (var pass = 0; pass < passes; pass++)
        {
            var theirs = Child("--first-baseline", service.Address, people[pass * 2]);
            all.Add(new PairedResult(new Timing(theirs, theirs), new Timing(Child("--first-ours", service.Address, people[(pass * 2) + 1]), 0)));
        }

        return all;
    }

    /// <summary>What the child does: prints the milliseconds of its first disconnect.</summary>
    public static void Measure(bool ours, Uri address, string room, string sid)
    {
        var clock = new Stopwatch();
        if (ours)
        {
            using var pipeline = new Pipeline();
            pipeline.Connect(address);
            clock.Start();
            pipeline.Run($"Set-TwilioRoomParticipant {room} {sid} disconnected");
        }
        else
        {
            clock.Start();
            using var baseline = new Baseline(address);
            baseline.DisconnectAsync(new Person { RoomSid = room, Sid = sid }).GetAwaiter().GetResult();
        }

        Console.WriteLine(clock.Elapsed.TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
    }

    private static double Child(string mode, Uri address, Person person)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [mode, address.ToString(), person.RoomSid!, person.Sid!]) { RedirectStandardOutput = true };
        using var child = Process.Start(start)!;
        var line = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return double.Parse(line, CultureInfo.InvariantCulture);
    }
}
