using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using TwilioVideo.Tests.Infrastructure;

namespace TwilioVideo.Tests.Packaging;

/// <summary>What Windows PowerShell would load, read as files: nothing of it is loaded here.</summary>
internal static class DesktopModuleMetadata
{
    public static string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(RepositoryPaths.Manifest)!, "bin", "netstandard2.0");

    /// <summary>.NET Framework 4.7.2, the least that the manifest asks for, and the PowerShell that runs on it.</summary>
    public static IReadOnlyList<Identity> Framework()
    {
        var all = new List<Identity> { new("System.Management.Automation", new Version(3, 0, 0, 0), "31bf3856ad364e35") };
        string[] group = [];
        foreach (var line in File.ReadLines(RepositoryPaths.File("tests", "TwilioVideo.Tests", "Framework472.txt")).Where(value => !value.StartsWith('#')))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (line.StartsWith(' '))
            {
                all.AddRange(words.Select(name => new Identity(name, Version.Parse(group[0]), group[1])));
            }
            else
            {
                group = words;
            }
        }

        return all;
    }

    public static IReadOnlyList<Contents> Assemblies() => [.. Directory.EnumerateFiles(Path, "*.dll").Order(StringComparer.Ordinal).Select(Read)];

    public static Contents Read(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        var data = image.GetMetadataReader();
        var own = data.GetAssemblyDefinition();
        return new Contents(
            new Identity(data.GetString(own.Name), own.Version, Token(own.GetAssemblyName().GetPublicKeyToken())),
            [.. data.AssemblyReferences.Select(data.GetAssemblyReference).Select(reference => new Identity(data.GetString(reference.Name), reference.Version, Token(reference.GetAssemblyName().GetPublicKeyToken())))],
            [.. data.TypeDefinitions.Select(data.GetTypeDefinition).Select(definition => data.GetString(definition.Name))]);
    }

    private static string Token(byte[]? token) => Convert.ToHexStringLower(token ?? []);
}
