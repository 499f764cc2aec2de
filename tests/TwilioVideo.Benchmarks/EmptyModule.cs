using System.IO;
using System.Reflection;
using System.Reflection.Emit;

namespace TwilioVideo.Benchmarks;

/// <summary>The least that a binary module can be: a manifest and an assembly with nothing in it.</summary>
internal static class EmptyModule
{
    /// <summary>Writes one to a new folder and gives its manifest's path.</summary>
    public static string Write()
    {
        var folder = Directory.CreateTempSubdirectory("empty-module-").FullName;
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("Empty"), typeof(object).Assembly);
        assembly.DefineDynamicModule("Empty");
        assembly.Save(Path.Combine(folder, "Empty.dll"));
        var manifest = Path.Combine(folder, "Empty.psd1");
        File.WriteAllText(manifest, "@{ RootModule = 'Empty.dll'; ModuleVersion = '1.0.0'; CmdletsToExport = @(); FunctionsToExport = @(); AliasesToExport = @(); VariablesToExport = @() }");
        return manifest;
    }
}
