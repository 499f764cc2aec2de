using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using TwilioVideo.Shell;

namespace TwilioVideo.Pester;

/// <summary>Runs files of tests/Pester in the shell.</summary>
internal static class PesterSuite
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(15);
    private static readonly JsonSerializerOptions Json = new() { PropertyNameCaseInsensitive = true };
    private static readonly string Root = Metadata("RepoRoot");
    private static readonly string Folder = Path.Combine(Root, "tests", "Pester");

    /// <summary>Gets the names of the test files, without their extensions.</summary>
    public static IReadOnlyList<string> FileNames { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.Tests.ps1").Select(file => Path.GetFileName(file)[..^".Tests.ps1".Length]).Order(StringComparer.Ordinal)];

    /// <summary>Gets the path of a test file.</summary>
    public static string PathOf(string fileName) => Path.Combine(Folder, fileName + ".Tests.ps1");

    /// <summary>Runs test files in one shell.</summary>
    /// <returns>A result for each test; a shell that fails is a result that failed.</returns>
    public static async Task<IReadOnlyList<PesterTestResult>> RunAsync(IReadOnlyList<string> fileNames, CancellationToken cancellationToken)
    {
        var resultPath = Path.Combine(Path.GetTempPath(), $"pester-{Guid.NewGuid():N}.json");
        try
        {
            using var shell = Process.Start(CreateStartInfo(fileNames, resultPath))!;
            shell.StandardInput.Close();
            var output = shell.StandardOutput.ReadToEndAsync(CancellationToken.None);
            var errors = shell.StandardError.ReadToEndAsync(CancellationToken.None);
            var exception = await WaitForExitAsync(shell, cancellationToken);
            var results = File.Exists(resultPath) ? JsonSerializer.Deserialize<List<PesterTestResult>>(await File.ReadAllTextAsync(resultPath, CancellationToken.None), Json)! : [];
            if (results.Count == 0 || (shell.ExitCode != 0 && results.All(result => result.Result != "Failed")))
            {
                var message = exception ?? $"The shell ended with exit code {shell.ExitCode} and {results.Count} results.";
                results.Add(new PesterTestResult(fileNames[0], $"The suite ({string.Join(", ", fileNames)})", "Failed", 0, $"{message}\n{await output}{await errors}", null));
            }

            return results;
        }
        finally
        {
            File.Delete(resultPath);
        }
    }

    private static ProcessStartInfo CreateStartInfo(IReadOnlyList<string> fileNames, string resultPath)
    {
        var start = ShellProgram.CreateStartInfo(
            "-NonInteractive", "-File", Path.Combine(Folder, "Invoke-Suite.ps1"), "-Name", string.Join(',', fileNames), "-ResultPath", resultPath, "-Output", "None");
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.Environment["NO_COLOR"] = "1";
        start.Environment["TWILIOVIDEO_TEST_ROOT"] = Root;
        start.Environment["TWILIOVIDEO_TEST_CONFIGURATION"] = Metadata("Configuration");
        return start;
    }

    private static async Task<string?> WaitForExitAsync(Process shell, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Timeout);
        try
        {
            await shell.WaitForExitAsync(limit.Token);
            return null;
        }
        catch (OperationCanceledException)
        {
            shell.Kill(entireProcessTree: true);
            await shell.WaitForExitAsync(CancellationToken.None);
            return cancellationToken.IsCancellationRequested ? "The run was cancelled." : $"The shell had not ended after {Timeout}.";
        }
    }

    private static string Metadata(string key) =>
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
