using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;

namespace TwilioVideo.Benchmarks;

/// <summary>
/// Measures how close to an account's limits the pipeline keeps that nobody told it of: the time beside the time that the limit allows, and the share
/// of requests that were refused.
/// </summary>
internal static class LimitBenchmark
{
    // A limit above the documented quota has to be found first.
    private const double SecondsToFind = 2;
    private const string Goal = "<= 1.10, <= 2 %";

    public static void Run()
    {
        Measure("20 writes a second", """{"limits":{"writesPerSecond":20}}""", 840, 16, 0, _ => 20);
        Measure("200 writes a second", """{"limits":{"writesPerSecond":200}}""", 3000, 16, SecondsToFind, _ => 200);
        Measure(
            "200 writes a second, and 40 from the tenth second on",
            """{"limits":{"writesPerSecond":200,"changes":[{"afterSeconds":10,"writesPerSecond":40}]}}""",
            2600,
            16,
            SecondsToFind,
            second => second < 10 ? 200 : 40);
        Measure("4 at once, 80 ms", """{"latencyMilliseconds":80,"limits":{"concurrentRequests":4}}""", 800, 16, SecondsToFind, _ => 4 / 0.08);
        Measure("50 at once, 200 ms", """{"latencyMilliseconds":200,"limits":{"concurrentRequests":50}}""", 4000, 64, SecondsToFind, _ => 50 / 0.2);
        Measure("200 reads a second", """{"limits":{"readsPerSecond":200}}""", 2400, 16, SecondsToFind, _ => 200, "Get-TwilioRoomParticipant");
        MeasureRise();
        MeasureShared("6 at once, 80 ms, two sessions", """{"latencyMilliseconds":80,"limits":{"concurrentRequests":6}}""", 800, 6 / 0.08);
        MeasureShared("100 writes a second, 20 ms, two sessions", """{"latencyMilliseconds":20,"limits":{"writesPerSecond":100}}""", 1600, 100);
    }

    private static void Measure(string work, string faults, int people, int throttleLimit, double secondsToFind, Func<double, double> perSecond, string? read = null)
    {
        using var service = EmulatorHost.Start(1, people);
        using var session = Connect(service);
        service.SetFaults(faults);
        var command = read ?? $"Set-TwilioRoomParticipant -Status disconnected -ThrottleLimit {throttleLimit}";
        var times = Disconnect(session, "$people", command, Stopwatch.GetTimestamp());
        var counted = times.Count(time => time >= secondsToFind);
        var ratio = (times[^1] - secondsToFind) / IdealSeconds(counted, secondsToFind, perSecond);
        Write(work, Goal, ratio, service.Rejected(), people);
    }

    private static void MeasureRise()
    {
        const int people = 4200;
        using var service = EmulatorHost.Start(1, people);
        using var session = Connect(service);
        service.SetFaults("""{"limits":{"writesPerSecond":40,"changes":[{"afterSeconds":8,"writesPerSecond":200}]}}""");
        var times = Disconnect(session, "$people", "Set-TwilioRoomParticipant -Status disconnected", Stopwatch.GetTimestamp());

        // What is used of the new limit from the fifteenth second after the rise on.
        var used = times.Count(time => time is >= 23 and < 25) / (2 * 200.0);
        Table.Note("40 writes a second, and 200 from the eighth second on: share used 15 s later", ">= 0.90, <= 2 %", Text(used, service.Rejected(), people));
    }

    private static void MeasureShared(string work, string faults, int people, double perSecond)
    {
        using var service = EmulatorHost.Start(1, people);
        using var pipeline = Connect(service);
        using var other = Connect(service);
        service.SetFaults(faults);
        var start = Stopwatch.GetTimestamp();
        const string command = "Set-TwilioRoomParticipant -Status disconnected";
        Task.WaitAll(
            Task.Run(() => Disconnect(pipeline, $"$people[0..{(people / 2) - 1}]", command, start)),
            Task.Run(() => Disconnect(other, $"$people[{people / 2}..{people}]", command, start)));
        Write(work, "<= 2.00, <= 6 %", Stopwatch.GetElapsedTime(start).TotalSeconds / (people / perSecond), service.Rejected(), people);
    }

    private static Pipeline Connect(EmulatorHost service)
    {
        var session = new Pipeline();
        session.Run(
            "param($address, $sid, $token) Connect-TwilioVideo -BaseUri $address -AccountSid $sid -AuthToken $token -SkipVerification; $global:people = @(Get-TwilioRoomParticipant room-0)",
            service.Address,
            EmulatorHost.AccountSid,
            EmulatorHost.SecureToken);
        return session;
    }

    /// <summary>Gives the second at which each came out, in order.</summary>
    private static List<double> Disconnect(Pipeline session, string people, string command, long start) =>
        [.. session.Run($"{people} | {command} | ForEach-Object {{ [Diagnostics.Stopwatch]::GetTimestamp() }}").Select(time => Stopwatch.GetElapsedTime(start, (long)time.BaseObject).TotalSeconds)];

    private static double IdealSeconds(int items, double from, Func<double, double> perSecond)
    {
        const double step = 0.001;
        var done = 0.0;
        var now = from;
        for (; done < items; now += step)
        {
            done += step * perSecond(now);
        }

        return now - from;
    }

    private static void Write(string work, string goal, double ratio, long rejected, int people) => Table.Note(work + ": time to ideal, and refused", goal, Text(ratio, rejected, people));

    private static string Text(double ratio, long rejected, int people) => string.Format(CultureInfo.InvariantCulture, "{0:0.00} and {1:0.0} %", ratio, 100.0 * rejected / people);
}
