using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;

namespace TwilioVideo.Tests.Infrastructure;

/// <summary>The emulator's host as a process of its own, on a free port of loopback.</summary>
public sealed class EmulatorHostProcess : IAsyncDisposable
{
    public const string AccountSid = "AC0123456789abcdef0123456789abcdef";
    public const string AuthToken = "test-token-of-the-test-suite";
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);
    private readonly Process _process;

    private EmulatorHostProcess(Process process, Uri address)
    {
        this._process = process;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<EmulatorHostProcess> StartAsync(string seed, params string[] options)
    {
        var file = Path.Combine(Path.GetTempPath(), $"seed-{Guid.NewGuid():N}.json");
        await File.WriteAllTextAsync(file, seed);
        var start = new ProcessStartInfo("dotnet", [RepositoryPaths.EmulatorHost, "--port", "0", "--seed", file, "--account-sid", AccountSid, "--auth-token", AuthToken, "--latency", "0", .. options])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(Timeout);
        File.Delete(file);
        const string announcement = "Listening on ";
        if (line?.StartsWith(announcement, StringComparison.Ordinal) != true)
        {
            process.Kill();
            throw new InvalidOperationException($"The host said '{line}' instead of its address.");
        }

        return new EmulatorHostProcess(process, new Uri(line[announcement.Length..]));
    }

    /// <summary>Connects an engine to the host.</summary>
    public void Connect(PowerShellHost host) => host.Run(
        "param($address, $sid, $token) Connect-TwilioVideo -BaseUri $address -Credential ([pscredential]::new($sid, $token))",
        Address,
        AccountSid,
        SecureStrings.Of(AuthToken)).ShouldBeClean();

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
