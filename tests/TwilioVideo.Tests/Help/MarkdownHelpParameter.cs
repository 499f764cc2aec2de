using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace TwilioVideo.Tests.Help;

/// <summary>What a page says about a parameter.</summary>
public sealed partial class MarkdownHelpParameter
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

    public static MarkdownHelpParameter Read((string Title, string Body) section)
    {
        var parts = section.Body.Split("```yaml\n", 2);
        var yaml = parts[1];
        return new MarkdownHelpParameter
        {
            Name = section.Title[1..],
            Description = parts[0].Trim(),
            Type = Field(yaml, "Type"),
            Default = Field(yaml, "DefaultValue"),
            SupportsWildcards = Field(yaml, "SupportsWildcards") == "true",
            AcceptedValues = [.. AcceptedValuesList().Match(yaml).Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(value => value[2..].Trim('\''))],
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
