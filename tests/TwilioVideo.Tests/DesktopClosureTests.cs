using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace TwilioVideo.Tests;

/// <summary>What lies in <c>bin/netstandard2.0</c> is complete: Windows PowerShell finds all that any of it asks for.</summary>
public sealed class DesktopClosureTests
{
    private static readonly IReadOnlyList<Contents> Folder = DesktopFolder.Assemblies();
    private static readonly IReadOnlyList<Identity> Framework = DesktopFolder.Framework();

    [Fact]
    public void Every_reference_is_in_the_Framework_or_in_the_folder()
    {
        var missing = from one in Folder
                      from wanted in one.References
                      where !Framework.Concat(Folder.Select(member => member.Identity)).Any(there => there.Serves(wanted))
                      select $"{one.Identity} asks for {wanted}";
        Assert.Contains(Folder, one => one.Identity.Name == "System.Text.Json");
        Assert.Empty(missing);
    }

    [Fact]
    public void Nothing_lies_there_that_nobody_asks_for()
    {
        var wanted = Folder.SelectMany(one => one.References).Select(one => one.Name).ToHashSet();
        Assert.Equal(["TwilioVideo"], Folder.Select(one => one.Identity.Name).Where(one => !wanted.Contains(one)));
    }

    [Fact]
    public void What_is_asked_for_before_the_resolver_is_hooked_in_is_there_to_the_version()
    {
        // PowerShell looks at the types of this one before it calls the initializer, and nobody answers for the folder until then.
        var module = Folder.Single(one => one.Identity.Name == "TwilioVideo");
        Assert.All(module.References, wanted => Assert.True(Framework.Any(there => there.Serves(wanted)) || Folder.Any(there => there.Identity == wanted), $"{wanted}"));
    }

    [Fact]
    public void The_resolver_is_in_this_build_and_in_no_other()
    {
        var other = DesktopFolder.Read(Path.Combine(DesktopFolder.Path, "..", "net8.0", "TwilioVideo.dll"));
        Assert.Contains("DesktopLoading", Folder.Single(one => one.Identity.Name == "TwilioVideo").Types);
        Assert.Empty(other.Types.Intersect(["DesktopLoading", "Closure"]));
    }
}
