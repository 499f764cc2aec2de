using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Reflection;
using System.Security;
using System.Text;
using System.Text.Json.Nodes;

namespace TwilioVideo.Benchmarks;

/// <summary>The emulator's host in a process of its own, and where things are.</summary>
internal sealed class EmulatorHost : IDisposable
{
    public const string AccountSid = "AC0123456789abcdef0123456789abcdef";
    public const string AuthToken = "benchmark-token";
    private readonly Process _process;
    private readonly HttpClient _control = new();

    private EmulatorHost(Process process, Uri address)
    {
        this._process = process;
        Address = address;
        _control.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes($"{AccountSid}:{AuthToken}")));
    }

    public static string Root { get; } = Metadata("RepoRoot");

    public static SecureString SecureToken => new NetworkCredential("", AuthToken).SecurePassword;

    public Uri Address { get; }

    /// <summary>Starts a host whose rooms <c>room-0</c>, <c>room-1</c>… hold so many people each.</summary>
    public static EmulatorHost Start(int rooms, int people, int latency = 0)
    {
        var seed = Path.GetTempFileName();
        File.WriteAllText(seed, $$"""{"rooms":[{{string.Join(',', Enumerable.Range(0, rooms).Select(room => $$"""{"uniqueName":"room-{{room}}","participantCount":{{people}},"identityPrefix":"guest-"}"""))}}]}""");
        var host = Path.Combine(Root, "src", "TwilioVideo.Emulator.Host", "bin", Metadata("Configuration"), "net10.0", "TwilioVideo.Emulator.Host.dll");
        var start = new ProcessStartInfo("dotnet", [host, "--port", "0", "--seed", seed, "--account-sid", AccountSid, "--auth-token", AuthToken, "--no-change-log", "--request-log", "0", "--latency", $"{latency}"])
        {
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        var line = process.StandardOutput.ReadLine();
        File.Delete(seed);
        const string announcement = "Listening on ";
        return line?.StartsWith(announcement, StringComparison.Ordinal) == true
            ? new EmulatorHost(process, new Uri(line[announcement.Length..]))
            : throw new InvalidOperationException($"The host said '{line}'.");
    }

    public void Dispose()
    {
        _control.Dispose();
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    /// <summary>Sets what goes wrong from now on, the account's limits among it.</summary>
    public void SetFaults(string json)
    {
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = _control.PutAsync(new Uri(Address, "/_emulator/faults"), body).GetAwaiter().GetResult();
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Gets how many requests were rejected so far, by the host's own count.</summary>
    public long Rejected() =>
        JsonNode.Parse(_control.GetStringAsync(new Uri(Address, "/_emulator/statistics")).GetAwaiter().GetResult())!["rejected"]!.GetValue<long>();

    public static string Metadata(string key) =>
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
