using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using TwilioVideo.Tests.Running;
using Xunit;

namespace TwilioVideo.Tests;

/// <summary>Get-Help answers from what is built and committed, and that is what the pages say.</summary>
public sealed class HelpLookupTests(Engine engine) : IClassFixture<Engine>
{
    public static TheoryData<string> Names { get; } = new(HelpPage.Names);

    public static TheoryData<string> Topics { get; } = ["about_TwilioVideo", "about_TwilioVideo_Runbooks", "about_TwilioVideo_Errors"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Get_Help_says_what_the_page_says(string name)
    {
        var page = HelpPage.Read(name);
        var help = Help(name);
        Assert.Equal(HelpPage.Plain(page.Synopsis), HelpPage.Plain(Text(help, "Synopsis")));
        Assert.Equal(HelpPage.Plain(page.Description), Paragraphs(help, "description"));
        Assert.Equal(
            page.Parameters.Select(one => $"{one.Name}: {HelpPage.Plain(one.Description)}"),
            Many(help, "parameters", "parameter").Select(one => $"{Text(one, "name")}: {Paragraphs(one, "description")}"));
        Assert.Equal(
            page.Parameters.Select(one => $"{one.Name}: {one.Default}"),
            Many(help, "parameters", "parameter").Select(one => $"{Text(one, "name")}: {Text(one, "defaultValue")}"));
        Assert.DoesNotContain(Many(help, "parameters", "parameter"), one => Text(one, "parameterValue").Contains("Nullable", StringComparison.Ordinal));
        Assert.Equal(
            page.Examples.Select(one => string.Join("\n\n", HelpPage.Code(one.Body))),
            Many(help, "examples", "example").Select(one => Text(one, "code").ReplaceLineEndings("\n")));
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void Get_Help_shows_the_topic_as_it_is_written(string topic)
    {
        var shown = HelpPage.Plain(engine.Run($"Get-Help {topic}").ShouldBeClean().Output.Single().ToString()!);
        Assert.Contains(topic, shown, StringComparison.Ordinal);
        foreach (var line in HelpPage.ReadText(topic).Split('\n').Where(line => line.Length > 0 && line[0] is not ('|' or '`')))
        {
            Assert.Contains(HelpPage.Plain(line.TrimStart('#')), shown, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_topic_that_is_written_is_built() => Assert.Equal(
        Directory.EnumerateFiles(Repository.File("docs", "en-US"), "about_*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(Repository.File("en-US"), "about_*.help.txt").Select(file => Path.GetFileName(file).Replace(".help.txt", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    private PSObject Help(string name) => engine.Run("param($name) Get-Help $name -Full", name).ShouldBeClean().Output.Single();

    private static string Text(PSObject from, string property) => from.Properties[property]?.Value?.ToString() ?? "";

    private static string Paragraphs(PSObject from, string property) => HelpPage.Plain(string.Join(
        ' ',
        LanguagePrimitives.ConvertTo<PSObject[]>(from.Properties[property]?.Value ?? Array.Empty<PSObject>()).Select(one => Text(one, "Text"))));

    private static PSObject[] Many(PSObject from, string outer, string inner) => from.Properties[outer]?.Value is PSObject holder && holder.Properties[inner]?.Value is { } found
        ? LanguagePrimitives.ConvertTo<PSObject[]>(found)
        : [];
}
