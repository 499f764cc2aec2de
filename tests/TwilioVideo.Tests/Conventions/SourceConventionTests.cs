using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Conventions;

/// <summary>Checks the source code's names and layout, as <c>docs/naming.md</c> describes them.</summary>
public sealed partial class SourceConventionTests
{
    private const int MaxColumns = 140;
    private const int MaxLines = 300;

    // Words with no meaning in the field, or with another one than a reader expects.
    private static readonly string[] DeniedWords =
    [
        "Answer", "Arrival", "Asking", "Asterisks", "Chance", "Fits", "Given", "Glance", "Governor", "Harmless", "Helper", "Helpers", "Hostile", "Lane", "Ledger",
        "Manager", "Most", "Patience", "Plant", "Pump", "Refusal", "Said", "Saying", "Shown", "Struck", "Thing", "Turn", "Utils", "Verdict", "Waiting",
    ];

    // Users type the names of these types, so they have the short namespace.
    private static readonly string[] ShortNamespaceFolders = ["src/TwilioVideo.Client/Models", "src/TwilioVideo.Client", "src/TwilioVideo/Connections", "src/TwilioVideo/Execution", "src/TwilioVideo/Models"];

    private static readonly Dictionary<string, string> RoleOfFolder = new()
    {
        ["src/TwilioVideo/Abstractions"] = "Cmdlet",
        ["src/TwilioVideo/Commands"] = "Command",
        ["src/TwilioVideo.Client/Options"] = "Options",
    };

    private static readonly (string Path, string[] Lines)[] Sources = [.. Read("src")];
    private static readonly (string Path, string[] Lines)[] Tests = [.. Read("tests")];

    [Fact]
    public void Source_files_are_found() => Assert.True(Sources.Length > 300 && Tests.Length > 100);

    [Fact]
    public void Line_has_at_most_140_columns() => Assert.Empty(
        from file in Sources
        where file.Path.StartsWith("src/TwilioVideo.Emulator", StringComparison.Ordinal)
        from line in file.Lines.Select((text, index) => (text, index))
        where line.text.Length > MaxColumns
        select $"{file.Path}:{line.index + 1}");

    [Fact]
    public void File_has_at_most_300_lines() =>
        Assert.Empty(Sources.Concat(Tests).Where(file => file.Lines.Length > MaxLines).Select(file => $"{file.Path}: {file.Lines.Length}"));

    [Fact]
    public void Type_name_has_no_denied_word() => Assert.Empty(
        from type in Types(Sources)
        where Words().Matches(type.Name).Any(word => DeniedWords.Contains(word.Value))
        select type.Name);

    [Fact]
    public void File_has_one_type_and_its_name() => Assert.Empty(
        from file in Types(Sources).GroupBy(type => type.Path)
        where file.Count() > 1 || Path.GetFileName(file.Key).Split('.')[0] is var name && name != file.First().Name && name != file.First().Name + "OfT"
        where Path.GetFileName(file.Key) != "Program.cs"
        select file.Key);

    [Fact]
    public void Namespace_is_the_folder() => Assert.Empty(
        from file in Sources
        from line in file.Lines
        where line.StartsWith("namespace ", StringComparison.Ordinal)
        let folder = Path.GetDirectoryName(file.Path)!.Replace('\\', '/')
        let name = line["namespace ".Length..].TrimEnd(';')
        where name != folder["src/".Length..].Replace('/', '.') && !(name == "TwilioVideo" && ShortNamespaceFolders.Contains(folder))
        select $"{file.Path}: {name}");

    [Fact]
    public void Type_name_ends_in_the_role_of_its_folder() => Assert.Empty(
        from type in Types(Sources)
        where RoleOfFolder.TryGetValue(Path.GetDirectoryName(type.Path)!.Replace('\\', '/'), out var role) && !type.Name.EndsWith(role, StringComparison.Ordinal)
        select type.Path);

    [Fact]
    public void Client_names_no_cmdlet() => Assert.Empty(
        from file in Sources.Concat(Tests.Where(file => file.Path.StartsWith("tests/TwilioVideo.Client.Tests", StringComparison.Ordinal)))
        where file.Path.StartsWith("src/TwilioVideo.Client/", StringComparison.Ordinal)
        from line in file.Lines.Select((text, index) => (text, index))
        where Cmdlet().IsMatch(line.text)
        select $"{file.Path}:{line.index + 1}");

    [Theory]
    [InlineData("TwilioVideo.Client")]
    [InlineData("TwilioVideo.Emulator")]
    public void Unit_tests_mirror_the_source(string project)
    {
        string[] extra = ["Infrastructure", "Fuzzing", "Properties", "Host"];
        var folders = Tests.Select(file => Path.GetDirectoryName(file.Path)!.Replace('\\', '/'))
            .Where(folder => folder.StartsWith($"tests/{project}.Tests/", StringComparison.Ordinal))
            .Select(folder => folder[$"tests/{project}.Tests/".Length..])
            .Distinct();
        Assert.DoesNotContain(
            folders,
            folder => !extra.Contains(folder.Split('/')[0]) && !Directory.Exists(RepositoryPaths.File("src", project, folder)));
    }

    private static IEnumerable<(string Path, string[] Lines)> Read(string folder) =>
        from path in Directory.EnumerateFiles(RepositoryPaths.File(folder), "*.cs", SearchOption.AllDirectories)
        let relative = Path.GetRelativePath(RepositoryPaths.Root, path).Replace('\\', '/')
        where !relative.Contains("/obj/") && !relative.Contains("/bin/")
        select (relative, File.ReadAllLines(path));

    private static IEnumerable<(string Path, string Name)> Types(IEnumerable<(string Path, string[] Lines)> files) =>
        from file in files
        from line in file.Lines
        let match = TypeDeclaration().Match(line)
        where match.Success
        select (file.Path, match.Groups["name"].Value);

    // Types in a namespace begin at the line's start; nested ones do not.
    [GeneratedRegex(@"^(?:(?:public|internal|file|sealed|abstract|static|partial|readonly|ref|unsafe) )+(?:class|struct|record struct|record|interface|enum|delegate \S+) (?<name>\w+)")]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z][a-z0-9]+")]
    private static partial Regex Words();

    [GeneratedRegex(@"\b[A-Z][a-z]+-Twilio[A-Z]\w+")]
    private static partial Regex Cmdlet();
}
