using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using TwilioVideo.Tests.Running;

namespace TwilioVideo.Tests;

/// <summary>A page of docs/en-US, read as far as the tests need it.</summary>
public sealed partial class HelpPage
{
    private HelpPage(string name, string text)
    {
        Name = name;
        Text = text;
        var sections = Split(text, "## ").ToDictionary(one => one.Title, one => one.Body);
        Synopsis = sections["SYNOPSIS"].Trim();
        Description = sections["DESCRIPTION"].Trim();
        Syntax = sections["SYNTAX"];
        Examples = [.. Split(sections["EXAMPLES"], "### ")];
        Parameters = [.. Split(sections["PARAMETERS"], "### ").Where(one => one.Title.StartsWith('-')).Select(HelpParameter.Read)];
    }

    public static IEnumerable<string> Names { get; } =
        [.. Directory.EnumerateFiles(Repository.File("docs", "en-US"), "*-*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public string Name { get; }

    public string Text { get; }

    public string Synopsis { get; }

    public string Description { get; }

    public string Syntax { get; }

    public IReadOnlyList<(string Title, string Body)> Examples { get; }

    public IReadOnlyList<HelpParameter> Parameters { get; }

    public static HelpPage Read(string name) => new(name, ReadText(name));

    public static string ReadText(string name) => File.ReadAllText(Repository.File("docs", "en-US", name + ".md")).ReplaceLineEndings("\n");

    /// <summary>The PowerShell code of a text, block by block.</summary>
    public static IEnumerable<string> Code(string markdown) => CodeBlock().Matches(markdown).Select(one => one.Groups[1].Value);

    /// <summary>A text as the console's help shows it: no marks, and lines that the console breaks.</summary>
    public static string Plain(string markdown) =>
        string.Join(' ', markdown.Replace("**", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<(string Title, string Body)> Split(string text, string mark)
    {
        var parts = ("\n" + text).Split("\n" + mark);
        return parts.Skip(1).Select(part => part.Split('\n', 2)).Select(part => (part[0].Trim(), part.Length > 1 ? part[1] : ""));
    }

    [GeneratedRegex(@"^```powershell\n(.*?)\n```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex CodeBlock();
}

/// <summary>What a page says about a parameter.</summary>
public sealed partial class HelpParameter
{
    public required string Name { get; init; }

    public required string Description { get; init; }

    public required string Type { get; init; }

    /// <summary>What holds where the parameter is not given; empty where nothing does.</summary>
    public required string Default { get; init; }

    public required bool SupportsWildcards { get; init; }

    public required IReadOnlyList<string> AcceptedValues { get; init; }

    /// <summary>A line for each parameter set: name, position, whether it is required, and how it is piped.</summary>
    public required IReadOnlyList<string> Sets { get; init; }

    public static HelpParameter Read((string Title, string Body) section)
    {
        var parts = section.Body.Split("```yaml\n", 2);
        var yaml = parts[1];
        return new HelpParameter
        {
            Name = section.Title[1..],
            Description = parts[0].Trim(),
            Type = Field(yaml, "Type"),
            Default = Field(yaml, "DefaultValue"),
            SupportsWildcards = Field(yaml, "SupportsWildcards") == "true",
            AcceptedValues = [.. AcceptedValuesList().Match(yaml).Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(one => one[2..].Trim('\''))],
            Sets = [.. yaml.Split("- Name: ").Skip(1).Select(Set)],
        };
    }

    private static string Set(string yaml) => Line(
        yaml[..yaml.IndexOf('\n', StringComparison.Ordinal)].Trim('\''),
        Field(yaml, "Position"),
        Field(yaml, "IsRequired") == "true",
        Field(yaml, "ValueFromPipeline") == "true",
        Field(yaml, "ValueFromPipelineByPropertyName") == "true");

    public static string Line(string set, string position, bool required, bool byValue, bool byName) =>
        $"{set}: {position}{(required ? ", required" : "")}{(byValue ? ", by value" : "")}{(byName ? ", by name" : "")}";

    private static string Field(string yaml, string name) => Regex.Match(yaml, $@"(?m)^ *{name}: (.*)$").Groups[1].Value.Trim('\'');

    [GeneratedRegex(@"AcceptedValues:\n((?:- .*\n)*)")]
    private static partial Regex AcceptedValuesList();
}
