#if NETSTANDARD2_0
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace TwilioVideo.Desktop;

/// <summary>The assemblies that lie beside the module's own, and which load each of them may answer.</summary>
/// <param name="folder">Where they lie.</param>
internal sealed class ModuleAssemblyResolver(string folder)
{
    private readonly Lazy<Dictionary<string, AssemblyName>> _members = new(() => Directory.EnumerateFiles(folder, "*.dll")
        .Select(AssemblyName.GetAssemblyName)
        .ToDictionary(name => name.Name, StringComparer.OrdinalIgnoreCase));

    /// <summary>The file that answers a load which nothing else answered; null where that is somebody else's business.</summary>
    /// <param name="expected">What was asked for.</param>
    /// <param name="requester">Who asked; null where the runtime doesn't know.</param>
    public string? FindPath(AssemblyName expected, AssemblyName? requester)
    {
        if (FindMember(expected) is not { } member || (expected.Version is { } min && member.Version < min))
        {
            return null;
        }

        // A stranger may have a handler of its own that comes after this one and brings the version it was tested with.
        return requester is null || FindMember(requester) is not null || IsOurs(member) ? Path.Combine(folder, member.Name + ".dll") : null;
    }

    // Compared by name and not by place: what another module loaded first, and we were given, still has to find what it needs.
    private AssemblyName? FindMember(AssemblyName name) =>
        name.Name is { } simple && _members.Value.TryGetValue(simple, out var member) && GetToken(member).SequenceEqual(GetToken(name)) ? member : null;

    private static bool IsOurs(AssemblyName member) => member.Name.StartsWith(nameof(TwilioVideo), StringComparison.Ordinal);

    private static byte[] GetToken(AssemblyName name) => name.GetPublicKeyToken() ?? [];
}
#endif
