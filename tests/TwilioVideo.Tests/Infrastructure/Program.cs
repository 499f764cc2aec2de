using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace TwilioVideo.Tests.Infrastructure;

/// <summary>
/// The usual entry point of a test assembly, which besides can be a process that runs one script, so that a test can kill it.
/// </summary>
internal static class Program
{
    public const string RunScript = "--run-script";
    private static readonly string[] Platform = ["--server", "--internal-msbuild-node"];

    public static Task<int> Main(string[] arguments)
    {
        if (arguments is [RunScript, var script, ..])
        {
            using var host = new PowerShellHost();
            var result = host.Run(script, [.. arguments[2..]]);
            foreach (var line in result.Output)
            {
                Console.WriteLine(line);
            }

            foreach (var error in result.Errors.Append(result.Terminating))
            {
                Console.Error.WriteLine(error);
            }

            return Task.FromResult(result.Terminating is null ? result.Errors.Count : -1);
        }

        return arguments.Intersect(Platform).Any()
            ? TestPlatformTestFramework.RunAsync(arguments, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
            : ConsoleRunner.Run(arguments);
    }
}
