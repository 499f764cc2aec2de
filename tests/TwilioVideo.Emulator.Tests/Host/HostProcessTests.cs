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
public class HostProcessTests
{
    [Fact]
    public async Task It_says_where_it_listens_serves_and_ends_on_SIGTERM_with_0()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "SIGTERM is a Unix signal.");
        using Process host = Start("--port", "0", "--seed", Path.Combine(AppContext.BaseDirectory, "demo.json"), "--latency", "1");
        string first = (await host.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!;
        Assert.Matches(@"^Listening on http://127\.0\.0\.1:\d+$", first);
        using HttpClient client = new() { BaseAddress = new Uri(first["Listening on ".Length..]) };
        string pair = $"{EmulatorOptions.TestAccountSid}:{EmulatorOptions.TestAuthToken}";
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
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
    [InlineData("--prot", "1", "there is no option --prot")]
    [InlineData("--port", "x", "--port takes a whole number")]
    [InlineData("--account-sid", "AC1", "AccountSid must be AC and 32 hex digits")]
    [InlineData("--cuts", "3", "expected a number from 0 to 1")]
    [InlineData("--seed", "nowhere.json", "nowhere.json")]
    public async Task What_it_does_not_understand_it_rejects_with_2(string option, string value, string message)
    {
        using Process host = Start(option, value);
        string error = await host.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await host.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, host.ExitCode);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_speaks_HTTP_2_alone_when_told_to()
    {
        VideoEmulator emulator = new();
        await using EmulatorServer server = await EmulatorServer.StartAsync(emulator, http2: true);
        using HttpClient client = new() { DefaultRequestVersion = new Version(2, 0), DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact };
        using HttpResponseMessage response = await client.GetAsync(new Uri(server.Address, "/v1/Rooms/a%2Fb"), TestContext.Current.CancellationToken);
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
