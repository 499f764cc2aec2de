using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Reflection;

namespace TwilioVideo.Desktop;

/// <summary>
/// What Windows PowerShell does with the module, without PowerShell: loads it from its folder, lets it hook itself in, and works with it.
/// Writes a line for each thing that was seen.
/// </summary>
internal static class Program
{
    public static int Main(string[] args)
    {
        var folder = Path.GetFullPath(args[0]);
        var module = Assembly.LoadFrom(Path.Combine(folder, "TwilioVideo.dll"));

        // PowerShell looks at every type before it calls the module.
        Say("cmdlets", $"{module.GetTypes().Count(type => !type.IsAbstract && type.IsSubclassOf(typeof(PSCmdlet)))}");
        var hook = module.GetExportedTypes().Single(type => typeof(IModuleAssemblyInitializer).IsAssignableFrom(type));
        Say("hooked at first", Hooked(hook));

        // Two runspaces import the module, and one of them removes it.
        Import(hook);
        Import(hook);
        Remove(hook);
        Say("hooked in one of two", Hooked(hook));
        ClientSmokeTest.Run(new Uri(args[1]), args[2], args[3]);
        Remove(hook);
        Say("hooked at last", Hooked(hook));
        AssemblyResolveProbe.Everything(hook, folder);
        return 0;
    }

    public static void Say(string what, string seen) => Console.WriteLine($"{what}: {seen}");

    private static void Import(Type hook) => ((IModuleAssemblyInitializer)Activator.CreateInstance(hook)).OnImport();

    private static void Remove(Type hook) => ((IModuleAssemblyCleanup)Activator.CreateInstance(hook)).OnRemove(null);

    // The Framework's field has an underscore, Mono's has none.
    private static string Hooked(Type hook)
    {
        const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.NonPublic;
        var field = typeof(AppDomain).GetField("_AssemblyResolve", Hidden) ?? typeof(AppDomain).GetField("AssemblyResolve", Hidden)!;
        var handlers = (field.GetValue(AppDomain.CurrentDomain) as Delegate)?.GetInvocationList() ?? [];
        return $"{handlers.Count(item => item.Method.DeclaringType == hook)}";
    }
}
