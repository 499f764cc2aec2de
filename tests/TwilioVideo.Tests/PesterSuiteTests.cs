using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using System.Threading.Tasks;
using TwilioVideo.Tests.Running;
using Xunit;

namespace TwilioVideo.Tests;

/// <summary>The Pester suite in a real PowerShell, where there is one: the module as its users' own tests see it.</summary>
public sealed class PesterSuiteTests
{
    private static readonly TimeSpan LookLimit = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan RunLimit = TimeSpan.FromMinutes(5);
    private static readonly JsonSerializerOptions AnyCase = new() { PropertyNameCaseInsensitive = true };

    [Fact]
    public async Task The_Pester_suite_passes()
    {
        var shell = OtherProgram.Find("pwsh");
        if (shell is null)
        {
            Assert.Skip("There is no pwsh on the PATH, so the Pester suite did not run.");
        }

        const string look = "if ($PSVersionTable.PSVersion -lt '7.4') { exit 4 } if (-not (Get-Module Pester -ListAvailable | Where-Object Version -ge '5.0')) { exit 5 }";
        var looked = await RunAsync(shell, LookLimit, "-Command", look);
        Assert.SkipWhen(looked.ExitCode == 4, "The pwsh on the PATH is older than 7.4, so the Pester suite did not run.");
        Assert.SkipWhen(looked.ExitCode == 5, "pwsh has no Pester 5 or later, so the Pester suite did not run.");
        Assert.True(looked.ExitCode == 0, $"pwsh could not be asked for Pester (exit code {looked.ExitCode}).\n{looked.Said}");

        var file = Path.Combine(Path.GetTempPath(), $"pester-{Guid.NewGuid():N}.json");
        try
        {
            var ran = await RunAsync(shell, RunLimit, "-File", Repository.File("tests", "Pester", "Invoke-Suite.ps1"), "-ResultPath", file, "-Output", "None");
            Assert.True(File.Exists(file), $"The suite left no result (exit code {ran.ExitCode}).\n{ran.Said}");
            var totals = JsonSerializer.Deserialize<Totals>(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), AnyCase)!;
            var counts = $"{totals.Passed} passed, {totals.Failed} failed, {totals.Skipped} skipped, {totals.NotRun} not run (exit code {ran.ExitCode})";
            TestContext.Current.TestOutputHelper?.WriteLine(counts);
            Assert.True(totals.Failures.Length == 0, string.Join("\n\n", totals.Failures.Select(one => $"{one.Name}\n{one.Error}").Prepend(counts)));
            Assert.True(totals is { Passed: > 0, Failed: 0, Skipped: 0, NotRun: 0 } && totals.Passed == totals.Total && ran.ExitCode == 0, $"{counts}\n{ran.Said}");
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<(int ExitCode, string Said)> RunAsync(string shell, TimeSpan limit, params string[] arguments)
    {
        var start = new ProcessStartInfo(shell, ["-NoProfile", "-NonInteractive", .. arguments]);
        start.Environment["NO_COLOR"] = "1";
        start.Environment["POWERSHELL_TELEMETRY_OPTOUT"] = "1";
        start.Environment["TWILIOVIDEO_TEST_ROOT"] = Repository.Root;
        start.Environment["TWILIOVIDEO_TEST_MODULE"] = Repository.Manifest;
        start.Environment["TWILIOVIDEO_TEST_CONFIGURATION"] = Configuration;
        var (exitCode, output, errors) = await OtherProgram.RunAsync(start, limit);
        return (exitCode, output + errors);
    }

    private static string Configuration { get; } = Assembly.GetExecutingAssembly()
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "Configuration").Value!;

    private sealed record Totals(int Total, int Passed, int Failed, int Skipped, int NotRun, Failure[] Failures);

    private sealed record Failure(string Name, string Error);
}
