using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace TwilioVideo.Tests.Infrastructure;

/// <summary>Where things are.</summary>
internal static class RepositoryPaths
{
    public static string Root { get; } = Metadata("RepoRoot");

    /// <summary>The module under test: the clone's own, or the one that the environment names.</summary>
    public static string Manifest { get; } =
        Environment.GetEnvironmentVariable("TWILIOVIDEO_TEST_MODULE") is { Length: > 0 } other ? other : Path.Combine(Root, "TwilioVideo.psd1");

    public static string EmulatorHost { get; } = Path.Combine(
        Root, "src", "TwilioVideo.Emulator.Host", "bin", Metadata("Configuration"), "net10.0", "TwilioVideo.Emulator.Host.dll");

    /// <summary>The program that stands in for Windows PowerShell.</summary>
    public static string Desktop { get; } = Path.Combine(Root, "tests", "TwilioVideo.Desktop", "bin", Metadata("Configuration"), "net472", "TwilioVideo.Desktop.exe");

    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Metadata(string key) =>
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
