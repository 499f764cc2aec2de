using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Help;

/// <summary>Get-Help answers from what is built and committed, and that is what the pages say.</summary>
public sealed class HelpLookupTests(PowerShellHost host) : IClassFixture<PowerShellHost>
{
    public static TheoryData<string> Names { get; } = new(MarkdownHelpPage.Names);

    public static TheoryData<string> Topics { get; } = ["about_TwilioVideo", "about_TwilioVideo_Runbooks", "about_TwilioVideo_Errors"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Get_Help_says_what_the_page_says(string name)
    {
        var page = MarkdownHelpPage.Read(name);
        var help = Help(name);
        Assert.Equal(MarkdownHelpPage.Plain(page.Synopsis), MarkdownHelpPage.Plain(Text(help, "Synopsis")));
        Assert.Equal(MarkdownHelpPage.Plain(page.Description), Paragraphs(help, "description"));
        Assert.Equal(
            page.Parameters.Select(parameter => $"{parameter.Name}: {MarkdownHelpPage.Plain(parameter.Description)}"),
            Many(help, "parameters", "parameter").Select(item => $"{Text(item, "name")}: {Paragraphs(item, "description")}"));
        Assert.Equal(
            page.Parameters.Select(parameter => $"{parameter.Name}: {parameter.Default}"),
            Many(help, "parameters", "parameter").Select(item => $"{Text(item, "name")}: {Text(item, "defaultValue")}"));
        Assert.DoesNotContain(Many(help, "parameters", "parameter"), item => Text(item, "parameterValue").Contains("Nullable", StringComparison.Ordinal));
        Assert.Equal(
            page.Examples.Select(entry => string.Join("\n\n", MarkdownHelpPage.Code(entry.Body))),
            Many(help, "examples", "example").Select(item => Text(item, "code").ReplaceLineEndings("\n")));
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void Get_Help_shows_the_topic_as_it_is_written(string topic)
    {
        var displayed = MarkdownHelpPage.Plain(host.Run($"Get-Help {topic}").ShouldBeClean().Output.Single().ToString()!);
        Assert.Contains(topic, displayed, StringComparison.Ordinal);
        foreach (var line in MarkdownHelpPage.ReadText(topic).Split('\n').Where(line => line.Length > 0 && line[0] is not ('|' or '`')))
        {
            Assert.Contains(MarkdownHelpPage.Plain(line.TrimStart('#')), displayed, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_topic_that_is_written_is_built() => Assert.Equal(
        Directory.EnumerateFiles(RepositoryPaths.File("docs", "en-US"), "about_*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(RepositoryPaths.File("en-US"), "about_*.help.txt").Select(file => Path.GetFileName(file).Replace(".help.txt", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    private PSObject Help(string name) => host.Run("param($name) Get-Help $name -Full", name).ShouldBeClean().Output.Single();

    private static string Text(PSObject from, string property) => from.Properties[property]?.Value?.ToString() ?? "";

    private static string Paragraphs(PSObject from, string property) => MarkdownHelpPage.Plain(string.Join(
        ' ',
        LanguagePrimitives.ConvertTo<PSObject[]>(from.Properties[property]?.Value ?? Array.Empty<PSObject>()).Select(item => Text(item, "Text"))));

    private static PSObject[] Many(PSObject from, string outer, string inner) => from.Properties[outer]?.Value is PSObject holder && holder.Properties[inner]?.Value is { } found
        ? LanguagePrimitives.ConvertTo<PSObject[]>(found)
        : [];
}
