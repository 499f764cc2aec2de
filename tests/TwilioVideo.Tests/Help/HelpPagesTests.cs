using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text.RegularExpressions;
using TwilioVideo.Tests.Infrastructure;
using Xunit;

namespace TwilioVideo.Tests.Help;

/// <summary>The pages say what the cmdlets are, all of it and nothing else.</summary>
public sealed class HelpPagesTests(PowerShellHost host) : IClassFixture<PowerShellHost>
{
    public static TheoryData<string> Names { get; } = new(MarkdownHelpPage.Names);

    [Fact]
    public void Every_cmdlet_has_a_page_and_every_page_a_cmdlet() => Assert.Equal(
        host.Run("(Get-Command -Module TwilioVideo).Name").ShouldBeClean().Output.Select(item => item.ToString()).Order(StringComparer.Ordinal),
        MarkdownHelpPage.Names);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_is_written_to_its_end(string name)
    {
        var page = MarkdownHelpPage.Read(name);
        Assert.DoesNotContain("{{", page.Text, StringComparison.Ordinal);
        Assert.NotEmpty(page.Synopsis);
        Assert.NotEmpty(page.Description);
        Assert.All(page.Parameters, parameter => Assert.NotEmpty(parameter.Description));
        Assert.True(page.Examples.Count >= 3, $"{name} has {page.Examples.Count} examples");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_describes_the_parameters_that_its_cmdlet_has(string name)
    {
        var command = Command(name);
        var page = MarkdownHelpPage.Read(name);
        var actual = command.Parameters.Values.Where(metadata => !IsCommon(metadata.Name)).ToDictionary(metadata => metadata.Name);
        Assert.Equal(actual.Keys.Order(StringComparer.Ordinal), page.Parameters.Select(parameter => parameter.Name).Order(StringComparer.Ordinal));
        foreach (var written in page.Parameters)
        {
            var parameter = actual[written.Name];
            Assert.Equal($"{written.Name}: {parameter.ParameterType}", $"{written.Name}: {written.Type}");
            Assert.Equal(parameter.Attributes.OfType<SupportsWildcardsAttribute>().Any(), written.SupportsWildcards);
            Assert.Equal(parameter.Attributes.OfType<ValidateSetAttribute>().SelectMany(attribute => attribute.ValidValues), written.AcceptedValues);
            Assert.Equal(Sets(parameter), written.Sets.Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_has_the_defaults_that_its_cmdlet_has(string name)
    {
        var type = Command(name).ImplementingType;
        var cmdlet = Activator.CreateInstance(type);
        Assert.All(MarkdownHelpPage.Read(name).Parameters, written =>
        {
            if (type.GetProperty(written.Name)?.GetValue(cmdlet) is { } value and not SwitchParameter)
            {
                Assert.Equal($"{written.Name}: {value}", $"{written.Name}: {written.Default}");
            }

            // Some are the client's; what is said of them must at least agree.
            var text = Regex.Match(written.Description, @"The default is (\S+?)[.,:]?(?:\s|$)");
            Assert.True(!text.Success || text.Groups[1].Value == written.Default, $"-{written.Name} says {text.Groups[1].Value} and has {written.Default}");
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_syntax_names_every_parameter_of_every_set(string name)
    {
        var command = Command(name);
        var syntax = MarkdownHelpPage.Read(name).Syntax;
        foreach (var set in command.ParameterSets)
        {
            var title = "### " + set.Name;
            Assert.Contains(title, syntax, StringComparison.Ordinal);
            var body = syntax[(syntax.IndexOf(title, StringComparison.Ordinal) + title.Length)..].Split("\n### ")[0];
            Assert.All(
                set.Parameters.Where(parameter => !IsCommon(parameter.Name)),
                parameter => Assert.Contains("-" + parameter.Name, body.Split([' ', '[', ']', '\n'], StringSplitOptions.RemoveEmptyEntries)));
        }
    }

    [Fact]
    public void The_topic_on_errors_names_every_kind()
    {
        var topic = MarkdownHelpPage.ReadText("about_TwilioVideo_Errors");
        var kinds = host.Run("[enum]::GetNames([TwilioVideo.TwilioVideoErrorKind])").ShouldBeClean().Output.Select(item => item.ToString());
        Assert.All(kinds.Where(value => value != "Api"), value => Assert.Contains("| TwilioVideo." + value, topic, StringComparison.Ordinal));
    }

    private CmdletInfo Command(string name) =>
        (CmdletInfo)host.Run("param($name) Get-Command $name -Module TwilioVideo", name).ShouldBeClean().Output.Single().BaseObject;

    private static IEnumerable<string> Sets(ParameterMetadata parameter) => parameter.ParameterSets
        .Select(pair => MarkdownHelpParameter.Line(
            pair.Key == ParameterAttribute.AllParameterSets ? "(All)" : pair.Key,
            pair.Value.Position < 0 ? "Named" : pair.Value.Position.ToString(System.Globalization.CultureInfo.InvariantCulture),
            pair.Value.IsMandatory,
            pair.Value.ValueFromPipeline,
            pair.Value.ValueFromPipelineByPropertyName))
        .Order(StringComparer.Ordinal);

    // What -WhatIf and -Confirm do is the cmdlet's business, so they are described.
    private static bool IsCommon(string parameter) => Cmdlet.CommonParameters.Contains(parameter);
}
