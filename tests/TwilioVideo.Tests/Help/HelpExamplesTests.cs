using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Help;

/// <summary>No example can rot: each one runs, on the emulator with the rooms of docs/examples.ps1.</summary>
public sealed partial class HelpExamplesTests : IDisposable
{
    private readonly PowerShellHost _engine = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public static TheoryData<string> Pages { get; } = new(MarkdownHelpPage.Names);

    public static TheoryData<string> Topics { get; } =
        new(Directory.EnumerateFiles(RepositoryPaths.File("docs", "en-US"), "about_*.md").Select(file => Path.GetFileNameWithoutExtension(file)));

    public void Dispose()
    {
        _engine.Dispose();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_example_runs(string name)
    {
        foreach (var (title, body) in MarkdownHelpPage.Read(name).Examples)
        {
            Prepare();
            var code = MarkdownHelpPage.Code(body).ToList();
            Assert.True(code.Count > 0, $"{name}, {title}: no code");
            Assert.True(code.Any(value => value.Contains(name, StringComparison.Ordinal)), $"{name}, {title}: does not use the cmdlet");
            code.ForEach(block => Run(block, $"{name}, {title}"));
        }
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void The_code_of_every_topic_runs(string name)
    {
        foreach (var block in MarkdownHelpPage.Code(MarkdownHelpPage.ReadText(name)))
        {
            Prepare();
            Run(block.Contains("param(", StringComparison.Ordinal) ? $"& {{ {block} }} -RoomSid standup" : block, name);
        }
    }

    [Fact]
    public void Every_line_of_the_readme_runs_and_only_the_one_that_shows_an_error_has_one()
    {
        Prepare();
        var lines = Prompt().Matches(File.ReadAllText(RepositoryPaths.File("README.md"))).Select(match => match.Groups[1].Value.TrimEnd()).ToList();
        Assert.True(lines.Count > 5);
        lines[..^1].ForEach(line => Run(line, "README"));
        Assert.StartsWith("TwilioApi.20404", _engine.Run(lines[^1]).OnlyError().FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    private void Prepare() => _engine.Run(". $args[0] -Folder $args[1]", RepositoryPaths.File("docs", "examples.ps1"), _folder.FullName).ShouldBeClean();

    private void Run(string code, string where)
    {
        var result = _engine.Run(code);
        if (result.Terminating is not null || result.Errors.Count > 0)
        {
            Assert.Fail($"{where}: {result.Terminating ?? result.Errors[0]}\n{code}");
        }
    }

    [GeneratedRegex("(?m)^PS> (.*)$")]
    private static partial Regex Prompt();
}
