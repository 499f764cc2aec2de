using System;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;

namespace TwilioVideo.Tests.Infrastructure;

/// <summary>Loads the emulator's host beside the module under test, which keeps an emulator of its own.</summary>
internal sealed class EmulatorLoadContext(string hostPath) : AssemblyLoadContext("emulator host")
{
    public Type GetType(string assemblyName, string typeName) =>
        LoadFromAssemblyName(new AssemblyName(assemblyName)).GetType($"{assemblyName}.{typeName}", throwOnError: true)!;

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var path = Path.Combine(Path.GetDirectoryName(hostPath)!, assemblyName.Name + ".dll");
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }
}
