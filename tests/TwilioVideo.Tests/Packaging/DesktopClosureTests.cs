using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace TwilioVideo.Tests.Packaging;

/// <summary>What lies in <c>bin/netstandard2.0</c> is complete: Windows PowerShell finds all that any of it asks for.</summary>
public sealed class DesktopClosureTests
{
    private static readonly IReadOnlyList<Contents> Folder = DesktopModuleMetadata.Assemblies();
    private static readonly IReadOnlyList<Identity> Framework = DesktopModuleMetadata.Framework();

    [Fact]
    public void Every_reference_is_in_the_Framework_or_in_the_folder()
    {
        var missing = from one in Folder
                      from wanted in one.References
                      where !Framework.Concat(Folder.Select(member => member.Identity)).Any(there => there.Serves(wanted))
                      select $"{one.Identity} asks for {wanted}";
        Assert.Contains(Folder, contents => contents.Identity.Name == "System.Text.Json");
        Assert.Empty(missing);
    }

    [Fact]
    public void Nothing_lies_there_that_nobody_asks_for()
    {
        var expected = Folder.SelectMany(contents => contents.References).Select(identity => identity.Name).ToHashSet();
        Assert.Equal(["TwilioVideo"], Folder.Select(contents => contents.Identity.Name).Where(value => !expected.Contains(value)));
    }

    [Fact]
    public void What_is_requested_for_before_the_resolver_is_hooked_in_is_there_to_the_version()
    {
        // PowerShell looks at the types of this one before it calls the initializer, and nobody answers for the folder until then.
        var module = Folder.Single(contents => contents.Identity.Name == "TwilioVideo");
        Assert.All(module.References, expected => Assert.True(Framework.Any(there => there.Serves(expected)) || Folder.Any(there => there.Identity == expected), $"{expected}"));
    }

    [Fact]
    public void The_resolver_is_in_this_build_and_in_no_other()
    {
        var other = DesktopModuleMetadata.Read(Path.Combine(DesktopModuleMetadata.Path, "..", "net8.0", "TwilioVideo.dll"));
        Assert.Contains("OnModuleImportAndRemove", Folder.Single(contents => contents.Identity.Name == "TwilioVideo").Types);
        Assert.Empty(other.Types.Intersect(["OnModuleImportAndRemove", "ModuleAssemblyResolver"]));
    }
}
