#if NETSTANDARD2_0
using System;
using System.IO;
using System.Management.Automation;
using System.Reflection;

namespace TwilioVideo.Desktop;

/// <summary>
/// Stands in for the binding redirects that a module can't bring to Windows PowerShell: two packages that ask for different versions of a
/// third get the one that lies in the module's folder. PowerShell calls it when the module comes and when it goes.
/// </summary>
public sealed class OnModuleImportAndRemove : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    private static readonly object Gate = new();
    private static readonly ModuleAssemblyResolver Resolver = new(Path.GetDirectoryName(typeof(OnModuleImportAndRemove).Assembly.Location)!);
    private static int _imports;

    /// <summary>Begins to answer the loads that failed, once for the process however many runspaces import the module.</summary>
    public void OnImport()
    {
        lock (Gate)
        {
            if (_imports++ == 0)
            {
                AppDomain.CurrentDomain.AssemblyResolve += Resolve;
            }
        }
    }

    /// <summary>Ends it when the last runspace has removed the module.</summary>
    /// <param name="psModuleInfo">The module that goes.</param>
    public void OnRemove(PSModuleInfo psModuleInfo)
    {
        lock (Gate)
        {
            if (_imports > 0 && --_imports == 0)
            {
                AppDomain.CurrentDomain.AssemblyResolve -= Resolve;
            }
        }
    }

    // LoadFrom gives back the one that is loaded already, where the same has been asked for before.
    private static Assembly? Resolve(object? sender, ResolveEventArgs failed) =>
        Resolver.FindPath(new AssemblyName(failed.Name), failed.RequestingAssembly?.GetName()) is { } path ? Assembly.LoadFrom(path) : null;
}
#endif
