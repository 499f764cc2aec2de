using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Packaging;

/// <summary>The build for Windows PowerShell at work, in .NET Framework on Windows and in Mono elsewhere.</summary>
public sealed class DesktopRunTests
{
    private const string Seed = """{"rooms":[{"uniqueName":"standup","participants":[{"identity":"alice"},{"identity":"bob"},{"identity":"carol"}]}]}""";
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task The_client_works_with_what_the_modules_folder_has()
    {
        Assert.SkipUnless(OperatingSystem.IsWindows() || Mono is not null, "There is neither .NET Framework nor mono on the PATH here, so the build for Windows PowerShell 5.1 was not run.");
        await using var host = await EmulatorHost.StartAsync(Seed);
        var text = await RunAsync(DesktopModuleMetadata.Path, host.Address.ToString(), EmulatorHost.AccountSid, EmulatorHost.AuthToken);

        var cmdlets = Directory.EnumerateFiles(RepositoryPaths.File("src", "TwilioVideo", "Commands"), "*.cs").Count();
        Assert.Equal(
            [
                $"cmdlets: {cmdlets}", "hooked at first: 0", "hooked in one of two: 1",
                "rooms: standup", "page: alice=connected bob=connected", "next page: carol=connected", "disconnected: carol=disconnected", "error: Service 404 20404",
                "hooked at last: 0",
            ],
            text.TakeWhile(value => !value.Contains(" asks")));

        var references = text.Where(value => value.Contains(" asks for ") && !value.StartsWith("a stranger", StringComparison.Ordinal)).ToList();
        Assert.Contains(references, value => value.StartsWith("System.Text.Json asks for System.Memory ", StringComparison.Ordinal));
        Assert.All(references, value => Assert.EndsWith(" from the folder", value));
        Assert.Contains("a stranger asks: left alone", text);
        Assert.Contains(text, value => value.StartsWith("a stranger asks for ours: ", StringComparison.Ordinal) && value.EndsWith(" from the folder", StringComparison.Ordinal));
        Assert.Equal(
            ["newer than there is: left alone", "of another publisher: left alone", "of no publisher: left alone", "not in the folder: left alone"],
            text.TakeLast(4));
    }

    private static string? Mono { get; } = ProcessRunner.Find("mono");

    private static async Task<IReadOnlyList<string>> RunAsync(params string[] arguments)
    {
        var start = OperatingSystem.IsWindows()
            ? new ProcessStartInfo(RepositoryPaths.Desktop, arguments)
            : new ProcessStartInfo(Mono!, [RepositoryPaths.Desktop, .. arguments]);
        var (exitCode, output, errors) = await ProcessRunner.RunAsync(start, Timeout);
        Assert.True(exitCode == 0, $"It ended with {exitCode}.\n{output}{errors}");
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
