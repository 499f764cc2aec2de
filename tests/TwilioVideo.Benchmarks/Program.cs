using System;
using System.Globalization;
using System.Linq;

namespace TwilioVideo.Benchmarks;

/// <summary>One command, one table: <c>dotnet run -c Release --project tests/TwilioVideo.Benchmarks</c>. A word narrows it to rows.</summary>
internal static class Program
{
    public static int Main(string[] args)
    {
        if (args is ["--first-ours" or "--first-baseline", var address, var room, var sid])
        {
            ColdStartBenchmark.Measure(args[0] == "--first-ours", new Uri(address), room, sid);
            return 0;
        }

        var expected = args.Length == 0 ? ["speed", "pwsh", "latency", "list", "memory", "first", "shell", "import", "limits"] : args;
        Console.WriteLine($"{Environment.ProcessorCount} processors, .NET {Environment.Version}, {DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}; ratios to the baseline of the same run\n");
        Table.Head();
        if (expected.Contains("speed"))
        {
            foreach (var concurrency in new[] { 16, 64 })
            {
                var passes = DisconnectBenchmark.Run(5000, concurrency, 0, 31);
                Table.Throughput($"disconnect 5,000, no latency, {concurrency} in flight", ">= 0.90", 5000, passes);
                Table.Cpu($"CPU seconds of it, {concurrency} in flight", "<= 1.30", passes);
            }
        }

        if (expected.Contains("pwsh"))
        {
            foreach (var concurrency in new[] { 16, 64 })
            {
                var passes = PwshBenchmark.Run(5000, concurrency, 31);
                Table.Throughput($"the same in pwsh, {concurrency} in flight", ">= 0.90", 5000, passes);
                Table.Cpu($"CPU seconds of it, {concurrency} in flight", "<= 1.30", passes);
            }
        }

        if (expected.Contains("latency"))
        {
            foreach (var (latency, concurrency) in new[] { (20, 16), (20, 64), (50, 16), (50, 64) })
            {
                Table.Throughput($"disconnect 5,000, {latency} ms, {concurrency} in flight", ">= 0.98", 5000, DisconnectBenchmark.Run(5000, concurrency, latency, 5));
            }
        }

        if (expected.Contains("list"))
        {
            Table.Throughput("list 100,000 in pages of 1,000", ">= 0.85", 100_000, DisconnectBenchmark.List(100_000, 15));
        }

        if (expected.Contains("memory"))
        {
            var (early, late) = Memory.Run(1_000_000);
            Table.Note("memory above 1,000 objects: 100,000 and 1,000,000 objects", "<= 64 MiB, no growth", string.Format(CultureInfo.InvariantCulture, "{0:0} and {1:0} MiB", early, late));
        }

        if (expected.Contains("first"))
        {
            var passes = ColdStartBenchmark.Run(7);
            Table.Row("first result of a cold Set-TwilioRoomParticipant", "<= 1.30", passes.Select(pass => 1 / pass.Throughput).Median(), 1 / passes[0].Throughput, 1 / passes[^1].Throughput, "");
        }

        if (expected.Contains("shell"))
        {
            Table.Note("Set-TwilioRoomParticipant to Invoke-RestMethod in a loop, and in ForEach-Object -Parallel", ">= 10, >= 50", InvokeRestMethodBenchmark.Run() is [var loop, var parallel, var ours]
                ? string.Format(CultureInfo.InvariantCulture, "{0:0} and {1:0}", ours / loop, ours / parallel)
                : "not measured");
        }

        if (expected.Contains("import"))
        {
            ImportBenchmark.Run(15);
        }

        if (expected.Contains("limits"))
        {
            LimitBenchmark.Run();
        }

        return 0;
    }
}
