using System;
using System.IO;
using System.Linq;
using System.Reflection;

namespace TwilioVideo.Desktop;

/// <summary>
/// Asks the module's handler itself. A runtime that is less strict about versions than the Framework, as Mono is, would hardly ever get to it.
/// </summary>
internal static class Asking
{
    public static void Everything(Type hook, string folder)
    {
        var resolve = (ResolveEventHandler)Delegate.CreateDelegate(typeof(ResolveEventHandler), hook.GetMethod("Resolve", BindingFlags.Static | BindingFlags.NonPublic)!);
        var closure = Directory.GetFiles(folder, "*.dll").OrderBy(one => one, StringComparer.Ordinal).Select(Assembly.LoadFrom).ToList();
        foreach (var asking in closure)
        {
            foreach (var wanted in asking.GetReferencedAssemblies().Where(one => closure.Any(member => member.GetName().Name == one.Name)))
            {
                Program.Say($"{asking.GetName().Name} asks for {wanted.Name} {wanted.Version}", Answer(wanted.FullName, asking));
            }
        }

        var json = closure.Single(one => one.GetName().Name == "System.Text.Json");
        var name = json.GetName();
        Program.Say("a stranger asks", Answer(name.FullName, typeof(Asking).Assembly));
        Program.Say("a stranger asks for ours", Answer(hook.Assembly.FullName, typeof(Asking).Assembly));
        Program.Say("nobody knows who asks", Answer(name.FullName, null));
        Program.Say("newer than there is", Answer(name.FullName.Replace(name.Version.ToString(), "99.0.0.0"), json));
        Program.Say("of another publisher", Answer(name.FullName.Replace("cc7b13ffcd2ddd51", "b77a5c561934e089"), json));
        Program.Say("of no publisher", Answer("System.Text.Json", json));
        Program.Say("not in the folder", Answer("System.Xml, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089", json));

        string Answer(string wanted, Assembly? asking) => resolve(AppDomain.CurrentDomain, new ResolveEventArgs(wanted, asking)) is { } found
            ? $"{found.GetName().Version} from {(Path.GetDirectoryName(found.Location) == folder ? "the folder" : found.Location)}"
            : "left alone";
    }
}
