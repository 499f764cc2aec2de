using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.InteropServices;

namespace TwilioVideo.Shell;

/// <summary>The PowerShell that tests, benchmarks and the quickstart start: the one of tests/TwilioVideo.Shell.</summary>
internal static class ShellProgram
{
    /// <summary>Names the environment variable that selects another PowerShell, by its path or by its name on the PATH.</summary>
    public const string OverrideVariable = "TWILIOVIDEO_TEST_SHELL";

    /// <summary>Gets the program to start.</summary>
    public static string FileName { get; } = Environment.GetEnvironmentVariable(OverrideVariable) is { Length: > 0 } other
        ? other
        : Path.Combine(Metadata("ShellFolder"), OperatingSystem.IsWindows() ? "pwsh.exe" : "pwsh");

    /// <summary>Creates the start information of a shell that reads no profile.</summary>
    /// <param name="arguments">The arguments after <c>-NoProfile</c>.</param>
    /// <returns>The start information, with the standard streams not redirected.</returns>
    public static ProcessStartInfo CreateStartInfo(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(FileName, ["-NoProfile", .. arguments]) { UseShellExecute = false };

        // The program looks for .NET at its usual places; this process knows where it is.
        start.Environment.TryAdd("DOTNET_ROOT", Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..")));
        return start;
    }

    private static string Metadata(string key) =>
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
