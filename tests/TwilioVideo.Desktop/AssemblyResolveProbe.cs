using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace TwilioVideo.Desktop;

/// <summary>
/// Asks the module's handler itself. A runtime that is less strict about versions than the Framework, as Mono is, would hardly ever get to it.
/// </summary>
internal static class AssemblyResolveProbe
{
    public static void Everything(Type hook, string folder)
    {
        var resolve = (ResolveEventHandler)Delegate.CreateDelegate(typeof(ResolveEventHandler), hook.GetMethod("Resolve", BindingFlags.Static | BindingFlags.NonPublic)!);
        var closure = Directory.GetFiles(folder, "*.dll").OrderBy(value => value, StringComparer.Ordinal).Select(Assembly.LoadFrom).ToList();
        foreach (var asking in closure)
        {
            foreach (var expected in asking.GetReferencedAssemblies().Where(item => closure.Any(member => member.GetName().Name == item.Name)))
            {
                Program.Say($"{asking.GetName().Name} asks for {expected.Name} {expected.Version}", Response(expected.FullName, asking));
            }
        }

        var json = closure.Single(item => item.GetName().Name == "System.Text.Json");
        var name = json.GetName();
        Program.Say("a stranger asks", Response(name.FullName, typeof(AssemblyResolveProbe).Assembly));
        Program.Say("a stranger asks for ours", Response(hook.Assembly.FullName, typeof(AssemblyResolveProbe).Assembly));
        Program.Say("nobody knows who asks", Response(name.FullName, null));
        Program.Say("newer than there is", Response(name.FullName.Replace(name.Version.ToString(), "99.0.0.0"), json));
        Program.Say("of another publisher", Response(name.FullName.Replace("cc7b13ffcd2ddd51", "b77a5c561934e089"), json));
        Program.Say("of no publisher", Response("System.Text.Json", json));
        Program.Say("not in the folder", Response("System.Xml, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089", json));

        string Response(string expected, Assembly? asking) => resolve(AppDomain.CurrentDomain, new ResolveEventArgs(expected, asking)) is { } found
            ? $"{found.GetName().Version} from {(Path.GetDirectoryName(found.Location) == folder ? "the folder" : found.Location)}"
            : "left alone";
    }
}
