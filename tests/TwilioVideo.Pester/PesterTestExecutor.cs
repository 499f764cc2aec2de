using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Adapter;

namespace TwilioVideo.Pester;

/// <summary>Runs the Pester suite for dotnet test, with one result for each Pester test.</summary>
[ExtensionUri(Address)]
public sealed class PesterTestExecutor : ITestExecutor, IDisposable
{
    public const string Address = "executor://TwilioVideo/Pester";
    private static readonly string[] FilterProperties = ["FullyQualifiedName", "DisplayName", "Name", "Category", "Speed"];
    private readonly CancellationTokenSource _cancellation = new();

    internal static Uri Uri { get; } = new(Address);

    public void RunTests(IEnumerable<string>? sources, IRunContext? runContext, IFrameworkHandle? frameworkHandle)
    {
        var filter = runContext?.GetTestCaseFilter(FilterProperties, _ => null);
        var files = sources!.SelectMany(source => PesterSuite.FileNames.Select(fileName => PesterTestCaseFactory.CreateFileTestCase(fileName, source)))
            .Where(testCase => filter?.MatchTestCase(testCase, property => PesterTestCaseFactory.GetFilterValue(testCase, property)) != false);
        Run([.. files], frameworkHandle!);
    }

    public void RunTests(IEnumerable<TestCase>? tests, IRunContext? runContext, IFrameworkHandle? frameworkHandle) => Run([.. tests!], frameworkHandle!);

    public void Cancel() => _cancellation.Cancel();

    public void Dispose() => _cancellation.Dispose();

    // Two shells keep both processors of a small machine busy while the other test projects wait.
    private static int GetWorkerCount() => int.TryParse(Environment.GetEnvironmentVariable("TWILIOVIDEO_TEST_WORKERS"), out var count)
        ? Math.Max(count, 1)
        : Math.Clamp(Environment.ProcessorCount / 2, 2, 4);

    private void Run(List<TestCase> files, IFrameworkHandle frameworkHandle)
    {
        if (files.Count == 0)
        {
            return;
        }

        var source = files[0].Source;
        var workerCount = Math.Min(GetWorkerCount(), files.Count);
        var number = 0;
        Task.WaitAll([.. Share(files.Select(PesterTestCaseFactory.GetFileName), workerCount).Select(RunWorkerAsync)]);

        async Task RunWorkerAsync(List<string> fileNames)
        {
            foreach (var result in await PesterSuite.RunAsync(fileNames, _cancellation.Token))
            {
                var testCase = PesterTestCaseFactory.CreateTestCase(result, Interlocked.Increment(ref number), source);
                frameworkHandle.RecordResult(CreateResult(testCase, result));
            }
        }
    }

    // The size of a file is the best guess at its time; the largest go first, each to the worker that has least.
    private static List<List<string>> Share(IEnumerable<string> fileNames, int workerCount)
    {
        var workers = Enumerable.Range(0, workerCount).Select(_ => (FileNames: new List<string>(), Size: 0L)).ToArray();
        foreach (var (fileName, size) in fileNames.Select(name => (name, new FileInfo(PesterSuite.PathOf(name)).Length)).OrderByDescending(file => file.Length))
        {
            var least = Array.IndexOf(workers, workers.MinBy(worker => worker.Size));
            workers[least].FileNames.Add(fileName);
            workers[least].Size += size;
        }

        return [.. workers.Select(worker => worker.FileNames)];
    }

    private static TestResult CreateResult(TestCase testCase, PesterTestResult result) => new(testCase)
    {
        DisplayName = testCase.DisplayName,
        ComputerName = Environment.MachineName,
        Duration = TimeSpan.FromMilliseconds(result.Milliseconds),
        Outcome = result.Result switch
        {
            "Passed" => TestOutcome.Passed,
            "Skipped" => TestOutcome.Skipped,
            _ => TestOutcome.Failed,
        },
        ErrorMessage = result.Result is "Passed" or "Failed" or "Skipped" ? result.Error : $"Pester says {result.Result}. {result.Error}",
        ErrorStackTrace = result.StackTrace,
    };
}
