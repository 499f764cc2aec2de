using System;
using System.Diagnostics;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;
using TwilioVideo.Emulator.Host;
using Xunit;

namespace TwilioVideo.Emulator.Tests.Host;

/// <summary>The host as a program: its output, its options, its end.</summary>
public class ProgramTests
{
    [Fact]
    public async Task Host_on_sigterm_exits_with_0()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "SIGTERM is a Unix signal.");
        using Process host = Start("--port", "0", "--seed", Path.Combine(AppContext.BaseDirectory, "demo.json"), "--latency", "1",
            "--faults", """{ "errorShape": 2 }""", "--auth-token", "@token");
        string first = (await host.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!;
        Assert.Matches(@"^Listening on http://127\.0\.0\.1:\d+$", first);
        using HttpClient client = new() { BaseAddress = new Uri(first["Listening on ".Length..]) };
        string pair = $"{EmulatorOptions.TestAccountSid}:@token";
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
        string rooms = await client.GetStringAsync("/v1/Rooms", TestContext.Current.CancellationToken);
        Assert.Contains("standup", rooms, StringComparison.Ordinal);

        using Process kill = Process.Start("kill", ["-TERM", $"{host.Id}"]);
        Stopwatch clock = Stopwatch.StartNew();
        await host.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5));
        Assert.Equal(0, host.ExitCode);
        string rest = await host.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Contains($"Account SID: {EmulatorOptions.TestAccountSid}", rest, StringComparison.Ordinal);
        Assert.Contains("Connect-TwilioVideo -BaseUri", rest, StringComparison.Ordinal);
        Assert.Empty(await host.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("--prot", "1", "--prot")]
    [InlineData("--port", "x", "--port must be a whole number from 0 to 65535, not 'x'")]
    [InlineData("--request-log", "-1", "--request-log must be a whole number")]
    [InlineData("--random-seed", "many", "--random-seed")]
    [InlineData("--latency", "", "--latency must be a number of milliseconds")]
    [InlineData("--port", "70000", "--port must be a whole number from 0 to 65535")]
    [InlineData("--latency", "NaN", "--latency must be a number of milliseconds")]
    [InlineData("--latency", "Infinity", "--latency must be a number of milliseconds")]
    [InlineData("--latency", "-1", "--latency must be a number of milliseconds")]
    [InlineData("--api-key-secret", "x", "--api-key-sid and --api-key-secret")]
    [InlineData("--repeated-disconnect", "maybe", "not-found")]
    [InlineData("--faults", "{ \"hangProbability\": \"x\" }", "expected a number from 0 to 1")]
    [InlineData("--faults", "nowhere.json", "nowhere.json")]
    [InlineData("--seed", "seed:{ \"rooms\": \"\\ud800\" }", "unpaired surrogate")]
    [InlineData("--seed", "seed:{", "invalid JSON")]
    [InlineData("--account-sid", "AC1", "AccountSid must be AC and 32 hexadecimal digits")]
    [InlineData("--faults", "{ \"truncateProbability\": 3 }", "expected a number from 0 to 1")]
    [InlineData("--seed", "nowhere.json", "nowhere.json")]
    public async Task Host_invalid_arguments_exits_with_2(string option, string value, string message)
    {
        string file = Path.GetTempFileName();
        await File.WriteAllTextAsync(
            file, value.Replace("seed:", string.Empty, StringComparison.Ordinal), TestContext.Current.CancellationToken);
        using Process host = Start(option, value.StartsWith("seed:", StringComparison.Ordinal) ? file : value);
        string error = await host.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await host.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, host.ExitCode);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        File.Delete(file);
    }

    [Fact]
    public async Task Host_help_lists_options_and_exits_with_0()
    {
        using Process host = Start("--help");
        string output = await host.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await host.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, host.ExitCode);
        Assert.Contains("--faults <JSON|FILE>", output, StringComparison.Ordinal);
        Assert.Contains("--repeated-disconnect", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Server_with_http2_serves_http2()
    {
        VideoEmulator emulator = new();
        await using EmulatorServer server = await EmulatorServer.StartAsync(emulator, http2: true);
        using HttpClient client =
            new() { DefaultRequestVersion = new Version(2, 0), DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact };
        using HttpResponseMessage response = await client.GetAsync(
            new Uri(server.Address, "/v1/Rooms/a%2Fb"), TestContext.Current.CancellationToken);
        Assert.Equal((401, 2), ((int)response.StatusCode, response.Version.Major));
        Assert.Equal("/v1/Rooms/a%2Fb", Assert.Single(emulator.RequestRecorder).Target);
    }

    private static Process Start(params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [typeof(EmulatorServer).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }
}
