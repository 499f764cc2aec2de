using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;

namespace TwilioVideo.Benchmarks;

/// <summary>The emulator's host in a process of its own, and where things are.</summary>
internal sealed class Service : IDisposable
{
    public const string AccountSid = "AC0123456789abcdef0123456789abcdef";
    public const string AuthToken = "benchmark-token";
    private readonly Process process;

    private Service(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    public static string Root { get; } = Metadata("RepoRoot");

    public Uri Address { get; }

    /// <summary>Starts a host whose rooms <c>room-0</c>, <c>room-1</c>… hold so many people each.</summary>
    public static Service Start(int rooms, int people, int latency = 0)
    {
        var seed = Path.GetTempFileName();
        File.WriteAllText(seed, $$"""{"rooms":[{{string.Join(',', Enumerable.Range(0, rooms).Select(room => $$"""{"uniqueName":"room-{{room}}","participantCount":{{people}},"identityPrefix":"guest-"}"""))}}]}""");
        var host = Path.Combine(Root, "src", "TwilioVideo.Emulator.Host", "bin", Metadata("Configuration"), "net10.0", "TwilioVideo.Emulator.Host.dll");
        var start = new ProcessStartInfo("dotnet", [host, "--port", "0", "--seed", seed, "--account-sid", AccountSid, "--auth-token", AuthToken, "--no-ledger", "--request-log", "0", "--latency", $"{latency}"])
        {
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        var line = process.StandardOutput.ReadLine();
        File.Delete(seed);
        const string announcement = "Listening on ";
        return line?.StartsWith(announcement, StringComparison.Ordinal) == true
            ? new Service(process, new Uri(line[announcement.Length..]))
            : throw new InvalidOperationException($"The host said '{line}'.");
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    public static string Metadata(string key) =>
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == key).Value!;
}
